// How two accounts compare in one kind: nothing to compare, not shared, or shared through a selector of narrow, medium or wide degree.
import { kindAt, selectorDegree, type Incidence } from '../incidence';

/** Either account has no selector of the kind: the kind says nothing about the pair. */
export const MISSING = -1;
export const LEVEL_COUNT = 4;
/** Largest degree of the narrow class (a household, a small ring's card) and of the medium one (an office, a larger ring's card). */
export const NARROW_TO = 8;
export const MEDIUM_TO = 64;

/** 1 narrow, 2 medium, 3 wide. */
export function levelOfDegree(degree: number): number {
  if (degree <= NARROW_TO) return 1;
  return degree <= MEDIUM_TO ? 2 : 3;
}

/** The incidence with kinds as numbers, so that a comparison looks nothing up by name. */
export type KindTable = {
  incidence: Incidence;
  kinds: readonly string[];
  /** Index into `kinds` per selector, -1 for kinds that are not estimated. */
  kindOf: Int16Array;
  levelOf: Uint8Array;
  /** Bit `k` of `holds[account]`: the account was seen with one of kind `k`. At most 31 kinds. */
  holds: Int32Array;
};

export function kindTable(incidence: Incidence, kinds: readonly string[]): KindTable {
  const index = new Map(kinds.map((kind, at) => [kind, at]));
  const kindOf = Int16Array.from(incidence.kindOf, (_, at) => index.get(kindAt(incidence, at)) ?? -1);
  const levelOf = Uint8Array.from(incidence.kindOf, (_, at) => levelOfDegree(selectorDegree(incidence, at)));
  const holds = new Int32Array(incidence.accounts.length);
  for (let account = 0; account < holds.length; account++) {
    const end = incidence.accountOffsets[account + 1] as number;
    for (let entry = incidence.accountOffsets[account] as number; entry < end; entry++) {
      const kind = kindOf[incidence.entrySelector[entry] as number] as number;
      if (kind >= 0) holds[account] = (holds[account] as number) | (1 << kind);
    }
  }
  return { incidence, kinds, kindOf, levelOf, holds };
}

/** Writes one level per kind into `into`: the narrowest selector that both share decides. */
export function compare(table: KindTable, a: number, b: number, into: Int8Array): void {
  const { incidence, kindOf, levelOf } = table;
  const both = (table.holds[a] as number) & (table.holds[b] as number);
  for (let kind = 0; kind < into.length; kind++) into[kind] = (both >>> kind) & 1 ? 0 : MISSING;
  const { accountOffsets, entrySelector } = incidence;
  const endA = accountOffsets[a + 1] as number;
  const endB = accountOffsets[b + 1] as number;
  let atA = accountOffsets[a] as number;
  let atB = accountOffsets[b] as number;
  while (atA < endA && atB < endB) {
    const selector = entrySelector[atA] as number;
    const difference = selector - (entrySelector[atB] as number);
    if (difference === 0) {
      const kind = kindOf[selector] as number;
      const level = levelOf[selector] as number;
      if (kind >= 0 && ((into[kind] as number) === 0 || level < (into[kind] as number))) into[kind] = level;
    }
    if (difference <= 0) atA++;
    if (difference >= 0) atB++;
  }
}
