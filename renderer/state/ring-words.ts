// What is known of a ring, in words: what it is tied to, how its members begin, how it grew. Facts alone; every figure is the engine's.
import type { BridgeSummary } from '../../shared/engine/engine';
import type { RingGrowth } from '../../shared/linkage/reasons/growth';
import type { Ring, RingSuccession, RingWaves } from '../../shared/linkage/types';
import type { KindRegistry } from '../../shared/model/kinds/registry';
import { formatDuration, formatOf, formatShare } from '../ui/format';
import { formatDates, formatTimeShort } from '../ui/time';
import { kindIn } from './entity-text';
import { shortKind } from './linkage-words';

export type Ties = Pick<Ring, 'succeededBy' | 'succeeds'>;
/** A ring's number by its id; undefined when it is no longer in place. */
export type RankOf = (ringId: string) => number | undefined;

/** "Stopped 3 Jul 10:15; ring 5 went on 40 min later" */
export function succeededWords(
  { ringId, stopped, resumed }: RingSuccession,
  rankOf: RankOf,
  zone: string,
): string {
  return `Stopped ${formatTimeShort(stopped, zone)}; ${nameOf(ringId, rankOf)} went on ${pause(stopped, resumed)}`;
}

/** "Went on 40 min after ring 3 had stopped, 3 Jul 10:15" */
export function succeedsWords(
  { ringId, stopped, resumed }: RingSuccession,
  rankOf: RankOf,
  zone: string,
): string {
  const after = resumed > stopped ? `${span(stopped, resumed)} after` : 'as soon as';
  return `Went on ${after} ${nameOf(ringId, rankOf)} had stopped, ${formatTimeShort(stopped, zone)}`;
}

function pause(stopped: number, resumed: number): string {
  return resumed > stopped ? `${span(stopped, resumed)} later` : 'at once';
}

/** Both are known to the quarter hour: no seconds. */
function span(from: number, to: number): string {
  return formatDuration((to - from) / 1000).replace(/ 0 (s|min)$/u, '');
}

/** Fewer accounts may be strays: of them a list says nothing, and nobody asks what is shared. */
const LEAST_JOINING = 3;

/** "11 accounts also fit ring 4: pools shared?" */
export function bridgeWords({ accounts, ringId }: BridgeSummary, rankOf: RankOf): string {
  const fit = accounts === 1 ? 'also fits' : 'also fit';
  const question = accounts < LEAST_JOINING ? '' : ': pools shared?';
  return `${formatOf(accounts, 'account')} ${fit} ${nameOf(ringId, rankOf)}${question}`;
}

/** "Both hold card, template, TLS"; kinds that hold most first. */
export function bothHoldWords({ heldBy }: BridgeSummary, kinds: KindRegistry): string {
  const words = heldBy.map((id) => shortKind(kindIn(kinds, id) ?? { id, label: id }));
  return words.length === 0 ? 'They hold nothing in common but their hours' : `Both hold ${words.join(', ')}`;
}

function nameOf(ringId: string, rankOf: RankOf): string {
  const rank = rankOf(ringId);
  return rank === undefined ? 'a ring that is gone' : `ring ${rank}`;
}

/** The one tie that a list has room for: what came before or after, else the ring that most accounts fit, too. Null: none that counts. */
export function shortTie(ring: Ties & { bridges: readonly BridgeSummary[] }, rankOf: RankOf): string | null {
  const { succeededBy, succeeds, bridges } = ring;
  if (succeededBy !== null) return `${nameOf(succeededBy.ringId, rankOf)} went on`;
  if (succeeds !== null) return `after ${nameOf(succeeds.ringId, rankOf)}`;
  const first = bridges[0];
  if (first === undefined || first.accounts < LEAST_JOINING) return null;
  return `${formatOf(first.accounts, 'account')} fit ${nameOf(first.ringId, rankOf)}`;
}

/** "62% of sessions begin in 41 shared quarter hours, against 1% of others" */
export function sessionsWords({ windows, inside, outside }: RingWaves): string {
  return `${formatShare(inside)} of sessions begin in ${formatOf(windows, 'shared quarter hour')}, against ${formatShare(outside)} of others`;
}

/** "75% of sign-ups fall in 6 shared quarter hours, against <1% of others" */
export function signUpsWords({ windows, inside, outside }: RingWaves): string {
  return `${formatShare(inside)} of sign-ups fall in ${formatOf(windows, 'shared quarter hour')}, against ${formatShare(outside)} of others`;
}

const DAY = 86_400_000;

/** "signed up": what the growth counts. */
export function joinedWord({ joined, signUps }: RingGrowth): string {
  const dated = joined.reduce((sum, count) => sum + count, 0);
  if (signUps === 0) return 'were first seen';
  return signUps === dated ? 'signed up' : 'signed up or were first seen';
}

/** Days are UTC's, as the engine counts them: "17 Jun – 14 Jul 2026". */
export function growthDates(
  { from, binDays, joined }: RingGrowth,
  first = 0,
  last = joined.length - 1,
): string {
  return formatDates(from + first * binDays * DAY, from + ((last + 1) * binDays - 1) * DAY, 'UTC');
}

/** The shortest run of bins in which half of them came, as first and last; null when that is no shorter than half of the time. */
export function rushOf({ joined }: RingGrowth): [number, number] | null {
  const total = joined.reduce((sum, count) => sum + count, 0);
  let best: [number, number] | null = null;
  let within = 0;
  for (let first = 0, last = -1; first < joined.length; within -= joined[first++] ?? 0) {
    while (within * 2 < total && last < joined.length - 1) within += joined[++last] ?? 0;
    if (within * 2 < total) break;
    if (best === null || last - first < best[1] - best[0]) best = [first, last];
  }
  return best !== null && (best[1] - best[0] + 1) * 2 < joined.length ? best : null;
}
