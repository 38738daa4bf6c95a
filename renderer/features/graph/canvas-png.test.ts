import { expect, it } from 'vitest';
import { pictureScale } from './canvas-png';

it('GF12 is twice as fine as the graph, and no larger than a browser can draw', () => {
  expect(pictureScale(3_000, 2_000)).toBe(2);
  expect(pictureScale(0, 0)).toBe(2);
  expect(pictureScale(16_384, 100)).toBe(1);
  expect(pictureScale(10_000, 10_000)).toBe(1);
  expect(pictureScale(20_000, 20_000)).toBe(0.5);
});
