// Walking the graph by keyboard: which node lies that way.
import type { Point } from '../../shared/graph/layout-boxes';
import { shownEdges, shownNeighbourIds, shownNodes } from './graph-view';
import type { GraphView, NodeId } from './graph-view';

export type Direction = 'up' | 'down' | 'left' | 'right';

const HEADINGS: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** The neighbour nearest that way; without one, the nearest of all shown nodes that way; undefined at the rim. */
export function walk(view: GraphView, from: NodeId, direction: Direction): NodeId | undefined {
  const neighbours = shownNeighbourIds(view, from);
  return nearest(view, from, neighbours, direction) ?? nearest(view, from, shownIds(view), direction);
}

/** Where the walk starts: the shown node with the most edges, ties by id. */
export function startOfWalk(view: GraphView): NodeId | undefined {
  const degree = new Map<NodeId, number>(shownIds(view).map((id) => [id, 0]));
  for (const { from, to } of shownEdges(view)) {
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  return [...degree].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function shownIds(view: GraphView): NodeId[] {
  return shownNodes(view).map((node) => node.id);
}

/** Within 60 degrees of the heading; being off to the side counts as being farther. */
function nearest(
  view: GraphView,
  from: NodeId,
  ids: readonly NodeId[],
  direction: Direction,
): NodeId | undefined {
  const at = view.places.get(from);
  if (at === undefined) return undefined;
  const heading = HEADINGS[direction];
  let best: { id: NodeId; cost: number } | undefined;
  for (const id of ids) {
    const place = view.places.get(id);
    if (place === undefined || id === from) continue;
    const along = (place.x - at.x) * heading.x + (place.y - at.y) * heading.y;
    const aside = Math.abs((place.x - at.x) * heading.y) + Math.abs((place.y - at.y) * heading.x);
    if (along <= 0 || aside > along * SIXTY_DEGREES) continue;
    const cost = along + 2 * aside;
    if (best === undefined || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost };
  }
  return best?.id;
}

const SIXTY_DEGREES = Math.sqrt(3);
