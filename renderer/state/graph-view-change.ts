// A change of the graph as data: what is put in, what is taken out, what is set. Applying one gives the next view; every change has an exact inverse.
import type { Point } from '../../shared/graph/layout-boxes';
import { isNoFilter, type GraphFilter } from '../../shared/model/records/entity-filter';
import type { GraphNote } from '../../shared/model/records/graph-note';
import type { GraphStyle } from '../../shared/model/records/graph-style';
import type { Focus, GraphEdge, GraphNode, GraphScope, GraphView, NodeId, NoteId } from './graph-view';

/** For maps: a value to set, or null to delete. For sets: true to add, false to delete. Absent: untouched. */
export type GraphChange = {
  scope?: GraphScope | null;
  nodes?: ReadonlyMap<NodeId, GraphNode | null>;
  edges?: ReadonlyMap<string, GraphEdge | null>;
  places?: ReadonlyMap<NodeId, Point | null>;
  hidden?: ReadonlyMap<NodeId, boolean>;
  pinned?: ReadonlyMap<NodeId, boolean>;
  hiddenKinds?: ReadonlyMap<string, boolean>;
  /** The whole of it. */
  filter?: GraphFilter;
  style?: GraphStyle;
  focus?: Focus | null;
  notes?: ReadonlyMap<NoteId, GraphNote | null>;
};

export function applyChange(change: GraphChange): (view: GraphView) => GraphView {
  return (view) => ({
    scope: change.scope === undefined ? view.scope : change.scope,
    nodes: patchMap(view.nodes, change.nodes),
    edges: patchMap(view.edges, change.edges),
    places: patchMap(view.places, change.places),
    hidden: patchSet(view.hidden, change.hidden),
    pinned: patchSet(view.pinned, change.pinned),
    hiddenKinds: patchSet(view.hiddenKinds, change.hiddenKinds),
    ...filtered(view, change.filter),
    style: change.style ?? view.style,
    focus: change.focus === undefined ? view.focus : change.focus,
    notes: patchMap(view.notes, change.notes),
  });
}

/** What another filter leaves is not known yet: until it is, what the one before left stands. Without a filter all is left. */
function filtered(
  { filter, sifted }: GraphView,
  next: GraphFilter = filter,
): Pick<GraphView, 'filter' | 'sifted'> {
  return { filter: next, sifted: isNoFilter(next) ? null : sifted };
}

/** What undoes `change` on the view that it was made for. */
export function inverseOf(change: GraphChange, view: GraphView): GraphChange {
  return {
    ...(change.scope === undefined ? {} : { scope: view.scope }),
    ...(change.nodes === undefined ? {} : { nodes: formerValues(view.nodes, change.nodes) }),
    ...(change.edges === undefined ? {} : { edges: formerValues(view.edges, change.edges) }),
    ...(change.places === undefined ? {} : { places: formerValues(view.places, change.places) }),
    ...(change.hidden === undefined ? {} : { hidden: formerFlags(view.hidden, change.hidden) }),
    ...(change.pinned === undefined ? {} : { pinned: formerFlags(view.pinned, change.pinned) }),
    ...(change.hiddenKinds === undefined
      ? {}
      : { hiddenKinds: formerFlags(view.hiddenKinds, change.hiddenKinds) }),
    ...(change.filter === undefined ? {} : { filter: view.filter }),
    ...(change.style === undefined ? {} : { style: view.style }),
    ...(change.focus === undefined ? {} : { focus: view.focus }),
    ...(change.notes === undefined ? {} : { notes: formerValues(view.notes, change.notes) }),
  };
}

/**
 * Takes the changes one after the other. `done`: the view once so many of them are taken; `backward`: what undoes each. One copy is changed in place: thousands
 * of steps cost what they change, not thousands of views.
 */
export function replay(
  from: GraphView,
  changes: readonly GraphChange[],
  doneOf: number,
): { done: GraphView; backward: GraphChange[] } {
  const view = writable(from);
  let done = from;
  const backward = changes.map((change, at) => {
    const back = inverseOf(change, view);
    if (change.scope !== undefined) view.scope = change.scope;
    if (change.filter !== undefined) view.filter = change.filter;
    if (change.focus !== undefined) view.focus = change.focus;
    setAll(view.nodes, change.nodes);
    setAll(view.edges, change.edges);
    setAll(view.places, change.places);
    setAll(view.notes, change.notes);
    flagAll(view.hidden, change.hidden);
    flagAll(view.pinned, change.pinned);
    flagAll(view.hiddenKinds, change.hiddenKinds);
    view.style = change.style ?? view.style;
    if (at + 1 === doneOf) done = writable(view);
    return back;
  });
  return { done, backward };
}

function writable(view: GraphView) {
  return {
    scope: view.scope,
    focus: view.focus,
    nodes: new Map(view.nodes),
    edges: new Map(view.edges),
    places: new Map(view.places),
    notes: new Map(view.notes),
    hidden: new Set(view.hidden),
    pinned: new Set(view.pinned),
    hiddenKinds: new Set(view.hiddenKinds),
    filter: view.filter,
    sifted: null,
    style: view.style,
  };
}

/** True when the change would leave the view as it is: such a step is not worth an entry in the journal. */
export function changesNothing(change: GraphChange): boolean {
  return (
    change.scope === undefined &&
    change.filter === undefined &&
    change.focus === undefined &&
    Object.values(change).every((part) => part instanceof Map && part.size === 0)
  );
}

function patchMap<K, V>(
  map: ReadonlyMap<K, V>,
  patch: ReadonlyMap<K, V | null> | undefined,
): ReadonlyMap<K, V> {
  if (patch === undefined || patch.size === 0) return map;
  const next = new Map(map);
  setAll(next, patch);
  return next;
}

function setAll<K, V>(map: Map<K, V>, patch: ReadonlyMap<K, V | null> = new Map()): void {
  for (const [key, value] of patch) {
    if (value === null) map.delete(key);
    else map.set(key, value);
  }
}

function patchSet<K>(set: ReadonlySet<K>, patch: ReadonlyMap<K, boolean> | undefined): ReadonlySet<K> {
  if (patch === undefined || patch.size === 0) return set;
  const next = new Set(set);
  flagAll(next, patch);
  return next;
}

function flagAll<K>(set: Set<K>, patch: ReadonlyMap<K, boolean> = new Map()): void {
  for (const [key, there] of patch) {
    if (there) set.add(key);
    else set.delete(key);
  }
}

function formerValues<K, V>(map: ReadonlyMap<K, V>, patch: ReadonlyMap<K, V | null>): Map<K, V | null> {
  return new Map(Array.from(patch.keys(), (key) => [key, map.get(key) ?? null]));
}

function formerFlags<K>(set: ReadonlySet<K>, patch: ReadonlyMap<K, boolean>): Map<K, boolean> {
  return new Map(Array.from(patch.keys(), (key) => [key, set.has(key)]));
}
