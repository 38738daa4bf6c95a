// Rounds of settling: every ring's profile takes whom it explains, parts of one ring become one, until nothing changes.
import { checkCancelled, type Progress } from '../kernel/progress';
import { NO_RING } from './asked';
import { backgroundOf, followRings } from './background';
import type { Whom } from './candidates';
import { withDrawn } from './drawn-background';
import { createExplaining } from './explained-members';
import { GROWING_BITS, MEMBER_BITS, memberBar, type Bar, type MembershipScorer } from './membership-scores';
import { mergeParts } from './merging';
import type { Evidence } from './pair-score';
import { createProfiler } from './profile';
import { label } from './ring-labels';
import { repeated, sameNumbers } from './repeated-rounds';
import type { Ring, Scored, Settling } from './settling';

/** Large rings are found in pieces that grow together; what has not settled by then stays as it is. */
const ROUNDS = 24;
/** Rounds that are kept for the bar of whole rings. */
const LAST_ROUNDS = 6;
const ENDS = [ROUNDS - LAST_ROUNDS, ROUNDS];

/** While rings grow a low bar lets their parts meet; of whole rings it is too low for who has nothing of its own in common with them. */
const growing: Bar = () => GROWING_BITS;

/** Once no ring changes, all are scored anew by the bar of whole rings, until that changes nothing. */
export function settleRings(
  evidence: Evidence,
  cores: readonly number[][],
  score: MembershipScorer,
  progress: Progress,
): number[][] {
  let rings: Ring[] = cores.map((core) => ({ members: [...core] }));
  const settling = begin(evidence, cores, score);
  let past: Ring[][] = [];
  let bar = growing;
  for (let round = 0; round < ROUNDS; round++) {
    checkCancelled(progress);
    progress.report({ phase: 'members', done: round, total: ROUNDS });
    const stale = rings.filter(({ scores }) => scores === undefined).length;
    const next = regroup(settling, scoreRings(settling, rings, bar));
    const settled = follow(settling, next);
    if (settled && bar === memberBar && stale === rings.length) break;
    const anew = settled || round === ENDS[0];
    if (anew) bar = memberBar;
    // Scores by the low bar would keep strays in rings that do not change.
    rings = anew ? next.map(({ members }) => ({ members })) : next;
    past = anew ? [rings] : [...past, rings];
    round += repeated(past, round + 1, ENDS);
  }
  return rings.map(({ members }) => members);
}

function begin(evidence: Evidence, cores: readonly number[][], score: MembershipScorer): Settling {
  const ringOf = label(evidence, cores);
  return {
    evidence,
    score,
    profile: createProfiler(evidence, score.rows),
    background: backgroundOf(evidence, ringOf),
    ringOf,
    smallest: new Uint32Array(ringOf.length).fill(NO_RING),
  };
}

/** The background follows the rings; true when no account changed its ring. */
function follow(settling: Settling, rings: readonly Ring[]): boolean {
  const { evidence, background, ringOf } = settling;
  const now = label(evidence, rings.map(({ members }) => members)); // prettier-ignore
  followRings(background, evidence, ringOf, now);
  settling.ringOf = now;
  return sameLabels(ringOf, now);
}

function scoreRings(settling: Settling, rings: readonly Ring[], bar: Bar): Scored[] {
  const { evidence, profile, ringOf, score } = settling;
  const background = withDrawn(settling.background, evidence, ringOf);
  return rings.map(({ members, scores }, ring) => {
    if (scores !== undefined) return { members, scores };
    const own = profile(background, members);
    const found = score(own, ringOf, ring, whomFor(bar));
    return { members, scores: { ...found.reaching(bar), explains: [], profile: own, asked: -1 } };
  });
}

function whomFor(bar: Bar): Whom {
  return bar === growing ? { least: GROWING_BITS, growing: true } : { least: MEMBER_BITS };
}

/** Each account goes to the ring whose profile explains it best, or to none; then parts of one ring become one. */
function regroup(settling: Settling, rings: readonly Scored[]): Ring[] {
  const ringOf = assign(settling.evidence, rings);
  const gathered: Scored[] = rings.map(({ scores }) => ({ members: [], scores }));
  for (let account = 0; account < ringOf.length; account++) {
    const ring = ringOf[account] as number;
    if (ring >= 0) (gathered[ring] as Scored).members.push(account);
  }
  mergeParts(gathered, ringOf, createExplaining(settling, rings, ringOf));
  return gathered.flatMap(({ members, scores }, ring): Ring[] => {
    if (members.length < 2) return [];
    const before = (rings[ring] as Scored).members;
    return [sameNumbers(before, members) ? { members: before, scores } : { members }];
  });
}

function assign({ incidence }: Evidence, rings: readonly Scored[]): Int32Array {
  const ringOf = new Int32Array(incidence.accounts.length).fill(-1);
  const best = new Float32Array(incidence.accounts.length);
  rings.forEach(({ scores: { accounts, bits } }, ring) => {
    for (let at = 0; at < accounts.length; at++) {
      const account = accounts[at] as number;
      const own = bits[at] as number;
      if (own <= (best[account] as number)) continue;
      ringOf[account] = ring;
      best[account] = own;
    }
  });
  return ringOf;
}

function sameLabels(one: Int32Array, other: Int32Array): boolean {
  for (let account = 0; account < one.length; account++) if (one[account] !== other[account]) return false;
  return true;
}
