// Where nodes lie: the whole picture when layout is asked for, and a place near what they hang on for those that come new. What is placed stays.
import { BoxGrid, freePlace } from '../../shared/graph/layout-boxes';
import type { Box, Point } from '../../shared/graph/layout-boxes';
import type { LayoutInput } from '../../shared/graph/layout-input';
import { isShown, kindOf } from './graph-view';
import type { GraphEdge, GraphNode, GraphView, NodeId } from './graph-view';
import { boxOf, placeIn, radiusOf, sizeOf } from './graph-view-size';

export type Places = ReadonlyMap<NodeId, Point>;

/** Input for the layout of these nodes, in a fixed order; `fixed` ones keep their place. */
export function layoutInput(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  fixed: Places,
  aspect: number,
): LayoutInput {
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  return {
    nodes: nodes.map((node) => {
      const { width, height } = sizeOf(node);
      const place = fixed.get(node.id);
      return {
        width,
        height,
        hub: kindOf(node) !== 'account',
        fixed: place === undefined ? null : centreOf(node, place),
      };
    }),
    edges: edges.flatMap((edge) => {
      const from = index.get(edge.from);
      const to = index.get(edge.to);
      return from === undefined || to === undefined ? [] : [{ from, to, weight: edgeWeight(edge) }];
    }),
    aspect,
  };
}

/** Stronger and fuller edges pull harder, but a hundred times the accounts not a hundred times. */
function edgeWeight(edge: GraphEdge): number {
  return (0.4 + Math.min(24, Math.max(0, edge.bits)) / 12) * (1 + Math.log2(edge.accounts) / 4);
}

/** The layout's centres as places of the nodes that went in, in the same order. */
export function placesOf(nodes: readonly GraphNode[], centres: readonly Point[]): Map<NodeId, Point> {
  return new Map(
    nodes.flatMap((node, i) =>
      centres[i] === undefined ? [] : [[node.id, placeIn(node, centres[i])] as const],
    ),
  );
}

function centreOf(node: GraphNode, place: Point): Point {
  const { x, y } = boxOf(node, place);
  return { x, y };
}

/**
 * Places for nodes that are new to the view: near the middle of what they hang on (their placed neighbours, else `anchor`),
 * outward first, over nothing that has a place, hidden things included. No placed node moves.
 */
export function placeNew(
  view: GraphView,
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  anchor: Point,
): Map<NodeId, Point> {
  const grid = new BoxGrid(placedBoxes(view));
  const middle = centre([...view.places.values()]);
  const places = new Map<NodeId, Point>();
  for (const node of nodes) {
    const size = sizeOf(node);
    const at = centre(heldPlaces(view, edges, node.id)) ?? anchor;
    const away = middle === null ? at : { x: at.x - middle.x, y: at.y - middle.y };
    const place = placeIn(node, freePlace(grid, at, away, size, radiusOf(node) + START));
    places.set(node.id, place);
    grid.add(boxOf(node, place));
  }
  return places;
}

const START = 24;

/** After a layout of what is shown: hidden nodes that would lie under something are moved out of the way, so that showing them is clean. */
export function clearHidden(view: GraphView, laidOut: Places): Map<NodeId, Point> {
  const boxes: Box[] = [];
  for (const [id, place] of laidOut) {
    const node = view.nodes.get(id);
    if (node !== undefined) boxes.push(boxOf(node, place));
  }
  const grid = new BoxGrid(boxes);
  const moved = new Map<NodeId, Point>();
  for (const node of view.nodes.values()) {
    const place = view.places.get(node.id);
    if (place === undefined || laidOut.has(node.id) || isShown(view, node)) continue;
    const box = boxOf(node, place);
    const free = grid.overlapping(box) < 0 ? place : placeIn(node, freePlace(grid, box, box, box, START));
    if (free !== place) moved.set(node.id, free);
    grid.add(boxOf(node, free));
  }
  return moved;
}

export function placedBoxes(view: GraphView): Box[] {
  return [...view.nodes.values()].flatMap((node) => {
    const place = view.places.get(node.id);
    return place === undefined ? [] : [boxOf(node, place)];
  });
}

function heldPlaces(view: GraphView, edges: readonly GraphEdge[], id: NodeId): Point[] {
  return edges.flatMap((edge) => {
    const other = edge.from === id ? edge.to : edge.to === id ? edge.from : undefined;
    const place = other === undefined ? undefined : view.places.get(other);
    return place === undefined ? [] : [place];
  });
}

function centre(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
