// How large each node is drawn, in units of the graph: layout and drawing must agree. By evidence, area follows what it says: accounts by count, selectors by bits.
import type { Box, Point, Size } from '../../shared/graph/layout-boxes';
import { isGroup, kindOf } from './graph-view';
import type { GraphNode } from './graph-view';

const ACCOUNT_RADIUS = 4;
const LARGEST_COLLECTION = 44;

/** Half the extent of the mark, sized by evidence. */
export function radiusOf(node: GraphNode): number {
  if (node.type === 'collection')
    return Math.min(LARGEST_COLLECTION, (isGroup(node) ? 8 : 5) + 1.4 * Math.sqrt(node.members.length));
  if (kindOf(node) === 'account') return ACCOUNT_RADIUS;
  return 8 + Math.min(9, Math.max(0, node.bits) * 0.45);
}

/** Selectors and groups carry their name under the mark; accounts and collections are named on hover and in the inspector. */
export const isLabelled = (node: GraphNode): boolean =>
  isGroup(node) || (node.type === 'entity' && kindOf(node) !== 'account');

/** What the node takes on the plane at `place`: its mark, the label under it, some air. */
export function boxOf(node: GraphNode, place: Point): Box {
  const { width, height, drop } = sizeOf(node);
  return { x: place.x, y: place.y + drop, width, height };
}

/** Where the mark goes when the box has its centre there. */
export function placeIn(node: GraphNode, centre: Point): Point {
  return { x: centre.x, y: centre.y - sizeOf(node).drop };
}

/** `radius`: as it is drawn, where not by evidence; `drop`: how far the middle of the box is below the mark. */
export function sizeOf(node: GraphNode, radius: number = radiusOf(node)): Size & { drop: number } {
  const extent = 2 * radius + AIR;
  if (isGroup(node)) return named(extent, Math.min(LONGEST_LABEL, node.name.length) + 8, 1);
  if (node.type === 'collection' || !isLabelled(node)) return { width: extent, height: extent, drop: 0 };
  const counted = node.suppressed === null;
  const letters = counted ? Math.min(LONGEST_LABEL, node.row.key.value.length) + 6 : LONGEST_REASON;
  return named(extent, letters, counted ? 1 : 2);
}

function named(extent: number, letters: number, lines: number): Size & { drop: number } {
  const written = lines * LABEL;
  return { width: Math.max(extent, letters * LETTER), height: extent + written, drop: written / 2 };
}

/** Labels are cut in the middle to this many letters. */
export const LONGEST_LABEL = 20;

/** What is suppressed says why, on a second line. */
const LONGEST_REASON = 28;
const AIR = 8;
const LETTER = 5.4;
const LABEL = 14;
