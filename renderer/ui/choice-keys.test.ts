import { describe, expect, it } from 'vitest';
import { listStep, type ListStep } from './choice-keys';

const labels = ['Account', 'Address', 'Autonomous system', 'Device', 'Not read'];
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });
const move = (to: number): ListStep => ({ step: 'move', to });

describe('keys of a closed select', () => {
  it.each(['Enter', ' ', 'ArrowDown', 'ArrowUp'])('%s opens it', (key) => {
    expect(listStep(press(key), false, -1, labels)).toEqual({ step: 'open' });
  });
  it.each(['a', 'Escape', 'Tab', 'Home'])('%s is left to the window', (key) => {
    expect(listStep(press(key), false, -1, labels)).toBeUndefined();
  });
});

describe('keys of an open list', () => {
  const cases: [string, number, ListStep | undefined][] = [
    ['ArrowDown', -1, move(0)],
    ['ArrowDown', 4, move(0)],
    ['ArrowUp', 0, move(4)],
    ['ArrowUp', 3, move(2)],
    ['Home', 3, move(0)],
    ['End', 0, move(4)],
    ['d', -1, move(3)],
    ['D', 0, move(3)],
    ['a', -1, move(0)],
    ['a', 0, move(1)],
    ['a', 2, move(0)],
    ['x', 1, { step: 'nothing' }],
    ['Enter', 1, { step: 'take' }],
    [' ', 1, { step: 'take' }],
    ['Enter', -1, { step: 'close' }],
    ['Escape', 1, { step: 'close' }],
    ['Tab', 1, undefined],
    ['F8', 1, undefined],
  ];
  it.each(cases)('%s at %i', (key, at, step) => {
    expect(listStep(press(key), true, at, labels)).toEqual(step);
  });
  it('leaves chords to the window, open or closed', () => {
    expect(listStep(press('Enter', true), true, 1, labels)).toBeUndefined();
    expect(listStep(press('Enter', true), false, 1, labels)).toBeUndefined();
  });
});
