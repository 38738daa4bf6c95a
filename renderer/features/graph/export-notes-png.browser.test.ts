// Notes on a picture of pixels, as a browser draws them.
import { expect, it } from 'vitest';
import { frameAround } from './canvas-png';
import { withNotes } from './export-notes-png';
import { themeForTests } from './theme.testing';

const theme = { ...themeForTests, float: '#0000ff', note: '#00ff00' };

it('GT55 leaves the picture where it is and draws a note beside it, on added ground', async () => {
  const red = new OffscreenCanvas(40, 40);
  const context = red.getContext('2d');
  if (context !== null) context.fillStyle = '#ff0000';
  context?.fillRect(0, 0, 40, 40);
  const drawn = { x1: 0, y1: 0, x2: 20, y2: 20 };
  const note = { x: -50, y: 10, width: 60, height: 16, writing: 11, lines: [''] };
  const png = { blob: await red.convertToBlob(), scale: 2, drawn, frame: frameAround(drawn, [note]) };
  expect(await withNotes(png, [], theme)).toBe(png);
  const image = await createImageBitmap((await withNotes(png, [note], theme)).blob);
  expect([image.width, image.height]).toEqual([2 * (20 + 88), 2 * 32]);
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
  canvas?.drawImage(image, 0, 0);
  const at = (x: number, y: number): number[] => [...(canvas?.getImageData(2 * (x + 88), 2 * (y + 6), 1, 1).data ?? [])];
  expect(at(10, 10)).toEqual([255, 0, 0, 255]);
  expect(at(-50, 10)).toEqual([0, 0, 255, 255]);
  expect(at(-79, 10)).toEqual([0, 255, 0, 255]);
  expect(at(-10, 10)).toEqual([0, 0, 0, 255]);
}); // prettier-ignore
