// Where accounts are weighed against one ring at a time: whom the ring proposes, and what one account has in common with it, group by group.
import { EVIDENCE_GROUPS, RING_EVIDENCE_GROUPS } from '../model/evidence';
import type { Incidence } from './incidence';
import type { Evidence } from './pair-score';

/** Only a selector with at least this many bits makes an account a candidate; weaker ones add to candidates. */
export const CANDIDATE_BITS = 4;
export const GROUPS = RING_EVIDENCE_GROUPS.length;
export const TIMING = RING_EVIDENCE_GROUPS.indexOf('timing');
export const NETWORK = RING_EVIDENCE_GROUPS.indexOf('network');

/** What a selector says of being in the ring. */
export type Telling = {
  selector: number;
  group: number;
  bits: number;
  /** The same for a member, its own part in it left out. */
  ownBits: number;
  /** Exclusive, and typical of the ring. */
  marks: boolean;
  /** Says who somebody is, or what they run. */
  ties: boolean;
};

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
  /** What the ring tells, strongest first. */
  tellings: readonly Telling[];
  /** Accounts that share something strong with the ring, in no particular order. */
  candidates: number[];
  isCandidate: Uint8Array;
  /** By selector position: its group in the lowest bits, above them its place among the tellings, plus one; 0 there for those that tell nothing. */
  places: Uint32Array;
  row: ScoreRow;
  /** Scratch: places of what an account and the ring share, ascending. */
  met: number[];
  /** By account: scratch of whoever proposes candidates; 0 between two uses. */
  reach: Float32Array;
  hits: Uint16Array;
  /** Accounts that may begin in a wave of the ring, and 1 for each of them: nobody else does. */
  timed: number[];
  inWaves: Uint8Array;
};

const GROUP_BITS = 3;
const GROUP_MASK = 2 ** GROUP_BITS - 1;

export function createScoreSheet({ incidence, weights }: Evidence): ScoreSheet {
  const accounts = incidence.accounts.length;
  return {
    tellings: [],
    candidates: [],
    isCandidate: new Uint8Array(accounts),
    places: Uint32Array.from(weights.groupOf),
    row: emptyRow(),
    met: [],
    reach: new Float32Array(accounts),
    hits: new Uint16Array(accounts),
    timed: [],
    inWaves: new Uint8Array(accounts),
  };
}

/** Lays out another ring's tellings. */
export function layOut(sheet: ScoreSheet, tellings: readonly Telling[]): void {
  for (const account of sheet.candidates) sheet.isCandidate[account] = 0;
  for (const account of sheet.timed) sheet.inWaves[account] = 0;
  sheet.candidates = [];
  sheet.timed = [];
  for (const { selector, group } of sheet.tellings) sheet.places[selector] = group;
  sheet.tellings = tellings;
  tellings.forEach(({ selector, group }, at) => {
    sheet.places[selector] = ((at + 1) << GROUP_BITS) | group;
  });
}

export function propose(sheet: ScoreSheet, account: number): void {
  if (sheet.isCandidate[account] === 1) return;
  sheet.isCandidate[account] = 1;
  sheet.candidates.push(account);
}

/** Whether the account shares a selector with the ring that makes it a candidate. */
export function sharesStrong(
  { tellings, places }: ScoreSheet,
  { accountOffsets, entrySelector }: Incidence,
  account: number,
): boolean {
  const end = accountOffsets[account + 1] as number;
  for (let entry = accountOffsets[account] as number; entry < end; entry++) {
    const place = (places[entrySelector[entry] as number] as number) >>> GROUP_BITS;
    if (place > 0 && (tellings[place - 1] as Telling).bits >= CANDIDATE_BITS) return true;
  }
  return false;
}

/** Adds to an empty row what the account shares, each next selector of a group counting half of the one before, less what it has besides; without timing. */
export function weighSelectors(
  { tellings, places, row, met }: ScoreSheet,
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
    if (place > GROUP_MASK) insert(met, count++, (place >>> GROUP_BITS) - 1);
  }
  for (let at = 0; at < count; at++) add(row, tellings[met[at] as number] as Telling, isMember);
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

/** Keeps what was met in order of strength: an account shares few. */
function insert(met: number[], count: number, place: number): void {
  let at = count;
  for (; at > 0 && (met[at - 1] as number) > place; at--) met[at] = met[at - 1] as number;
  met[at] = place;
}

function add(row: ScoreRow, { group, bits, ownBits, marks, ties }: Telling, isMember: boolean): void {
  const one = isMember ? ownBits : bits;
  const factor = row.factor[group] as number;
  row.bits[group] = (row.bits[group] as number) + one * factor;
  row.factor[group] = factor / 2;
  row.shared[group] = (row.shared[group] as number) + 1;
  if (marks && one > row.exclusive) row.exclusive = Math.fround(one);
  if (ties && one > row.tie) row.tie = Math.fround(one);
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
