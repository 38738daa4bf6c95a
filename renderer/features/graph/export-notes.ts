// Notes in a picture that leaves: where each lies and how its lines break, as on the canvas, but whole.
import type { Box } from '../../../shared/graph/layout-boxes';
import { notesInOrder } from '../../state/graph-notes';
import type { GraphView } from '../../state/graph-view';
import type { CanvasTheme } from '../../ui/canvas-theme';
import { measured } from './canvas-labels';
import { MIDDLE } from './export-svg-parts';

/** In units of the graph, `x` and `y` its middle; `writing`: of the letters, all else follows from it. */
export type PictureNote = Box & { writing: number; lines: readonly string[] };

/** Of the size of the writing, as the canvas has them at 11 pixels. */
export const NOTE = { line: 16 / 11, left: 9 / 11, top: 5 / 11, mark: 2 / 11, edge: 1 / 11, corner: 3 / 11 };
const WIDEST = 202 / 11;

/** `writing`: of names, in units of the graph; `most`: lines of one. */
export function pictureNotes(
  view: Pick<GraphView, 'notes'>,
  writing: number,
  { font }: Pick<CanvasTheme, 'font'>,
  most = Infinity,
): PictureNote[] {
  const wide = (words: string): number => measured(words, 1, font).width;
  return notesInOrder(view).map(([, { text, x, y }]) => {
    const lines = linesOf(text, WIDEST, wide).slice(0, most);
    const width = (Math.max(...lines.map(wide)) + 2 * NOTE.left) * writing;
    const height = (lines.length * NOTE.line + 2 * NOTE.top) * writing;
    return { x: x + width / 2, y: y + height / 2, width, height, writing, lines };
  });
}

/** Broken between words, and within one that is wider than a line. `wide`: of words, as `most`. */
export function linesOf(text: string, most: number, wide: (words: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of piecesOf(paragraph, most, wide)) {
      if (line === '' || wide((line + piece).trimEnd()) <= most) line += piece;
      else {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      }
    }
    return [...lines, line.trimEnd()];
  });
}

/** Words with the space before them; none is wider than a line. */
function piecesOf(paragraph: string, most: number, wide: (words: string) => number): string[] {
  return (paragraph.match(/\s*\S+|\s+$/gu) ?? []).flatMap((word) => {
    if (wide(word.trimStart()) <= most) return [word];
    const parts = [''];
    for (const character of word) {
      const part = parts.at(-1) ?? '';
      if (part !== '' && wide((part + character).trimStart()) > most) parts.push(character);
      else parts[parts.length - 1] = part + character;
    }
    return parts;
  });
}

/** Where the lines of a note begin: their left, and the baseline of each. */
export function linesPlaced({
  x,
  y,
  width,
  height,
  writing,
  lines,
}: PictureNote): { words: string; x: number; y: number }[] {
  const [left, top] = [x - width / 2 + NOTE.left * writing, y - height / 2 + NOTE.top * writing];
  const baseline = (NOTE.line / 2 + MIDDLE) * writing;
  return lines.map((words, nth) => ({ words, x: left, y: top + baseline + nth * NOTE.line * writing }));
}
