// Where accounts are weighed against one ring at a time: whom the ring proposes, and what one account has in common with it, group by group.
import { EVIDENCE_GROUPS, RING_EVIDENCE_GROUPS } from '../model/evidence';
import type { Evidence } from './pair-score';
import { NUMBERS_FROM, sharedRows, type SharedRows } from './shared-rows';
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
  /** By group: selectors that the account and the ring have. */
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
  rows: SharedRows;
  /** By number in the rows: the selector's place among the tellings, plus one; 0 for those that tell nothing. */
  places: Uint32Array;
  row: ScoreRow;
  /** Scratch: places of what an account and the ring share, ascending. */
  shared: Uint32Array;
  /** Scratch of whoever looks for candidates: whom it met, and by account what was found; 0 between two uses. */
  met: Uint32Array;
  reach: Float32Array;
  hits: Uint8Array;
};

export function createScoreSheet(evidence: Evidence): ScoreSheet {
  const accounts = evidence.incidence.accounts.length;
  const rows = sharedRows(evidence);
  return {
    tellings: nothing,
    candidates: [],
    isCandidate: new Uint8Array(accounts),
    rows,
    places: new Uint32Array(rows.selectors.length),
    row: emptyRow(),
    shared: new Uint32Array(rows.longest),
    met: new Uint32Array(accounts),
    reach: new Float32Array(accounts),
    hits: new Uint8Array(accounts),
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

/** Makes room for another ring. */
export function layOut(sheet: ScoreSheet, tellings: Tellings): void {
  const { places, isCandidate, rows } = sheet;
  for (const account of sheet.candidates) isCandidate[account] = 0;
  sheet.candidates = [];
  for (const selector of sheet.tellings.selectors) places[rows.numberOf[selector] as number] = 0;
  sheet.tellings = tellings;
  tellings.selectors.forEach((selector, at) => (places[rows.numberOf[selector] as number] = at + 1));
}

/** Adds to an empty row what the account shares, each next selector of a group counting half of the one before, less what it has besides; without timing. */
export function weighSelectors(
  sheet: ScoreSheet,
  misses: Float64Array,
  account: number,
  isMember: boolean,
): void {
  const { tellings, places, row, rows, shared } = sheet;
  const begin = rows.offsets[account] as number;
  const end = rows.offsets[account + 1] as number;
  let count = 0;
  for (let at = begin + NUMBERS_FROM; at < end; at++) {
    const place = places[rows.entries[at] as number] as number;
    if (place > 0) insert(shared, count++, place - 1);
  }
  const bits = isMember ? tellings.ownBits : tellings.bits;
  for (let at = 0; at < count; at++) {
    const place = shared[at] as number;
    add(row, tellings, place, bits[place] as number);
  }
  takeMisses(row, rows.entries, begin, misses);
}

function emptyRow(): ScoreRow {
  return {
    bits: new Float32Array(GROUPS),
    factor: new Float32Array(GROUPS),
    shared: new Uint32Array(GROUPS),
    exclusive: 0,
    tie: 0,
  };
}

export function clearRow(row: ScoreRow): void {
  for (let group = 0; group < GROUPS; group++) {
    row.bits[group] = 0;
    row.factor[group] = 1;
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
function takeMisses({ bits, shared }: ScoreRow, held: Uint32Array, from: number, misses: Float64Array): void {
  for (let group = 0; group < EVIDENCE_GROUPS.length; group++) {
    const miss = misses[group] as number;
    if (miss === 0) continue;
    const missed = (held[from + group] as number) - (shared[group] as number);
    bits[group] = Math.max(0, (bits[group] as number) + missed * miss);
  }
}
