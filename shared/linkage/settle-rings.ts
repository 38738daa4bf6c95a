// Rounds of settling: every ring's profile takes whom it explains, parts of one ring become one, until nothing changes.
import { checkCancelled, type Progress } from '../kernel/progress';
import { NO_RING } from './asked';
import { backgroundOf, followRings } from './background';
import type { Whom } from './candidates';
import { growCores, profileRings } from './grown-cores';
import { GROWING_BITS, MEMBER_BITS, memberBar, type Bar, type MembershipScorer } from './membership-scores';
import type { Evidence } from './pair-score';
import { createProfiler } from './profile';
import { regroup } from './regroup';
import { label } from './ring-labels';
import type { Ring, Scored, Settling } from './settling';

/** Rounds in which rings grow. Where a few accounts go to and fro between two rings it never ends. */
const GROWING_ROUNDS = 12;
/** Rounds that are kept for the bar of whole rings; what has not settled by then stays as it is. */
const LAST_ROUNDS = 6;
const ROUNDS = GROWING_ROUNDS + LAST_ROUNDS;

/** While rings grow a low bar lets their parts meet; of whole rings it is too low for who has nothing of its own in common with them. */
const growing: Bar = () => GROWING_BITS;

/** Once no ring changes, all are scored anew by the bar of whole rings, until that changes nothing. */
export function settleRings(
  evidence: Evidence,
  cores: readonly number[][],
  score: MembershipScorer,
  progress: Progress,
): number[][] {
  const settling = begin(evidence, cores, score);
  let rings = growCores(settling, cores, progress);
  let bar = growing;
  for (let round = 0; round < ROUNDS; round++) {
    checkCancelled(progress);
    progress.report({ phase: 'members', done: round, total: ROUNDS });
    const stale = rings.filter(({ found }) => found === undefined).length;
    const next = regroup(settling, scoreRings(settling, rings, bar), bar === memberBar);
    const settled = follow(settling, next);
    if (settled && bar === memberBar && stale === rings.length) break;
    const anew = settled || round === GROWING_ROUNDS - 1;
    if (anew) bar = memberBar;
    // Scores by the low bar would keep strays in rings that do not change.
    rings = anew ? next.map(({ members }) => ({ members })) : next;
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
    joined: new Uint8Array(ringOf.length),
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
  const { ringOf, score } = settling;
  return profileRings(settling, rings).map(({ members, known, found }, ring) => {
    if (found !== undefined) return { members, known, found };
    return { members, known, found: score(known.profile, ringOf, ring, whomFor(bar)).reaching(bar) };
  });
}

function whomFor(bar: Bar): Whom {
  return bar === growing ? { least: GROWING_BITS, growing: true } : { least: MEMBER_BITS };
}

function sameLabels(one: Int32Array, other: Int32Array): boolean {
  for (let account = 0; account < one.length; account++) if (one[account] !== other[account]) return false;
  return true;
}
