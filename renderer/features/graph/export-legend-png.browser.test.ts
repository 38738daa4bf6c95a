// The legend under a picture, as a browser draws it.
import { expect, it } from 'vitest';
import { withLegend } from './export-legend-png';
import { themeForTests } from './theme.testing';

const RED = '#ff0000';

async function pixelsOf(
  blob: Blob,
): Promise<{ width: number; height: number; at: (x: number, y: number) => number[] }> {
  const image = await createImageBitmap(blob);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context?.drawImage(image, 0, 0);
  const { width, height } = image;
  return { width, height, at: (x, y) => [...(context?.getImageData(x, y, 1, 1).data ?? [])] };
}

it('GS16 leaves the picture as it is and draws the legend below, as large as asked for', async () => {
  const picture = new OffscreenCanvas(30, 20);
  const context = picture.getContext('2d');
  if (context !== null) context.fillStyle = RED;
  context?.fillRect(0, 0, 30, 20);
  const legend = {
    ...{ width: 100, height: 20 },
    parts: [
      { type: 'mark', x: 0, y: 4, shape: 'square', fill: RED, stroke: RED },
      { type: 'ramp', x: 20, y: 6, colours: ['#00ff00', '#00ff00'] },
    ] as const,
  };
  const png = { blob: await picture.convertToBlob(), scale: 2 };
  const made = await withLegend(png, legend, { scale: 1.5, margin: 10 }, themeForTests);
  const { width, height, at } = await pixelsOf(made.blob);
  expect([width, height, made.scale]).toEqual([(100 + 20) * 3, 20 + (20 + 20) * 3, 2]);
  expect(at(29, 19)).toEqual([255, 0, 0, 255]);
  expect(at(60, 10)).toEqual([0, 0, 0, 255]);
  expect(at(3 * (10 + 6), 20 + 3 * (10 + 10))).toEqual([255, 0, 0, 255]);
  expect(at(3 * (10 + 40), 20 + 3 * (10 + 10))).toEqual([0, 255, 0, 255]);
});
