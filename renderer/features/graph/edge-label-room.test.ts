import { describe, expect, it } from 'vitest';
import { boxOf, edgesWithRoom, litWithRoom, middleOf, type EdgeLabel } from './edge-label-room';

const label = (id: string, x: number, width = 20, length = 100): EdgeLabel => ({
  ...{ id, length, middle: { x, y: 0 } },
  size: { width, height: 10 },
});
const ids = (labels: readonly EdgeLabel[]): string[] => labels.map(({ id }) => id);

describe('room for words on edges', () => {
  it('GS12 goes to those that are asked first, and no words cover others', () => {
    expect(ids(edgesWithRoom([label('a', 0), label('b', 15), label('c', 40)], [], false))).toEqual([
      'a',
      'c',
    ]);
    expect(ids(edgesWithRoom([label('b', 15), label('a', 0), label('c', 40)], [], false))).toEqual(['b']);
  });

  it('GS12 is nowhere over marks and names', () => {
    const mark = { x: 5, y: 5, width: 8, height: 8 };
    expect(edgesWithRoom([label('a', 0)], [mark], false)).toEqual([]);
  });

  it('GS12 is not on edges that they would cover, unless that is asked for', () => {
    const long = label('a', 0, 71, 100);
    expect(edgesWithRoom([long], [], false)).toEqual([]);
    expect(edgesWithRoom([long], [], true)).toEqual([long]);
  });

  it('GS12 is over marks for a few lit edges alone', () => {
    const mark = { x: 0, y: 0, width: 8, height: 8 };
    const few = [label('a', 0), label('b', 60), label('c', 10)];
    expect(ids(litWithRoom(few, [mark]))).toEqual(['b', 'a']);
    const many = Array.from({ length: 9 }, (_, i) => label(`${i}`, i * 40));
    expect(ids(litWithRoom(many, [mark]))).toEqual(many.slice(1).map(({ id }) => id));
  });

  it('leaves air to both sides', () => {
    expect(boxOf(label('a', 3))).toEqual({ x: 3, y: 0, width: 30, height: 10 });
  });
});

it('words lie on the bent line: half as far out as its control point', () => {
  expect(middleOf({ x: 0, y: 0 }, { x: 100, y: 0 }, 20)).toEqual({ x: 50, y: 10 });
  expect(middleOf({ x: 0, y: 0 }, { x: 0, y: 100 }, -20)).toEqual({ x: 10, y: 50 });
  expect(middleOf({ x: 7, y: 7 }, { x: 7, y: 7 }, 0)).toEqual({ x: 7, y: 7 });
});
