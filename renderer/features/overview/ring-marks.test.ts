import { describe, expect, it } from 'vitest';
import { marksPath, ringMarks, type MarkPart } from './ring-marks';

const parts: MarkPart[] = [
  { shape: 'circle', hue: 'account', count: 5380 },
  { shape: 'square', hue: 'payment', count: 34 },
  { shape: 'hexagon', hue: 'device', count: 2 },
];
const circle = { x: 200, y: 200, radius: 120 };

describe('marks of a ring', () => {
  it('lie inside its circle and outside its label', () => {
    for (const { x, y, size } of ringMarks('ring-0123abcd', circle, parts, { x: 40, y: 20 })) {
      expect(Math.hypot(x - 200, y - 200) + size / 2).toBeLessThan(120);
      expect(Math.abs(x - 200) >= 40 || Math.abs(y - 200) >= 20).toBe(true);
    }
  });

  it('show every kind, however few there are of it', () => {
    const shown = new Set(ringMarks('ring-0123abcd', circle, parts, { x: 0, y: 0 }).map((each) => each.hue));
    expect([...shown].sort()).toEqual(['account', 'device', 'payment']);
  });

  it('are the same each time, and others for another ring', () => {
    const first = marksPath(ringMarks('ring-1', circle, parts, { x: 0, y: 0 }));
    expect(marksPath(ringMarks('ring-1', circle, parts, { x: 0, y: 0 }))).toBe(first);
    expect(marksPath(ringMarks('ring-2', circle, parts, { x: 0, y: 0 }))).not.toBe(first);
  });
});
