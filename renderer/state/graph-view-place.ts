// Where nodes lie: the whole picture when layout is asked for, and a place near what they hang on for those that come new. What is placed stays.
import { FreePlaces } from '../../shared/graph/free-places';
import { BoxGrid } from '../../shared/graph/layout-boxes';
import type { Box, Point } from '../../shared/graph/layout-boxes';
import type { LayoutInput } from '../../shared/graph/layout-input';
import { isShown, kindOf } from './graph-view';
import type { GraphEdge, GraphNode, GraphView, NodeId } from './graph-view';
import { boxOf, placeIn, radiusOf, sizeOf } from './graph-view-size';

export type Places = ReadonlyMap<NodeId, Point>;

/** Input for the layout of these nodes, in a fixed order; `fixed` ones keep their place. `drawnRadius`: what room their marks take. */
export function layoutInput(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  fixed: Places,
  aspect: number,
  drawnRadius: (node: GraphNode) => number = radiusOf,
): LayoutInput {
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  return {
    nodes: nodes.map((node) => {
      const { width, height } = sizeOf(node, drawnRadius(node));
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
  const room = roomAround(grid, centre([...view.places.values()]));
  const held = heldPlaces(view, edges);
  const places = new Map<NodeId, Point>();
  for (const node of nodes) {
    const at = centre(held.get(node.id) ?? []) ?? anchor;
    const place = placeIn(node, room(at, radiusOf(node) + START).next(sizeOf(node)));
    places.set(node.id, place);
    grid.add(boxOf(node, place));
  }
  return places;
}

/** The middle of where they lie, or where the first of them lies that is pinned. */
export function middleOf({ places, pinned }: GraphView, nodes: readonly GraphNode[]): Point {
  const at = (some: readonly GraphNode[]): Point[] => some.flatMap(({ id }) => places.get(id) ?? []);
  const [held] = at(nodes.filter(({ id }) => pinned.has(id)));
  return held ?? centre(at(nodes)) ?? { x: 0, y: 0 };
}

/** There, where nothing lies in the way; else as near as there is room. */
export function placeNear(view: GraphView, node: GraphNode, at: Point): Point {
  const grid = new BoxGrid(placedBoxes(view));
  const box = boxOf(node, at);
  if (grid.overlapping(box) < 0) return at;
  return placeIn(node, new FreePlaces(grid, box, box, radiusOf(node) + START).next(sizeOf(node)));
}

/** Searches away from the middle, one for all that hang on the same point. */
function roomAround(grid: BoxGrid, middle: Point | null): (at: Point, start: number) => FreePlaces {
  const known = new Map<string, FreePlaces>();
  return (at, start) => {
    const name = `${at.x} ${at.y} ${start}`;
    const away = middle === null ? at : { x: at.x - middle.x, y: at.y - middle.y };
    const search = known.get(name) ?? new FreePlaces(grid, at, away, start);
    known.set(name, search);
    return search;
  };
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
    const free =
      grid.overlapping(box) < 0 ? place : placeIn(node, new FreePlaces(grid, box, box, START).next(box));
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

/** Per node the places of what it hangs on. */
function heldPlaces(view: GraphView, edges: readonly GraphEdge[]): Map<NodeId, Point[]> {
  const held = new Map<NodeId, Point[]>();
  const hang = (id: NodeId, place: Point | undefined): void => {
    if (place !== undefined) held.set(id, [...(held.get(id) ?? []), place]);
  };
  for (const { from, to } of edges) {
    hang(from, view.places.get(to));
    hang(to, view.places.get(from));
  }
  return held;
}

function centre(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
