// The graph as a tree of text: ring, its groups, its selectors, the accounts and collections at each. Rows of what is unfolded, in order.
import { asShown, entitiesOf, isGroup, kindOf, shownNeighbourIds, shownNodes } from '../../state/graph-view';
import type { GraphNode, GraphView, NodeId } from '../../state/graph-view';

export type OutlineRow = {
  /** Unique in the tree: a node may hang on several selectors. */
  key: string;
  node: NodeId | null;
  level: number;
  /** Undefined: nothing below. */
  open: boolean | undefined;
  position: number;
  siblings: number;
};

/** The root first (node null), then groups, then selectors by strength, each with its neighbours when it is unfolded; what hangs on nothing comes last. */
export function outlineRows(view: GraphView, unfolded: ReadonlySet<string>): OutlineRow[] {
  const tops = topNodes(view);
  const rows: OutlineRow[] = [{ key: 'root', node: null, level: 1, open: true, position: 1, siblings: 1 }];
  tops.forEach((node, i) => {
    const below = hangingOn(view, node);
    const key = node.id;
    const open = below.length === 0 ? undefined : unfolded.has(key);
    rows.push({ key, node: node.id, level: 2, open, position: i + 1, siblings: tops.length });
    if (open !== true) return;
    below.forEach((child, j) =>
      rows.push({
        key: `${key} ${child.id}`,
        node: child.id,
        level: 3,
        open: undefined,
        position: j + 1,
        siblings: below.length,
      }),
    );
  });
  return rows;
}

function topNodes(view: GraphView): GraphNode[] {
  const shown = shownNodes(view);
  const held = new Set<NodeId>();
  const selectors = shown.filter(isTop);
  for (const selector of selectors) for (const id of shownNeighbourIds(view, selector.id)) held.add(id);
  const loose = shown.filter((node) => !isTop(node) && !held.has(node.id));
  return [...selectors.sort(byStrength), ...loose];
}

const isTop = (node: GraphNode): boolean => isGroup(node) || kindOf(node) !== 'account';

function byStrength(a: GraphNode, b: GraphNode): number {
  const bits = (node: GraphNode): number => (node.type === 'entity' ? node.bits : Infinity);
  const [one, other] = [bits(a), bits(b)];
  return one === other ? (a.id < b.id ? -1 : 1) : other - one;
}

function hangingOn(view: GraphView, node: GraphNode): GraphNode[] {
  if (!isTop(node)) return [];
  const size = (each: GraphNode): number => entitiesOf(asShown(view, each)).length;
  return shownNeighbourIds(view, node.id)
    .flatMap((id) => view.nodes.get(id) ?? [])
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
}
