// Rounds of settling: every ring's profile takes whom it explains, parts of one ring become one, until nothing changes.
import { checkCancelled, type Progress } from '../kernel/progress';
import { isAsked, NO_RING } from './asked';
import { backgroundOf, followRings, type Background } from './background';
import type { Whom } from './candidates';
import { withDrawn } from './drawn-background';
import { MEMBER_BITS, memberBar, type MembershipScorer, type MembershipScores } from './membership-scores';
import { mergeParts, type RingScores } from './merging';
import type { Evidence } from './pair-score';
import { createProfiler, type Profile, type Profiler } from './profile';

/** Bits of evidence that no market sells by which members of another ring must be tied to this one before the two can be one: rings buy addresses, domains and client software from the same people. */
const EXCLUSIVE_BITS = 4;
/** Bits, without the prior, by which a ring's profile must explain another ring's members: that they have one operator among themselves is settled, so chance is charged once, not per member. */
const MERGE_BITS = 10;
/** Large rings are found in pieces that grow together; what has not settled by then stays as it is. */
const ROUNDS = 24;
/** Rounds that are kept for the bar of whole rings. */
const LAST_ROUNDS = 6;
/** Accounts that came into a smaller ring than ever before, above which they are looked for by what they share. */
const MANY_NEWS = 256;

type Bar = typeof memberBar;

/** While rings grow a low bar lets their parts meet; of whole rings it is too low for who has nothing of its own in common with them. */
const growing: Bar = () => MEMBER_BITS;

/** `asked`: accounts that have been in a ring of so many members at most were asked about; -1: nobody was. */
type Scores = RingScores & { profile: Profile; asked: number };
type Scored = { members: number[]; scores: Scores };
/** Rings that did not change keep their scores. */
type Ring = { members: number[]; scores?: Scores };

type Settling = {
  evidence: Evidence;
  score: MembershipScorer;
  profile: Profiler;
  background: Background;
  /** Ring by account position; -1: in none. */
  ringOf: Int32Array;
  /** By account: members of the smallest ring that it has been in. */
  smallest: Uint32Array;
};

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
    const anew = settled || round === ROUNDS - LAST_ROUNDS;
    if (anew) bar = memberBar;
    // Scores by the low bar would keep strays in rings that do not change.
    rings = anew ? next.map(({ members }) => ({ members })) : next;
    past = anew ? [rings] : [...past, rings];
    round += repeated(past, round + 1);
  }
  return rings.map(({ members }) => members);
}

function begin(evidence: Evidence, cores: readonly number[][], score: MembershipScorer): Settling {
  const ringOf = label(evidence, cores);
  return {
    evidence,
    score,
    profile: createProfiler(evidence),
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
    const found = score(own, ringOf, ring, { least: MEMBER_BITS, growing: bar === growing });
    return { members, scores: { ...scoreRing(found, bar), profile: own, asked: -1 } };
  });
}

function scoreRing(scores: MembershipScores, bar: Bar): RingScores {
  const found: RingScores = { accounts: [], bits: [], explains: [] };
  for (const account of scores.candidates()) {
    const bits = scores.bits(account);
    if (bits >= bar(scores, account)) {
      found.accounts.push(account);
      found.bits.push(bits);
    }
  }
  return found;
}

/** Each account goes to the ring whose profile explains it best, or to none; then parts of one ring become one. */
function regroup(settling: Settling, rings: readonly Scored[]): Ring[] {
  const ringOf = assign(settling.evidence, rings);
  explainMembers(settling, rings, ringOf);
  const gathered: Scored[] = rings.map(({ scores }) => ({ members: [], scores }));
  for (let account = 0; account < ringOf.length; account++) {
    const ring = ringOf[account] as number;
    if (ring >= 0) (gathered[ring] as Scored).members.push(account);
  }
  mergeParts(gathered, ringOf);
  return gathered.flatMap(({ members, scores }, ring): Ring[] => {
    if (members.length < 2) return [];
    const before = (rings[ring] as Scored).members;
    return [sameNumbers(before, members) ? { members: before, scores } : { members }];
  });
}

