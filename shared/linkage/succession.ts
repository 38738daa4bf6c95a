// A pool that takes over when another is banned: one ring's members stop at a stroke, and others begin within hours. The two are linked, not fused.
import type { Evidence } from './pair-score';
import { BIN_MILLISECONDS, type Beginnings } from './timing/beginnings';
import { strokeOf, type Stroke, type WorkingSpan } from './timing/stroke';

/** Positions in the list of rings; when the one stopped and the other began, milliseconds since 1970 UTC, to the quarter hour. */
export type Succession = { before: number; after: number; stopped: number; resumed: number };

/** Rings that stop and go on with other accounts become two; the later part is put behind the others, and looked at in its turn. */
export function splitSuccessions(
  { timing, signUps }: Evidence,
  rings: readonly number[][],
): { rings: number[][]; successions: Succession[] } {
  const split = rings.map((members) => [...members]);
  const successions: Succession[] = [];
  for (let ring = 0; ring < split.length; ring++) {
    const members = split[ring] as number[];
    const spans = members.map((account) => spanOf(timing.sessions, account));
    const stroke = strokeOf(spans.filter((span) => span !== undefined));
    if (stroke === undefined) continue;
    const isAfter = sides(members, spans, stroke, signUps);
    split[ring] = members.filter((_, at) => isAfter[at] !== true);
    const after = split.push(members.filter((_, at) => isAfter[at] === true)) - 1;
    const at = (bin: number): number => (timing.sessions.origin + bin) * BIN_MILLISECONDS;
    successions.push({ before: ring, after, stopped: at(stroke.last + 1), resumed: at(stroke.next) });
  }
  return { rings: split, successions };
}

/** Whoever worked mostly after the stroke is of the successor; who never worked is of those that it joined with. */
function sides(
  members: readonly number[],
  spans: readonly (WorkingSpan | undefined)[],
  { last }: Stroke,
  signUps: Uint32Array,
): boolean[] {
  const later = (span: WorkingSpan): boolean => (span.first + span.last) / 2 > last;
  const joined = members
    .filter((_, at) => spans[at] !== undefined && later(spans[at]))
    .map((account) => signUps[account] as number)
    .sort((a, b) => a - b);
  // One in ten may be an old account that was bought.
  const recruited = joined[Math.floor(joined.length / 10)] ?? Infinity;
  return members.map((account, at) => {
    const span = spans[at];
    return span === undefined ? (signUps[account] as number) >= recruited : later(span);
  });
}

function spanOf({ accountOffsets, accountBins }: Beginnings, account: number): WorkingSpan | undefined {
  const begin = accountOffsets[account] as number;
  const end = accountOffsets[account + 1] as number;
  if (begin === end) return undefined;
  return { first: accountBins[begin] as number, last: accountBins[end - 1] as number };
}
