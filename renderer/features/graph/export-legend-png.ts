// The legend under a picture of pixels: the same marks and words as in an SVG.
import type { CanvasTheme } from '../../ui/canvas-theme';
import { markPath } from '../../ui/marks';
import type { Png } from './canvas-png';
import { LEGEND_WRITING, RAMP_SIZE, toneOf, type LegendPart, type PictureLegend } from './export-legend';

/** `scale`: units of the picture for one of the legend; `margin`: of the legend, in its own units. */
export async function withLegend(
  { blob, scale: pixels }: Pick<Png, 'blob' | 'scale'>,
  legend: PictureLegend,
  { scale, margin }: { scale: number; margin: number },
  theme: CanvasTheme,
): Promise<Pick<Png, 'blob' | 'scale'>> {
  const picture = await createImageBitmap(blob);
  const unit = pixels * scale;
  const width = Math.max(picture.width, Math.ceil((legend.width + 2 * margin) * unit));
  const canvas = new OffscreenCanvas(width, picture.height + Math.ceil((legend.height + 2 * margin) * unit));
  const context = canvas.getContext('2d');
  if (context === null) return { blob, scale: pixels };
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0);
  context.setTransform(unit, 0, 0, unit, margin * unit, picture.height + margin * unit);
  picture.close();
  for (const part of legend.parts) draw(context, part, theme);
  return { blob: await canvas.convertToBlob({ type: 'image/png' }), scale: pixels };
}

function draw(context: OffscreenCanvasRenderingContext2D, part: LegendPart, theme: CanvasTheme): void {
  const { x, y } = part;
  if (part.type === 'words') {
    context.font = `${part.tone === 'title' ? 600 : 400} ${LEGEND_WRITING}px ${theme.font}`;
    context.fillStyle = toneOf(part.tone, theme);
    context.fillText(part.words, x, y);
  } else if (part.type === 'mark') {
    context.save();
    context.translate(x, y);
    const path = new Path2D(markPath(part.shape));
    context.fillStyle = part.fill;
    context.strokeStyle = part.stroke;
    context.fill(path);
    context.stroke(path);
    context.restore();
  } else {
    const gradient = context.createLinearGradient(x, 0, x + RAMP_SIZE.width, 0);
    part.colours.forEach((colour, i) => gradient.addColorStop(i / (part.colours.length - 1), colour));
    context.fillStyle = gradient;
    context.fillRect(x, y, RAMP_SIZE.width, RAMP_SIZE.height);
  }
}
