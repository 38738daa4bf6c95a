import { describe, expect, it } from 'vitest';
import { binsBetween, dragged, stepped } from './span.model';

const edges = [0, 10, 20, 40, 50];
const span = { from: 10, to: 40 };

describe('TL6 the chosen time', () => {
  it.each([
    ['within one bin', 12, 13, { from: 10, to: 20 }],
    ['over several, backwards', 45, 12, { from: 10, to: 50 }],
    ['from before the first', -99, 5, { from: 0, to: 10 }],
    ['to beyond the last', 25, 99, { from: 20, to: 50 }],
  ])('is of whole bins: %s', (_, a, b, expected) => {
    expect(binsBetween(edges, a, b)).toEqual(expected);
  });

  it.each([
    ['from', 'ArrowRight', { from: 20, to: 40 }],
    ['from', 'ArrowLeft', { from: 0, to: 40 }],
    ['from', 'Home', { from: 0, to: 40 }],
    ['from', 'End', { from: 20, to: 40 }],
    ['from', 'PageUp', { from: 20, to: 40 }],
    ['to', 'ArrowRight', { from: 10, to: 50 }],
    ['to', 'ArrowLeft', { from: 10, to: 20 }],
    ['to', 'Home', { from: 10, to: 20 }],
    ['to', 'End', { from: 10, to: 50 }],
  ] as const)('has an end, %s, that %s moves, never past the other', (end, key, expected) => {
    expect(stepped(span, end, edges, key)).toEqual(expected);
  });

  it('leaves other keys alone', () => {
    expect(stepped(span, 'to', edges, 'a')).toBeNull();
  });

  it('is dragged to the nearest end of a bin', () => {
    expect(dragged(span, 'to', edges, 23)).toEqual({ from: 10, to: 20 });
    expect(dragged(span, 'to', edges, 31)).toEqual({ from: 10, to: 40 });
    expect(dragged(span, 'from', edges, 4)).toEqual({ from: 0, to: 40 });
    expect(dragged(span, 'from', edges, 99)).toEqual({ from: 20, to: 40 });
  });
});
