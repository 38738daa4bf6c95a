import { describe, expect, it } from 'vitest';
import { strangers } from './strangers';

const room = { width: 800, height: 400 };
const circles = [{ x: 400, y: 200, radius: 120 }];

describe('accounts in no ring', () => {
  it.each([
    [0, 0, 0],
    [7, 1, 7],
    [240, 1, 240],
    [241, 2, 121],
    [5658, 50, 113],
    [290_716, 2000, 145],
  ])('%i of them: one dot for %i', (accounts, each, dots) => {
    const drawn = strangers(accounts, circles, room);
    expect(drawn.each).toBe(each);
    expect(drawn.dots).toHaveLength(dots);
  });

  it('keep off the circles', () => {
    for (const { x, y } of strangers(5000, circles, room).dots)
      expect(Math.hypot(x - 400, y - 200)).toBeGreaterThan(120);
  });
});
