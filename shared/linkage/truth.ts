// Who the accounts really are, beside the dataset that holds them: what an evaluation measures against.
import type { Dataset, EntityId } from '../dataset/types';
import type { LinkageResult } from './types';

/** A group per account, by its position in the truth; OUTSIDE of every group, an account is alone. */
export type Grouping = Int32Array;
export const OUTSIDE = -1;

/** `ring` is empty for an account of nobody's ring. */
export type LabelledAccount = { account: string; ring: string; archetype: string };

/** In columns; an account is its position in them. */
export type Truth = {
  accounts: readonly string[];
  rings: readonly string[];
  /** Index into `rings`, OUTSIDE for an account of nobody's ring. */
  ring: Grouping;
  archetypes: readonly string[];
  /** Index into `archetypes`. */
  archetypeOf: Uint16Array;
};

/** The accounts of the truth in a dataset. */
export type AlignedTruth = {
  truth: Truth;
  /** Position in the truth per entity; OUTSIDE for all that is no labelled account. */
  positionOf: Int32Array;
  /** Accounts of the truth that no log has: they count as missed. */
  absent: number;
  /** Accounts of the logs that the truth does not name: they are left out of every score. */
  unlabelled: number;
};

/** Rows name every account once. */
export function createTruth(rows: Iterable<LabelledAccount>): Truth {
  const accounts: string[] = [];
  const rings = new Map<string, number>();
  const archetypes = new Map<string, number>();
  const ring: number[] = [];
  const archetypeOf: number[] = [];
  for (const row of rows) {
    accounts.push(row.account);
    ring.push(row.ring === '' ? OUTSIDE : numbered(rings, row.ring));
    archetypeOf.push(numbered(archetypes, row.archetype));
  }
  return {
    accounts,
    rings: [...rings.keys()],
    ring: Int32Array.from(ring),
    archetypes: [...archetypes.keys()],
    archetypeOf: Uint16Array.from(archetypeOf),
  };
}

/** Accounts are found by their value as the logs write it, in whatever realm. */
export function alignTruth(truth: Truth, { dictionary }: Dataset): AlignedTruth {
  const positionOf = new Int32Array(dictionary.size).fill(OUTSIDE);
  const positions = new Map(truth.accounts.map((account, position) => [account, position]));
  const seen = new Set<number>();
  let unlabelled = 0;
  for (let id = 0; id < dictionary.size; id++) {
    if (dictionary.classes[dictionary.classOf[id] as number]?.kind !== 'account') continue;
    const position = positions.get(dictionary.value(id));
    if (position === undefined) unlabelled++;
    else {
      positionOf[id] = position;
      seen.add(position);
    }
  }
  return { truth, positionOf, absent: truth.accounts.length - seen.size, unlabelled };
}

/** Groups of account ids, as a grouping of the truth's accounts; whoever the truth does not name is left out. */
export function groupingOf(groups: Iterable<Iterable<EntityId>>, aligned: AlignedTruth): Grouping {
  const grouping = new Int32Array(aligned.truth.accounts.length).fill(OUTSIDE);
  let group = 0;
  for (const members of groups) {
    for (const id of members) {
      const position = aligned.positionOf[id] as number;
      if (position !== OUTSIDE) grouping[position] = group;
    }
    group++;
  }
  return grouping;
}

/** The rings that accuse: those that no benign explanation accounts for. */
export function accusingRings({ rings }: LinkageResult): Uint32Array[] {
  return rings.filter(({ benign }) => benign === null).map(({ members }) => members);
}

function numbered(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}
