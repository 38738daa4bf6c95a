// What an estimate says of a kind, as the table writes it.
import type { EvidenceCurve } from '../../../shared/model/evidence';
import { refusalWords } from '../../../shared/linkage/estimation/refusal-words';
import type { EstimationRound, Iteration, KindEstimate } from '../../../shared/linkage/estimation/types';
import { formatBits, formatCount, formatShare } from '../../ui/format';

/** "19.0 bits to 200, −4.0 a doubling" */
export function curveWords(curve: EvidenceCurve | undefined): string {
  if (curve === undefined) return '';
  const fall = curve.slope === 0 ? 'no fall' : `${formatBits(-curve.slope)} a doubling`;
  return `${formatBits(curve.baseBits)} bits to ${formatCount(curve.flatTo)}, ${fall}`;
}

/** "71%", and in words what is too rare for a share: "1 in 11,200". */
export function probabilityWords(probability: number): string {
  if (probability <= 0) return '0';
  return probability >= 0.01 ? formatShare(probability) : `1 in ${formatCount(Math.round(1 / probability))}`;
}

/** What has to be known of a proposal before it is used, or why there is none. */
export function remark({ refusal, levels }: KindEstimate): string {
  if (refusal !== null) return refusalWords(refusal);
  const atLeast = levels.some((level) => level.used && level.atLeast);
  return atLeast ? 'At least this: strangers hardly share it.' : '';
}

/** How the log likelihood rose, from 0 at the first iteration to 100 at the last. */
export function rise(iterations: readonly Iteration[]): number[] {
  const [first, last] = [iterations[0], iterations.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = last.logLikelihood - first.logLikelihood;
  return iterations.map(({ logLikelihood }) =>
    all > 0 ? (100 * (logLikelihood - first.logLikelihood)) / all : 100,
  );
}

/** "31, −55,261 to −41,411" */
export function iterationWords({ iterations }: EstimationRound): string {
  const [first, last] = [iterations[0], iterations.at(-1)];
  if (first === undefined || last === undefined) return '–';
  const range = [first, last].map(({ logLikelihood }) =>
    formatCount(Math.round(logLikelihood)).replace('-', '−'),
  );
  return `${formatCount(iterations.length)}, ${range.join(' to ')}`;
}
