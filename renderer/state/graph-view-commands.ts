// What a person does to the graph, as producers of changes: `(args) => (view) => change`. Each is one step of the journal.
import type { EntityId } from '../../shared/dataset/types';
import type { EdgeRow, EntityRow } from '../../shared/engine/engine';
import { canonicalJson } from '../../shared/archive/canonical-json';
import { noFilter, type GraphFilter } from '../../shared/model/records/entity-filter';
import { sameStyle, type GraphStyle } from '../../shared/model/records/graph-style';
import { accountsNode, entityNode, groupNode } from './graph-view-build';
import type { GraphParts } from './graph-view-build';
import type { GraphChange } from './graph-view-change';
import { isGroup, shownNodes } from './graph-view';
import type { CollectionNode, GraphEdge, GraphNode, GraphScope, GraphView, NodeId } from './graph-view';
import { numbered } from './graph-notes';
import { redrawn, viewWithout } from './graph-view-parts';
import { placeNew } from './graph-view-place';
import type { Places } from './graph-view-place';
import type { ViewAgain } from './saved-view-read';

type Producer = (view: GraphView) => GraphChange;

/** Everything that was shown makes way for a ring; nothing of it starts hidden, pinned or filtered. */
export const showRing = (scope: GraphScope, parts: GraphParts, places: Places): Producer =>
  showView(scope, {
    parts,
    places,
    hidden: NONE,
    pinned: NONE,
    hiddenKinds: NONE,
    filter: noFilter,
    focus: null,
    notes: [],
  });

const NONE: ReadonlySet<string> = new Set();

/** The same for a view that was kept: with what was hidden, pinned and filtered in it. */
export const showView =
  (scope: GraphScope | null, again: ViewAgain): Producer =>
  (view) => ({
    scope,
    nodes: replaced(view.nodes, byId(again.parts.nodes)),
    edges: replaced(view.edges, byId(again.parts.edges)),
    places: replaced(view.places, again.places),
    hidden: becoming(view.hidden, again.hidden),
    pinned: becoming(view.pinned, again.pinned),
    hiddenKinds: becoming(view.hiddenKinds, again.hiddenKinds),
    filter: again.filter,
    ...(again.style === undefined ? {} : { style: again.style }),
    ...(again.focus === view.focus ? {} : { focus: again.focus }),
    ...replacedNotes(view.notes, numbered(again.notes)),
  });

/** The same ring after its links were found anew, or with more of its selectors: what was hidden, pinned and out of the focus stays so, and so do notes. */
export const refreshRing =
  (scope: GraphScope, parts: GraphParts, places: Places): Producer =>
  (view) => {
    const kept = new Set(parts.nodes.map((node) => node.id));
    const { focus: _, notes: _notes, ...ring } = showRing(scope, parts, places)(view);
    return {
      ...ring,
      hidden: flags(view.hidden, (id) => !kept.has(id), false),
      pinned: flags(view.pinned, (id) => !kept.has(id), false),
      hiddenKinds: new Map(),
      filter: view.filter,
    };
  };

/** Adds nodes at their places, and edges; known edges get their new count. */
export const add =
  (parts: GraphParts, places: Places): Producer =>
  (view) => ({
    nodes: new Map(parts.nodes.filter((node) => !view.nodes.has(node.id)).map((node) => [node.id, node])),
    edges: new Map(
      parts.edges.filter((edge) => !sameEdge(view.edges.get(edge.id), edge)).map((edge) => [edge.id, edge]),
    ),
    places: new Map([...places].filter(([id]) => !view.places.has(id))),
  });

/**
 * Takes accounts out of their collection, to lie around it; the collection keeps the rest, or goes when none is left.
 * `rows` are edges among the opened accounts, and between all of the collection's members and the entities in the view.
 */
