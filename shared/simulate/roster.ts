// Who exists: each account's true archetype and ring, and its name.
import type { BenignArchetype, RingArchetype, SimulatedArchetype } from './archetypes';
import { SIMULATED_ARCHETYPES } from './archetypes';
import { base36, mixWith, saltOf } from './mix';
import type { TruthRow } from './types';

export type Roster = {
  readonly salt: number;
  size: number;
  readonly archetypes: Uint8Array;
  /** 0 outside rings; otherwise the number in `R<number>`. */
  readonly rings: Uint32Array;
};

export function createRoster(seed: number, capacity: number): Roster {
  return {
    salt: mixWith(seed, saltOf('accounts')),
    size: 0,
    archetypes: new Uint8Array(capacity),
    rings: new Uint32Array(capacity),
  };
}

/** @returns the new account's number. */
export function enrol(roster: Roster, archetype: BenignArchetype): number;
export function enrol(roster: Roster, archetype: RingArchetype, ring: number): number;
export function enrol(roster: Roster, archetype: SimulatedArchetype, ring = 0): number {
  const account = roster.size;
  if (account === roster.archetypes.length) throw new RangeError('roster full');
  roster.archetypes[account] = SIMULATED_ARCHETYPES.indexOf(archetype);
  roster.rings[account] = ring;
  roster.size = account + 1;
  return account;
}

/** Accounts are numbered by archetype; their names show nothing of it. */
export function accountName(salt: number, account: number): string {
  return `acct_${base36(mixWith(salt, account))}`;
}

/** Every account once, in order of name. */
export function* truthRows(roster: Roster): Iterable<TruthRow> {
  const order = new Float64Array(roster.size);
  for (let account = 0; account < roster.size; account++) {
    order[account] = mixWith(roster.salt, account) * 2 ** 21 + account;
  }
  order.sort();
  for (const key of order) {
    const account = key % 2 ** 21;
    const ring = roster.rings[account] as number;
    yield {
      account: accountName(roster.salt, account),
      ring: ring === 0 ? '' : `R${String(ring)}`,
      archetype: SIMULATED_ARCHETYPES[roster.archetypes[account] as number] as SimulatedArchetype,
    };
  }
}
