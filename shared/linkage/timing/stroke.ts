// The moment at which all of a group stop and others go on: a ban, where accounts that come and go by themselves would hardly ever all stop at once.
import { BIN_MILLISECONDS } from './beginnings';

/** First and last bin in which an account began a session. */
export type WorkingSpan = { first: number; last: number };
/** The last bin before everybody stopped, and the first after. */
export type Stroke = { last: number; next: number };

const DAY = 86_400_000 / BIN_MILLISECONDS;
/** Accounts that either side must have. */
const LEAST_MEMBERS = 3;
/** Who had worked within this many bins of it was struck. */
const STRUCK_WITHIN = 2 * DAY;
/** A successor begins within this many bins; published: within hours. */
const RESUMED_WITHIN = 3 * DAY;
/** Share of the smaller side that may have worked across; one always may, for a stray must not make one ring of two. */
const ACROSS = 0.05;
/** Chance is ruled out when it would give this less often than once in 2^16. */
const STROKE_BITS = 16;
/** Half of a group that live longer than this are not thought to live shorter: spans are cut off by the stroke itself. */
const SHORTEST_LIFE = DAY / 4;

/** The stroke that is least likely to be chance; undefined where none is unlikely enough. */
export function strokeOf(spans: readonly WorkingSpan[]): Stroke | undefined {
  if (spans.length < 2 * LEAST_MEMBERS) return undefined;
  const byLast = [...spans].sort((a, b) => a.last - b.last);
  const firsts = spans.map(({ first }) => first).sort((a, b) => a - b);
  const stops = chanceToStop(spans);
  let best: (Stroke & { bits: number }) | undefined;
  let begun = 0;
  byLast.forEach(({ last }, at) => {
    if (byLast[at + 1]?.last === last) return;
    while (begun < firsts.length && (firsts[begun] as number) <= last) begun++;
    const across = begun - (at + 1);
    const smaller = Math.min(at + 1, spans.length - begun);
    const next = firsts[begun];
    if (next === undefined || smaller < LEAST_MEMBERS || across > Math.max(1, ACROSS * smaller)) return;
    if (next - last > RESUMED_WITHIN) return;
    const bits = strokeBits(countStruck(byLast, at), across, stops);
    if (bits >= STROKE_BITS && bits > (best?.bits ?? 0)) best = { last, next, bits };
  });
  return best && { last: best.last, next: best.next };
}

/** That an account which worked shortly before stops by itself within that time, by the half-life of the group. */
function chanceToStop(spans: readonly WorkingSpan[]): number {
  const lives = spans.map(({ first, last }) => last - first).sort((a, b) => a - b);
  return 1 - 2 ** (-STRUCK_WITHIN / Math.max(SHORTEST_LIFE, lives[lives.length >> 1] as number));
}

/** -log2 of the chance that all of the struck stop and those across go on. */
function strokeBits(struck: number, across: number, stops: number): number {
  return -(struck * Math.log2(stops) + across * Math.log2(1 - stops));
}

function countStruck(byLast: readonly WorkingSpan[], at: number): number {
  const { last } = byLast[at] as WorkingSpan;
  let first = at;
  while (first > 0 && (byLast[first - 1] as WorkingSpan).last > last - STRUCK_WITHIN) first--;
  return at - first + 1;
}
