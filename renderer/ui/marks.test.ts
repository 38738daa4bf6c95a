import { describe, expect, it } from 'vitest';
import { SHAPES } from '../../shared/model/kinds/kind';
import { shippedKinds } from '../../shared/model/kinds/registry';
import { mark, markPath } from './marks';

describe('marks', () => {
  it.each(SHAPES)('%s is drawn inside its box', (shape) => {
    const drawn = mark(shape);
    const points =
      drawn.type === 'polygon'
        ? drawn.points
        : [[6 - drawn.rx, 6 - drawn.ry] as const, [6 + drawn.rx, 6 + drawn.ry] as const];
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(12);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(12.2);
    }
    expect(markPath(shape)).toMatch(/^M[\d.]+ [\d.]+.*z$/u);
  });

  it('no two shapes look the same', () => {
    expect(new Set(SHAPES.map(markPath)).size).toBe(SHAPES.length);
  });

  it('no two shipped kinds share both shape and hue', () => {
    const looks = shippedKinds.map((kind) => `${kind.shape} ${kind.hue}`);
    expect(new Set(looks).size).toBe(looks.length);
  });
});
