// Notes in an SVG picture: a box each, and its lines as text that can be selected.
import { xmlAttributes, xmlText } from '../../../shared/graph-files/xml';
import type { CanvasTheme } from '../../ui/canvas-theme';
import { linesPlaced, NOTE, type PictureNote } from './export-notes';
import { decimal } from './export-svg-parts';

export function noteGroup(note: PictureNote, theme: CanvasTheme): string {
  const { writing, width, height } = note;
  const [x, y] = [decimal(note.x - width / 2), decimal(note.y - height / 2)];
  const box = { x, y, width: decimal(width), height: decimal(height), rx: decimal(NOTE.corner * writing) };
  const edge = { stroke: theme.line, 'stroke-width': decimal(NOTE.edge * writing) };
  const mark = { x, y, width: decimal(NOTE.mark * writing), height: decimal(height), fill: theme.note };
  const lines = linesPlaced(note).map((line) => {
    const at = { x: decimal(line.x), y: decimal(line.y), 'xml:space': 'preserve' };
    return `<text${xmlAttributes(at)}>${xmlText(line.words)}</text>`;
  });
  return [
    `<g${xmlAttributes({ class: 'note', 'font-size': decimal(writing), fill: theme.text1 })}>`,
    `<rect${xmlAttributes({ ...box, fill: theme.float, ...edge })}/><rect${xmlAttributes(mark)}/>`,
    ...lines,
    '</g>',
  ].join('\n');
}
