// Edges of an SVG picture.
import type { ElementDefinition } from 'cytoscape';
import { xmlAttributes, xmlText } from '../../../shared/graph-files/xml';
import type { Box, Point } from '../../../shared/graph/layout-boxes';
import { decimal, HALO, hasClass, MIDDLE } from './export-svg-parts';
import type { CanvasTheme } from '../../ui/canvas-theme';

/** From middle to middle, bent as on the canvas; the marks lie over the ends. */
export function edgePath(
  edge: ElementDefinition,
  places: ReadonlyMap<string, Point>,
  theme: CanvasTheme,
): string {
  const from = places.get(String(edge.data['source'])) ?? { x: 0, y: 0 };
  const to = places.get(String(edge.data['target'])) ?? { x: 0, y: 0 };
  const bend = bendOf(from, to, Number(edge.data['bow']));
  const d = `M${at(from)}Q${at(bend)} ${at(to)}`;
  return `<path${xmlAttributes({ class: 'edge', d, ...look(edge, theme), 'stroke-opacity': theme.edgeAlpha })}/>`;
}

/** Nothing where there is no room for them. */
export function edgeWords(
  edge: ElementDefinition,
  box: Box | undefined,
  writing: number,
  theme: CanvasTheme,
): string[] {
  if (box === undefined) return [];
  const place = { x: decimal(box.x), y: decimal(box.y + writing * MIDDLE), 'font-size': decimal(writing) };
  const halo = { stroke: theme.ground, 'stroke-width': decimal(writing * HALO), 'paint-order': 'stroke' };
  const look = { class: 'edge-words', fill: theme.text2, 'text-anchor': 'middle', ...halo };
  return [`<text${xmlAttributes({ ...place, ...look })}>${xmlText(String(edge.data['words']))}</text>`];
}

const at = ({ x, y }: Point): string => `${decimal(x)} ${decimal(y)}`;

/** The control point lies `bow` to the side of the middle, where Cytoscape puts it. */
function bendOf(from: Point, to: Point, bow: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = bow / (Math.hypot(dx, dy) || 1);
  return { x: (from.x + to.x) / 2 - dy * share, y: (from.y + to.y) / 2 + dx * share };
}

function look(edge: ElementDefinition, theme: CanvasTheme): Record<string, string | number | null> {
  if (hasClass(edge, 'suppressed'))
    return { stroke: theme.text3, 'stroke-width': 1, 'stroke-dasharray': '2 4' };
  return {
    stroke: String(edge.data['colour']),
    'stroke-width': decimal(Number(edge.data['width'])),
    'stroke-dasharray': hasClass(edge, 'partial') ? '6 3' : null,
  };
}
