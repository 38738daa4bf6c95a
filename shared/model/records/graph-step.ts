// A step of the graph as it is kept: what it puts in, takes out and sets, every entity by its key. What it takes to undo it follows from the steps before it.
import type { GraphFilter } from './entity-filter';
import type { GraphStyle } from './graph-style';
import type { SavedEntity } from './saved-view';

/** `e3`: the entity with the key at place 3. `c3-10`: ten accounts as one, the first of them at place 3. */
export type NodeRef = string;

/** One entity with what sharing it is worth, or several accounts that are drawn as one. */
export type StepNode =
  | { bits: number; suppressed: string | null; unsought?: number }
  /** Places in the list of keys; `name`: of the group that a person made of them. */
  | { members: number[]; name?: string };

/** With null and false: taken out. Left out: untouched. */
export type GraphStep = {
  keys: [kind: SavedEntity['kind'], realm: SavedEntity['realm'], value: SavedEntity['value']][];
  scope?: { ringId: string; rank: number; selectorsShown: number; selectorsTotal: number } | null;
  nodes?: [NodeRef, StepNode | null][];
  edges?: [from: NodeRef, to: NodeRef, [bits: number, accounts: number, relation: string | null] | null][];
  places?: [NodeRef, [x: number, y: number] | null][];
  hidden?: [NodeRef, boolean][];
  pinned?: [NodeRef, boolean][];
  hiddenKinds?: [kind: string, boolean][];
  /** The whole of it. */
  filter?: GraphFilter;
  style?: GraphStyle;
  notes?: [id: string, [x: number, y: number, text: string] | null][];
  /** `aside`: what it put out of sight. */
  focus?: { on: number; steps: number; aside: NodeRef[] } | null;
};
