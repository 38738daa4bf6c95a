// A picture of the graph that is kept under a name: what is drawn, where it lies, what is hidden and pinned. What the entities are and share is read from the workspace.
import type { GraphFilter } from './entity-filter';
import type { GraphNote } from './graph-note';
import type { GraphStyle } from './graph-style';

/** An entity by what outlives the dataset: it need not be there any more. */
export type SavedEntity = { kind: string; realm: string; value: string };

/** One entity, or several accounts that are drawn as one. */
export type SavedNode = {
  entities: SavedEntity[];
  x: number;
  y: number;
  /** Of the group that a person made of these accounts. */
  name?: string;
  /** Left out where they are not. */
  hidden?: true;
  pinned?: true;
  /** Out of the focus. */
  aside?: true;
  /** Accounts in collections whose edges to it were not looked for. */
  unsought?: number;
};

/** Between two nodes, by their places in the list. `relation` null: by several. */
export type SavedEdge = { from: number; to: number; relation: string | null };

export type ViewContent = {
  /** The ring that was opened. */
  ringId: string | null;
  nodes: SavedNode[];
  edges: SavedEdge[];
  /** Kinds that the filter leaves out. */
  hiddenKinds: string[];
  /** Left out where there is none. */
  filter?: GraphFilter;
  /** Left out where it is the one that ships. */
  style?: GraphStyle;
  /** Left out where all of it is looked at: how many nodes the focus is on, and within how many steps. */
  focus?: { on: number; steps: number };
  /** Left out where there is none. */
  notes?: GraphNote[];
};

/** What the list of views says of one. */
export type ViewRecord = {
  name: string;
  /** ISO 8601 UTC. */
  at: string;
  elements: number;
  entities: number;
};

export type SavedView = ViewRecord & ViewContent;

/** Characters of a name. */
export const MOST_VIEW_NAME = 200;
/** The same of a group. */
export const MOST_GROUP_NAME = 100;
/** Views of a workspace. */
export const MOST_VIEWS = 1_000;
/** Entities in a view, those in collections counted. */
export const MOST_VIEW_ENTITIES = 50_000;
/** The same of all views together: an archive that holds them must be readable again. */
export const MOST_VIEWED_ENTITIES = 500_000;
/** Units from the middle of the plane. */
export const FARTHEST_PLACE = 10_000_000;

export function recordOf({ name, at, elements, entities }: ViewRecord): ViewRecord {
  return { name, at, elements, entities };
}

export function contentOf({
  ringId,
  nodes,
  edges,
  hiddenKinds,
  filter,
  style,
  focus,
  notes,
}: ViewContent): ViewContent {
  return {
    ...{ ringId, nodes, edges, hiddenKinds },
    ...(filter === undefined ? {} : { filter }),
    ...(style === undefined ? {} : { style }),
    ...(focus === undefined ? {} : { focus }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** The newest first; by UTF-16 code units, which no locale changes. */
export function newestViewFirst(one: ViewRecord, other: ViewRecord): number {
  return order(other.at, one.at) || order(one.name, other.name);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
