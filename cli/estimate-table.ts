// The report of `estimate` for a terminal: each kind's figures beside the present curve, then how every round converged.
import type { CurveEstimate } from '../shared/engine/curve-estimate';
import { refusalWords } from '../shared/linkage/estimation/refusal-words';
import type { EstimationRound, KindEstimate } from '../shared/linkage/estimation/types';
import type { EvidenceCurve } from '../shared/model/evidence';
import type { KindRegistry } from '../shared/model/kinds/registry';
import { aligned, cut, figure } from './aligned';

export function estimateTable(
  { estimation, present }: CurveEstimate,
  kinds: KindRegistry,
  width: number,
): string {
  const label = (kind: string): string => kinds.get(kind).label;
  const { refusal, matchPrior, limits } = estimation;
  const lines = [
    `${figure(estimation.accounts)} accounts; ${priorLine(matchPrior)}`,
    ...(refusal === null ? [] : [`Nothing is proposed. ${refusalWords(refusal)}`]),
    '',
    ...kindLines(estimation.kinds, present, label),
    '',
    'Rounds, and how they converged:',
    ...roundLines(estimation.rounds, label),
    ...sampledLine(estimation.rounds, limits.comparedPerRound),
    ...(limits.kindsLeftOut.length === 0
      ? []
      : [`Left out beyond ${String(limits.kinds)} kinds: ${limits.kindsLeftOut.map(label).join(', ')}`]),
  ];
  return `${lines.map((line) => cut(line, width)).join('\n')}\n`;
}

function priorLine(matchPrior: number | null): string {
  if (matchPrior === null) return 'how many pairs have one operator is not known';
  return `one pair in ${figure(Math.round(1 / matchPrior))} shares what one operator’s would`;
}

function kindLines(
  estimates: readonly KindEstimate[],
  present: Readonly<Record<string, EvidenceCurve>>,
  label: (kind: string) => string,
): string[] {
  const rows = estimates.map((one) => [
    label(one.kind),
    figure(one.accounts),
    one.curve === null ? '' : share(one.m),
    one.curve === null ? '' : share(one.u),
    curveText(present[one.kind]),
    one.curve === null
      ? ''
      : `${curveText(one.curve)}${one.error === null ? '' : ` ± ${one.error.toFixed(1)}`}`,
    one.refusal === null ? atLeast(one) : refusalWords(one.refusal),
  ]);
  const head = ['kind', 'accounts', 'm', 'u', 'now', 'proposed', ''];
  return aligned([head, ...rows], [false, true, true, true, false, false, false]);
}

function atLeast({ levels }: KindEstimate): string {
  return levels.some((level) => level.used && level.atLeast) ? 'at least: strangers hardly share it' : '';
}

function curveText(curve: EvidenceCurve | undefined): string {
  if (curve === undefined) return '';
  const fall = curve.slope === 0 ? 'no fall' : `-${curve.slope.toFixed(1)} a doubling`;
  return `${curve.baseBits.toFixed(1)} bits to ${figure(curve.flatTo)}, ${fall}`;
}

function roundLines(rounds: readonly EstimationRound[], label: (kind: string) => string): string[] {
  const rows = rounds.map((round) => [
    label(round.kind),
    figure(round.pairs),
    round.iterations.length === 0 ? '' : `${(round.matchShare * 100).toFixed(1)} %`,
    figure(round.iterations.length),
    logLikelihoods(round),
    round.refusal === null ? '' : refusalWords(round.refusal),
  ]);
  const head = ['pairs proposed by', 'pairs', 'one operator', 'iterations', 'log likelihood', ''];
  return aligned([head, ...rows], [false, true, true, true, false, false]);
}

function logLikelihoods({ iterations }: EstimationRound): string {
  const [first, last] = [iterations[0], iterations.at(-1)];
  if (first === undefined || last === undefined) return '';
  return `${first.logLikelihood.toFixed(1)} to ${last.logLikelihood.toFixed(1)}`;
}

function sampledLine(rounds: readonly EstimationRound[], cap: number): string[] {
  const sampled = rounds.filter(({ pairs, compared }) => compared > 0 && compared < pairs).length;
  return sampled === 0
    ? []
    : [`${String(sampled)} rounds compared ${figure(cap)} of their pairs, drawn evenly.`];
}

function share(value: number): string {
  if (value === 0) return '0';
  return value >= 0.001 ? `${(value * 100).toFixed(1)} %` : value.toExponential(1);
}
