// What happened to each ring from one run to another, in words.
import type { ComparedRing } from '../../../shared/engine/engine';
import type { RunRecord } from '../../../shared/model/records/run';
import { excludedWords } from '../../state/excluded';
import { formatBits, formatOf } from '../../ui/format';

type Count = (n: number, one: string) => string;

/** "Ring 3 +41 −2", "Ring 7 splits from ring 2", "Ring 5 vanishes". Ranks of rings after, or before where the ring is gone. */
export function changeTitle({ fate, before, after, of }: ComparedRing): string {
  const ring = `Ring ${(after ?? before)?.rank ?? ''}`;
  if (fate === 'appeared') return `${ring} is new`;
  if (fate === 'vanished') return `${ring} is gone`;
  if (fate === 'split') return `${ring} splits from ring ${of?.rank ?? ''}`;
  if (fate === 'merged') return `${ring} goes into ring ${of?.rank ?? ''}`;
  return before !== null && after !== null && before.rank !== after.rank
    ? `${ring}, was ring ${before.rank}`
    : ring;
}

/** "41 joined, 2 left of 1,482 accounts" */
export function changeDetail({ fate, before, after, joined, left }: ComparedRing, count: Count): string {
  if (fate === 'appeared' || fate === 'split') return count(after?.accounts ?? 0, 'account');
  if (fate === 'vanished' || fate === 'merged') return count(before?.accounts ?? 0, 'account');
  const parts = [
    ...(joined.accounts === 0 ? [] : [`+${joined.accounts.toLocaleString('en')}`]),
    ...(left.accounts === 0 ? [] : [`−${left.accounts.toLocaleString('en')}`]),
  ];
  return `${parts.join(' ')}, now ${count(after?.accounts ?? 0, 'account')}`;
}

/** What was different about a run, against the one before it: "threshold 20", "2 imports more", "without 1 selector". */
export function runDifference(run: RunRecord, before: RunRecord | undefined): string {
  const excluded = excludedWords(run.parameters.excluded);
  const known = new Set(before?.sources.map(({ id }) => id));
  const now = new Set(run.sources.map(({ id }) => id));
  const fresh = run.sources.filter(({ id }) => !known.has(id));
  const gone = before?.sources.filter(({ id }) => !now.has(id)) ?? [];
  const names = (sources: RunRecord['sources']): string => {
    const [first] = sources;
    return first === undefined || sources.length > 2
      ? formatOf(sources.length, 'source')
      : sources.map(({ name }) => name).join(', ');
  };
  const parts = [
    ...(fresh.length === 0 ? [] : [`after ${names(fresh)}`]),
    ...(gone.length === 0 ? [] : [`${names(gone)} retracted`]),
    ...(before === undefined || before.parameters.threshold !== run.parameters.threshold
      ? [`threshold ${formatBits(run.parameters.threshold).replace(/\.0$/u, '')}`]
      : []),
    ...(excluded === '' ? [] : [`without ${excluded}`]),
    ...(before !== undefined && !sameCurves(before.parameters.curves, run.parameters.curves)
      ? ['other curves']
      : []),
    ...judgementsDifference(before, run),
  ];
  return parts.length === 0 ? 'found anew' : parts.join(', ');
}

/** "3 judgements", where those of the run before were others. */
function judgementsDifference(before: RunRecord | undefined, run: RunRecord): string[] {
  if (before === undefined || sameJudgements(before, run)) return [];
  return [judgementsWords(run)];
}

export function sameJudgements(a: RunRecord, b: RunRecord | undefined): boolean {
  return b !== undefined && a.parameters.judgements?.fingerprint === b.parameters.judgements?.fingerprint;
}

/** "no judgement", "3 judgements" */
export function judgementsWords({ parameters: { judgements } }: RunRecord): string {
  if (judgements === undefined) return 'no judgement';
  return formatOf(judgements.same + judgements.notSame + judgements.unsure, 'judgement');
}

type CurvesByKind = RunRecord['parameters']['curves'];

export function sameCurves(a: CurvesByKind, b: CurvesByKind | undefined): boolean {
  return b !== undefined && written(a) === written(b);
}

function written(curves: CurvesByKind): string {
  return JSON.stringify(
    Object.entries(curves).sort(([one], [other]) => (one < other ? -1 : 1)),
    (_, value: unknown) => (value === Infinity ? 'never' : value),
  );
}
