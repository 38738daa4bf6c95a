// How large each node is drawn, in units of the graph: layout and drawing must agree. Area follows what it says: accounts by count, selectors by bits.
import type { Size } from '../../shared/graph/layout-boxes';
import { kindOf } from './graph-view';
import type { GraphNode } from './graph-view';

const ACCOUNT_RADIUS = 4;
const LARGEST_COLLECTION = 44;

/** Half the extent of the mark. */
export function radiusOf(node: GraphNode): number {
  if (node.type === 'collection')
    return Math.min(LARGEST_COLLECTION, 5 + 1.4 * Math.sqrt(node.members.length));
  if (kindOf(node) === 'account') return ACCOUNT_RADIUS;
  return 8 + Math.min(9, Math.max(0, node.bits) * 0.45);
}

/** Selectors carry their name under the mark; accounts and collections are named on hover and in the inspector. */
export const isLabelled = (node: GraphNode): boolean => node.type === 'entity' && kindOf(node) !== 'account';

/** What the node takes on the plane, its label and some air included. */
export function sizeOf(node: GraphNode): Size {
  const extent = 2 * radiusOf(node) + AIR;
  if (node.type === 'collection' || !isLabelled(node)) return { width: extent, height: extent };
  const letters = Math.min(LONGEST_LABEL, node.row.key.value.length) + 6;
  return { width: Math.max(extent, letters * LETTER), height: extent + 2 * LABEL };
}

/** Labels are cut in the middle to this many letters. */
export const LONGEST_LABEL = 20;

const AIR = 8;
const LETTER = 5.4;
const LABEL = 14;
