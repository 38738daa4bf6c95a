// Notes on a picture of pixels: the same boxes and lines as in an SVG, on ground that is added where they lie beside it.
import type { CanvasTheme } from '../../ui/canvas-theme';
import type { Png } from './canvas-png';
import { linesPlaced, NOTE, type PictureNote } from './export-notes';

export async function withNotes(png: Png, notes: readonly PictureNote[], theme: CanvasTheme): Promise<Png> {
  if (notes.length === 0) return png;
  const { scale, drawn, frame } = png;
  const picture = await createImageBitmap(png.blob);
  const left = Math.round((drawn.x1 - frame.x1) * scale);
  const top = Math.round((drawn.y1 - frame.y1) * scale);
  const canvas = new OffscreenCanvas(
    Math.max(left + picture.width, Math.ceil((frame.x2 - frame.x1) * scale)),
    Math.max(top + picture.height, Math.ceil((frame.y2 - frame.y1) * scale)),
  );
  const context = canvas.getContext('2d');
  if (context === null) return png;
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, left, top);
  picture.close();
  context.setTransform(scale, 0, 0, scale, -frame.x1 * scale, -frame.y1 * scale);
  for (const note of notes) draw(context, note, theme);
  return { ...png, blob: await canvas.convertToBlob({ type: 'image/png' }) };
}

function draw(context: OffscreenCanvasRenderingContext2D, note: PictureNote, theme: CanvasTheme): void {
  const { writing, width, height } = note;
  const [x, y] = [note.x - width / 2, note.y - height / 2];
  context.beginPath();
  context.roundRect(x, y, width, height, NOTE.corner * writing);
  context.fillStyle = theme.float;
  context.fill();
  context.strokeStyle = theme.line;
  context.lineWidth = NOTE.edge * writing;
  context.stroke();
  context.fillStyle = theme.note;
  context.fillRect(x, y, NOTE.mark * writing, height);
  context.fillStyle = theme.text1;
  context.font = `${writing}px ${theme.font}`;
  for (const line of linesPlaced(note)) context.fillText(line.words, line.x, line.y);
}