export const openCollection =
  (
    node: CollectionNode,
    opened: readonly EntityRow[],
    rest: { members: EntityId[]; first: EntityRow } | null,
    rows: readonly EdgeRow[],
  ): Producer =>
  (view) => {
    const nodes: GraphNode[] = opened.map((row) => entityNode(row, 0, null));
    const remains = rest === null ? [] : [remainsOf(node, rest)];
    const at = view.places.get(node.id) ?? { x: 0, y: 0 };
    const around = remains.length === 0 ? viewWithout(view, [node]) : view;
    const places = new Map([
      ...placeNew(around, nodes, [], at),
      ...remains.map(({ id }) => [id, at] as const),
    ]);
    const pinned = view.pinned.has(node.id) ? remains.map(({ id }) => id) : [];
    return redrawn(view, { gone: [node], made: [...nodes, ...remains], pinned }, rows, places);
  };

/** A group keeps its name. */
function remainsOf(
  node: CollectionNode,
  { members, first }: { members: EntityId[]; first: EntityRow },
): GraphNode {
  return isGroup(node) ? groupNode(members, first, node.name) : accountsNode(members, first);
}

export const hide =
  (ids: readonly NodeId[]): Producer =>
  (view) => ({
    hidden: new Map(ids.filter((id) => view.nodes.has(id) && !view.hidden.has(id)).map((id) => [id, true])),
  });

export const showHidden = (): Producer => (view) => ({ hidden: cleared(view.hidden) });

/** Pins all of them, or lets all go when every one is pinned already. */
export const togglePins =
  (ids: readonly NodeId[]): Producer =>
  (view) => {
    const known = ids.filter((id) => view.nodes.has(id));
    const pin = known.some((id) => !view.pinned.has(id));
    return { pinned: new Map(known.filter((id) => view.pinned.has(id) !== pin).map((id) => [id, pin])) };
  };

export const filterKind =
  (kind: string, shown: boolean): Producer =>
  (view) => ({ hiddenKinds: new Map(view.hiddenKinds.has(kind) === shown ? [[kind, !shown]] : []) });

/** What is left out from now on: by kind (all of these), and by everything else. */
export const setFilter =
  (filter: GraphFilter, hiddenKinds: ReadonlySet<string>): Producer =>
  (view) => ({
    hiddenKinds: becoming(view.hiddenKinds, hiddenKinds),
    ...(canonicalJson(filter) === canonicalJson(view.filter) ? {} : { filter }),
  });

export const dress =
  (style: GraphStyle): Producer =>
  (view) =>
    sameStyle(view.style, style) ? {} : { style };

/** Moves what a person dragged, or what a layout placed; those that would not move are left out. */
export const move =
  (places: Places): Producer =>
  (view) => ({
    places: new Map(
      [...places].filter(([id, { x, y }]) => {
        const at = view.places.get(id);
        return view.nodes.has(id) && (at?.x !== x || at.y !== y);
      }),
    ),
  });

/** How many nodes are hidden one by one (the kind filter not counted). */
export const hiddenCount = (view: GraphView): number => view.hidden.size;

export const shownCount = (view: GraphView): number => shownNodes(view).length;

function sameEdge(a: GraphEdge | undefined, b: GraphEdge): boolean {
  return a !== undefined && a.accounts === b.accounts && a.bits === b.bits && a.relation === b.relation;
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** A patch that turns `map` into `next` exactly. */
function replaced<V>(map: ReadonlyMap<string, V>, next: ReadonlyMap<string, V>): Map<string, V | null> {
  const patch = new Map<string, V | null>();
  for (const key of map.keys()) if (!next.has(key)) patch.set(key, null);
  for (const [key, value] of next) patch.set(key, value);
  return patch;
}

function replacedNotes(notes: GraphView['notes'], next: GraphView['notes']): Pick<GraphChange, 'notes'> {
  return notes.size === 0 && next.size === 0 ? {} : { notes: replaced(notes, next) };
}

function becoming(set: ReadonlySet<string>, next: ReadonlySet<string>): Map<string, boolean> {
  const fresh = flags(next, (id) => !set.has(id), true);
  return new Map([...flags(set, (id) => !next.has(id), false), ...fresh]);
}

function cleared(set: ReadonlySet<string>): Map<string, boolean> {
  return flags(set, () => true, false);
}

function flags(
  set: ReadonlySet<string>,
  which: (id: string) => boolean,
  value: boolean,
): Map<string, boolean> {
  return new Map([...set].filter(which).map((id) => [id, value]));
}
