// Marks of an SVG picture and what is written at them, around the middle of the node.
import type { ElementDefinition } from 'cytoscape';
import { xmlAttributes, xmlText } from '../../../shared/graph-files/xml';
import type { Names } from './canvas-labels';
import { decimal, HALO, hasClass, MIDDLE } from './export-svg-parts';
import type { CanvasTheme } from '../../ui/canvas-theme';
import { GAP } from './label-room';
import type { Side } from './label-room';

type Look = Record<string, string | number>;

export function shapeOf(node: ElementDefinition, theme: CanvasTheme): string {
  const look = lookOf(node, theme);
  if (hasClass(node, 'group')) return outline(node, look) + outline(inner(node), { ...look, fill: 'none' });
  if (!hasClass(node, 'collection')) return outline(node, look);
  return outline(node, { ...look, opacity: 0.6, transform: 'translate(2.2 -2.2)' }) + outline(node, look);
}

/** The second line of a double border. */
function inner(node: ElementDefinition): ElementDefinition {
  return { ...node, data: { ...node.data, size: Number(node.data['size']) - 6 } };
}

function lookOf(node: ElementDefinition, theme: CanvasTheme): Look {
  const colour = String(node.data['colour']);
  if (hasClass(node, 'collection') || hasClass(node, 'group'))
    return { fill: String(node.data['fill']), stroke: colour, 'stroke-width': 1.1 };
  if (hasClass(node, 'suppressed'))
    return { fill: theme.ground, stroke: theme.text3, 'stroke-width': 1.5, 'stroke-dasharray': '3 2' };
  if (hasClass(node, 'hollow')) return { fill: theme.ground, stroke: colour, 'stroke-width': 1.5 };
  return { fill: colour, stroke: theme.ground, 'stroke-width': 1.5 };
}

/** The mark as the canvas draws it: by its corners (in a box of -1..1), as a rounded box, or as an ellipse by its aspect. */
function outline({ data }: ElementDefinition, look: Look): string {
  const radius = Number(data['size']) / 2;
  const corners = data['points'] as readonly number[] | undefined;
  if (corners !== undefined) {
    const points = corners.map((corner) => decimal(corner * radius)).join(' ');
    return `<polygon${xmlAttributes({ points, 'stroke-linejoin': 'round', ...look })}/>`;
  }
  if (data['rounded'] !== undefined) {
    const [from, side] = [decimal(-radius), decimal(2 * radius)];
    const box = { x: from, y: from, width: side, height: side, rx: decimal(Number(data['corner'])) };
    return `<rect${xmlAttributes({ ...box, ...look })}/>`;
  }
  const flat = Number(data['aspect'] ?? 1) < 1 ? FLAT : 1;
  return `<ellipse${xmlAttributes({ rx: decimal(radius), ry: decimal(radius * flat), ...look })}/>`;
}

/** Height of a flat ellipse, of its width: see graph-style. */
const FLAT = 0.62;

export function nameOf(node: ElementDefinition, theme: CanvasTheme, names: Names): string {
  const label = String(node.data['label'] ?? '');
  if (label === '') return '';
  if (hasClass(node, 'collection')) return countOf(label, theme);
  const side = names.sides.get(node.data.id ?? '');
  return side === undefined ? '' : sideName(node, label, side, theme, names.writing);
}

/** A collection's count stands in it. */
function countOf(label: string, theme: CanvasTheme): string {
  const look = { 'font-size': 11, 'font-weight': 600, 'text-anchor': 'middle', fill: theme.text1 };
  return `<text${xmlAttributes({ y: 11 * MIDDLE, ...look })}>${xmlText(label)}</text>`;
}

/** From the top of a line to the baseline; of the size of the writing. */
const ASCENT = 0.8;

function sideName(
  node: ElementDefinition,
  label: string,
  side: Side,
  theme: CanvasTheme,
  writing: number,
): string {
  const lines = label.split('\n');
  const radius = Number(node.data['size']) / 2;
  const height = lines.length * writing;
  const beside = { right: radius + GAP, left: -radius - GAP, below: 0, above: 0 }[side];
  const top = { right: -height / 2, left: -height / 2, below: radius + GAP, above: -radius - GAP - height }[
    side
  ];
  const attributes = {
    'font-size': decimal(writing),
    'text-anchor': { right: 'start', left: 'end', below: 'middle', above: 'middle' }[side],
    fill: hasClass(node, 'suppressed') ? theme.text3 : theme.text2,
    stroke: theme.ground,
    'stroke-width': decimal(writing * HALO),
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'xml:space': 'preserve',
  };
  const spans = lines.map((line, i) => {
    const place = { x: decimal(beside), y: decimal(top + (i + ASCENT) * writing) };
    return `<tspan${xmlAttributes(place)}>${xmlText(line)}</tspan>`;
  });
  return `<text${xmlAttributes(attributes)}>${spans.join('')}</text>`;
}
