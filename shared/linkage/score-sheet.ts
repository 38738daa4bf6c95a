// Where accounts are weighed against one ring at a time: bits by evidence group, kept in arrays over all accounts and cleared for the candidates alone.
import { EVIDENCE_GROUPS, RING_EVIDENCE_GROUPS } from '../model/evidence';
import type { Evidence } from './pair-score';

/** Only a selector with at least this many bits makes an account a candidate; weaker ones add to candidates. */
export const CANDIDATE_BITS = 4;
export const GROUPS = RING_EVIDENCE_GROUPS.length;
export const TIMING = RING_EVIDENCE_GROUPS.indexOf('timing');
export const NETWORK = RING_EVIDENCE_GROUPS.indexOf('network');

export type ScoreSheet = {
  /** Accounts that share something strong with the ring, in no particular order. */
  candidates: number[];
  isCandidate: Uint8Array;
  /** By account and group: bits so far. */
  bits: Float32Array;
  /** What the next selector of the group counts: 1, 1/2, 1/4 ... */
  factor: Float32Array;
  /** Selectors of the group that the account and the ring share. */
  shared: Uint16Array;
  /** Selectors of the group that the account has; not cleared, for no ring changes it. */
  held: Uint16Array;
  /** By account: bits of the strongest evidence that is typical of the ring and of no market. */
  exclusive: Float32Array;
  /** By account: bits of the strongest selector it shares that says who somebody is, or what they run; what markets sell does not. */
  tie: Float32Array;
  /** By account: scratch of whoever proposes candidates; 0 between two uses. */
  hits: Uint16Array;
  /** By account: 1 while it is known to have begun in one of the ring's waves; 0 between two uses. */
  inWaves: Uint8Array;
};

export function createScoreSheet(evidence: Evidence): ScoreSheet {
  const accounts = evidence.incidence.accounts.length;
  return {
    candidates: [],
    isCandidate: new Uint8Array(accounts),
    bits: new Float32Array(accounts * GROUPS),
    factor: new Float32Array(accounts * GROUPS),
    shared: new Uint16Array(accounts * GROUPS),
    held: heldByGroup(evidence),
    exclusive: new Float32Array(accounts),
    tie: new Float32Array(accounts),
    hits: new Uint16Array(accounts),
    inWaves: new Uint8Array(accounts),
  };
}

export function clearSheet(sheet: ScoreSheet): void {
  for (const account of sheet.candidates) {
    const from = account * GROUPS;
    sheet.bits.fill(0, from, from + GROUPS);
    sheet.shared.fill(0, from, from + GROUPS);
    sheet.isCandidate[account] = 0;
    sheet.exclusive[account] = 0;
    sheet.tie[account] = 0;
  }
  sheet.candidates = [];
}

export function propose(sheet: ScoreSheet, account: number): void {
  if (sheet.isCandidate[account] === 1) return;
  sheet.isCandidate[account] = 1;
  sheet.candidates.push(account);
  sheet.factor.fill(1, account * GROUPS, (account + 1) * GROUPS);
}

function heldByGroup({ incidence, weights }: Evidence): Uint16Array {
  const held = new Uint16Array(incidence.accounts.length * GROUPS);
  for (let account = 0; account < incidence.accounts.length; account++) {
    const end = incidence.accountOffsets[account + 1] as number;
    for (let entry = incidence.accountOffsets[account] as number; entry < end; entry++) {
      const at = account * GROUPS + (weights.groupOf[incidence.entrySelector[entry] as number] as number);
      held[at] = Math.min(0xffff, (held[at] as number) + 1);
    }
  }
  return held;
}

/** Bits that a selector's account misses, group by group: the ring's own habit, times what the account has besides. Never below nothing. */
export function takeMisses(sheet: ScoreSheet, misses: Float64Array): void {
  const { bits, held, shared } = sheet;
  for (let group = 0; group < EVIDENCE_GROUPS.length; group++) {
    const miss = misses[group] as number;
    if (miss === 0) continue;
    for (const account of sheet.candidates) {
      const at = account * GROUPS + group;
      const missed = (held[at] as number) - (shared[at] as number);
      bits[at] = Math.max(0, (bits[at] as number) + missed * miss);
    }
  }
}