function assign({ incidence }: Evidence, rings: readonly Scored[]): Int32Array {
  const ringOf = new Int32Array(incidence.accounts.length).fill(-1);
  const best = new Float32Array(incidence.accounts.length);
  rings.forEach(({ scores }, ring) => {
    scores.accounts.forEach((account, at) => {
      const bits = scores.bits[at] as number;
      if (bits <= (best[account] as number)) return;
      ringOf[account] = ring;
      best[account] = bits;
    });
  });
  return ringOf;
}

/** Asks every ring that could take in others which of their members it explains, but for those about whom it was asked already. */
function explainMembers(settling: Settling, rings: readonly Scored[], ringOf: Int32Array): void {
  const sizes = sizesOf(ringOf, rings.length);
  const before = settling.smallest;
  const smallest = before.slice();
  const news: number[] = [];
  for (let account = 0; account < smallest.length; account++) {
    const size = sizes[ringOf[account] as number] ?? NO_RING;
    if (size >= (before[account] as number)) continue;
    smallest[account] = size;
    news.push(account);
  }
  settling.smallest = smallest;
  rings.forEach(({ members, scores }, ring) => {
    if (sizes[ring] === 0) return;
    const size = Math.max(scores.asked, sizes[ring] as number);
    const asked = { smallest, before, size, beyond: scores.asked, ringOf, ring };
    // Whoever leaves was not asked about before.
    const only = scores.asked < 0 ? [] : members.filter((account) => ringOf[account] !== ring);
    if (size > scores.asked || news.length > MANY_NEWS)
      explain(settling, scores, ring, { explained: MERGE_BITS, asked });
    // Where the news are few they are looked at one by one.
    else for (const account of news) if (isAsked(asked, account)) only.push(account);
    if (only.length > 0) explain(settling, scores, ring, { only });
    scores.asked = size;
  });
}

function explain({ ringOf, score }: Settling, scores: Scores, ring: number, whom: Whom): void {
  const found = score(scores.profile, ringOf, ring, whom);
  for (const account of found.candidates())
    if (found.evidenceBits(account) >= MERGE_BITS && found.exclusiveBits(account) >= EXCLUSIVE_BITS)
      scores.explains.push(account);
}

function sizesOf(ringOf: Int32Array, rings: number): Uint32Array {
  const sizes = new Uint32Array(rings);
  for (const ring of ringOf) if (ring >= 0) sizes[ring] = (sizes[ring] as number) + 1;
  return sizes;
}

/** Rounds that can be left out, for from here on they repeat what was before: whole turns, up to the round that ends them. */
function repeated(past: readonly Ring[][], round: number): number {
  const rings = past.at(-1) as Ring[];
  const turn = 1 + past.slice(0, -1).reverse().findIndex((earlier) => sameRings(earlier, rings)); // prettier-ignore
  if (turn === 0) return 0;
  const end = round <= ROUNDS - LAST_ROUNDS ? ROUNDS - LAST_ROUNDS : ROUNDS;
  return Math.floor((end - round) / turn) * turn;
}

function sameRings(one: readonly Ring[], other: readonly Ring[]): boolean {
  return one.length === other.length && one.every((ring, at) => sameRing(ring, other[at] as Ring));
}

function sameRing(one: Ring, other: Ring): boolean {
  return sameNumbers(one.members, other.members) && sameScores(one.scores, other.scores);
}

function sameScores(one: Scores | undefined, other: Scores | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other;
  return (['accounts', 'bits', 'explains'] as const).every((name) => sameNumbers(one[name], other[name]));
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one === other || (one.length === other.length && one.every((number, at) => number === other[at]));
}

/** Position in `rings` by account position; -1: in none. */
export function label({ incidence }: Evidence, rings: readonly (readonly number[])[]): Int32Array {
  const ringOf = new Int32Array(incidence.accounts.length).fill(-1);
  rings.forEach((members, ring) => {
    for (const account of members) ringOf[account] = ring;
  });
  return ringOf;
}

function sameLabels(one: Int32Array, other: Int32Array): boolean {
  for (let account = 0; account < one.length; account++) if (one[account] !== other[account]) return false;
  return true;
}
