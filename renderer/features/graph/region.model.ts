// What a person draws around nodes to choose them: a rectangle, or a shape by free hand. What has its middle in it is chosen.
import type { Point } from '../../../shared/graph/layout-boxes';
import { shownNodes, type GraphView, type NodeId } from '../../state/graph-view';
import { radiusOf } from '../../state/graph-view-size';
import type { Extent } from './canvas-camera';
import type { Tool } from './graph-desk';

/** Corners in the order in which they are joined; the last one is joined with the first. */
export type Outline = readonly Point[];

/** Pixels that a pointer moves before it draws; less is a click. */
export const SLACK = 4;

/** The outline once the pointer is at `to`: a rectangle from where it began, or the way that it came. */
export function drawnOn(tool: Tool, outline: Outline, to: Point): Outline {
  const [begin = to] = outline;
  if (tool === 'box') return [begin, { x: to.x, y: begin.y }, to, { x: begin.x, y: to.y }];
  const last = outline.at(-1) ?? to;
  return Math.hypot(to.x - last.x, to.y - last.y) < SLACK ? outline : [...outline, to];
}

/** Pixels of the canvas as units of the graph. */
export function unprojected({ x1, y1 }: Extent, zoom: number): (point: Point) => Point {
  return ({ x, y }) => ({ x: x1 + x / zoom, y: y1 + y / zoom });
}

/** Shown nodes whose middle lies in the outline, both in units of the graph. */
export function nodesInside(view: GraphView, outline: Outline): NodeId[] {
  if (outline.length < 3) return [];
  return shownNodes(view)
    .filter(({ id }) => isInside(outline, view.places.get(id) ?? NOWHERE))
    .map(({ id }) => id);
}

const NOWHERE: Point = { x: NaN, y: NaN };

/** By how often a ray to the right crosses the outline (even-odd rule): a loop that crosses itself leaves out what it goes round twice. */
export function isInside(outline: Outline, { x, y }: Point): boolean {
  let inside = false;
  let before = outline.at(-1) as Point;
  for (const corner of outline) {
    const spans = corner.y > y !== before.y > y;
    if (spans && x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x)
      inside = !inside;
    before = corner;
  }
  return inside;
}

/** The shown node whose mark lies under a point, or as near as `slack`; of several the one whose middle is nearest. */
export function nodeUnder(view: GraphView, { x, y }: Point, slack: number): NodeId | null {
  let best: { id: NodeId; away: number } | null = null;
  for (const node of shownNodes(view)) {
    const place = view.places.get(node.id) ?? NOWHERE;
    const away = Math.hypot(place.x - x, place.y - y);
    if (away <= radiusOf(node) + slack && (best === null || away < best.away)) best = { id: node.id, away };
  }
  return best?.id ?? null;
}
