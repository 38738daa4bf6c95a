// Where accounts are weighed against one ring at a time: whom the ring proposes, and what one account has in common with it, group by group.
import { EVIDENCE_GROUPS, RING_EVIDENCE_GROUPS } from '../model/evidence';
import type { Incidence } from './incidence';
import type { Evidence } from './pair-score';
import type { Tellings } from './tellings';

export const GROUPS = RING_EVIDENCE_GROUPS.length;
export const TIMING = RING_EVIDENCE_GROUPS.indexOf('timing');
export const NETWORK = RING_EVIDENCE_GROUPS.indexOf('network');

/** What one account has in common with the ring. */
export type ScoreRow = {
  /** Bits by group of RING_EVIDENCE_GROUPS. */
  bits: Float32Array;
  /** By group: what the next selector counts: 1, 1/2, 1/4 ... */
  factor: Float32Array;
  /** By group: selectors that the account has, and those of them that the ring has, too. */
  held: Uint32Array;
  shared: Uint32Array;
  /** Bits of the strongest evidence that is typical of the ring and of no market. */
  exclusive: number;
  /** Bits of the strongest selector that it shares which says who somebody is, or what they run; what markets sell does not. */
  tie: number;
};

export type ScoreSheet = {
  tellings: Tellings;
  /** Accounts that are weighed against the ring, in no particular order. */
  candidates: number[];
  isCandidate: Uint8Array;
  /** By selector position: its group in the lowest bits, above them its place among the tellings, plus one; 0 there for those that tell nothing. */
  places: Uint32Array;
  row: ScoreRow;
  /** Scratch: places of what an account and the ring share, ascending. */
  shared: Uint32Array;
  /** Accounts that were met while candidates were looked for. */
  met: number[];
  /** By account: 1 for those that may begin in a wave of the ring: nobody else does. */
  inWaves: Uint8Array;
  /** By account: scratch of whoever looks for candidates; 0 between two uses. */
  reach: Float32Array;
  hits: Uint16Array;
};

const GROUP_BITS = 3;
const GROUP_MASK = 2 ** GROUP_BITS - 1;

export function createScoreSheet({ incidence, weights }: Evidence): ScoreSheet {
  const accounts = incidence.accounts.length;
  return {
    tellings: nothing,
    candidates: [],
    isCandidate: new Uint8Array(accounts),
    places: Uint32Array.from(weights.groupOf),
    row: emptyRow(),
    shared: new Uint32Array(longestRow(incidence)),
    met: [],
    inWaves: new Uint8Array(accounts),
    reach: new Float32Array(accounts),
    hits: new Uint16Array(accounts),
  };
}

const nothing: Tellings = {
  selectors: new Uint32Array(0),
  strong: 0,
  weak: 0,
  groups: new Uint8Array(0),
  bits: new Float64Array(0),
  ownBits: new Float64Array(0),
  marks: new Uint8Array(0),
  ties: new Uint8Array(0),
};

function longestRow({ accountOffsets }: Incidence): number {
  let longest = 0;
  for (let account = 0; account + 1 < accountOffsets.length; account++)
    longest = Math.max(
      longest,
      (accountOffsets[account + 1] as number) - (accountOffsets[account] as number),
    );
  return longest;
}

/** Makes room for another ring. */
export function layOut(sheet: ScoreSheet, tellings: Tellings): void {
  const { places, isCandidate, inWaves } = sheet;
  for (const account of sheet.candidates) isCandidate[account] = 0;
  for (const account of sheet.met) inWaves[account] = 0;
  sheet.candidates = [];
  sheet.met = [];
  const before = sheet.tellings;
  before.selectors.forEach((selector, at) => (places[selector] = before.groups[at] as number));
  sheet.tellings = tellings;
  tellings.selectors.forEach((selector, at) => {
    places[selector] = ((at + 1) << GROUP_BITS) | (tellings.groups[at] as number);
  });
}

/** Place among the tellings by what the sheet has at a selector's position; -1: it tells nothing. */
export function placeOf(place: number): number {
  return (place >>> GROUP_BITS) - 1;
}

/** Adds to an empty row what the account shares, each next selector of a group counting half of the one before, less what it has besides; without timing. */
export function weighSelectors(
  { tellings, places, row, shared }: ScoreSheet,
  { accountOffsets, entrySelector }: Incidence,
  misses: Float64Array,
  account: number,
  isMember: boolean,
): void {
  const end = accountOffsets[account + 1] as number;
  let count = 0;
  for (let entry = accountOffsets[account] as number; entry < end; entry++) {
    const place = places[entrySelector[entry] as number] as number;
    const group = place & GROUP_MASK;
    row.held[group] = (row.held[group] as number) + 1;
    if (place > GROUP_MASK) insert(shared, count++, placeOf(place));
  }
  const bits = isMember ? tellings.ownBits : tellings.bits;
  for (let at = 0; at < count; at++) {
    const place = shared[at] as number;
    add(row, tellings, place, bits[place] as number);
  }
  takeMisses(row, misses);
}

function emptyRow(): ScoreRow {
  return {
    bits: new Float32Array(GROUPS),
    factor: new Float32Array(GROUPS),
    held: new Uint32Array(GROUPS),
    shared: new Uint32Array(GROUPS),
    exclusive: 0,
    tie: 0,
  };
}

export function clearRow(row: ScoreRow): void {
  for (let group = 0; group < GROUPS; group++) {
    row.bits[group] = 0;
    row.factor[group] = 1;
    row.held[group] = 0;
    row.shared[group] = 0;
  }
  row.exclusive = 0;
  row.tie = 0;
}

/** Keeps what is shared in order of strength: an account shares few. */
function insert(shared: Uint32Array, count: number, place: number): void {
  let at = count;
  for (; at > 0 && (shared[at - 1] as number) > place; at--) shared[at] = shared[at - 1] as number;
  shared[at] = place;
}

function add(row: ScoreRow, { groups, marks, ties }: Tellings, place: number, bits: number): void {
  const group = groups[place] as number;
  row.shared[group] = (row.shared[group] as number) + 1;
  // What only a member itself has must not halve what it shares with the others.
  if (bits === 0) return;
  const factor = row.factor[group] as number;
  row.bits[group] = (row.bits[group] as number) + bits * factor;
  row.factor[group] = factor / 2;
  if (marks[place] === 1 && bits > row.exclusive) row.exclusive = Math.fround(bits);
  if (ties[place] === 1 && bits > row.tie) row.tie = Math.fround(bits);
}

/** Bits that a selector's account misses, group by group: the ring's own habit, times what the account has besides. Never below nothing. */
function takeMisses({ bits, held, shared }: ScoreRow, misses: Float64Array): void {
  for (let group = 0; group < EVIDENCE_GROUPS.length; group++) {
    const miss = misses[group] as number;
    if (miss === 0) continue;
    const missed = (held[group] as number) - (shared[group] as number);
    bits[group] = Math.max(0, (bits[group] as number) + missed * miss);
  }
}
