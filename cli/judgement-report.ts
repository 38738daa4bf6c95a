// Judgements as the reports print them: what was said, and what became of it.
import type { JudgementOutcome } from '../shared/linkage/judgements/types';
import type { LinkageResult } from '../shared/linkage/types';
import type { Judgement, Verdict } from '../shared/model/records/judgement';
import { figure } from './aligned';

export type JudgementReport = { a: string; b: string; verdict: Verdict; reason: string };
/** `against`: the later ones that contradict it together. */
export type JudgedReport = JudgementReport & {
  state: JudgementOutcome['state'];
  against: JudgementReport[];
};

export function judgementReport({ a, b, verdict, reason }: Judgement): JudgementReport {
  return { a: a.value, b: b.value, verdict, reason };
}

/** At these positions in the list of all. */
export function judgementsAt(result: LinkageResult, positions: readonly number[]): JudgementReport[] {
  return positions.map((at) => judgementReport(result.parameters.judgements[at] as Judgement));
}

export function judgedReport(result: LinkageResult): JudgedReport[] {
  return result.parameters.judgements.map((judgement, at) => {
    const { state, against } = result.judgements[at] as JudgementOutcome;
    return { ...judgementReport(judgement), state, against: judgementsAt(result, against) };
  });
}

const CONTRADICTED_SHOWN = 5;

/** For a terminal; names come from files and may not move its cursor. */
export function judgedLines(judged: readonly JudgedReport[] | undefined): string[] {
  if (judged === undefined) return [];
  const count = (state: JudgedReport['state']): number => judged.filter((one) => one.state === state).length;
  const contradicted = judged.filter(({ state }) => state === 'contradicted');
  const parts = [
    `${figure(count('held'))} obeyed`,
    `${figure(count('noted'))} unsure`,
    `${figure(count('waiting'))} of accounts that the logs do not have`,
    `${figure(contradicted.length)} contradicted by later ones`,
  ];
  const shown = contradicted.slice(0, CONTRADICTED_SHOWN).map(contradiction);
  const more = contradicted.length - shown.length;
  const left = more === 0 ? [] : [`  and ${figure(more)} more (--json has all)`];
  return [`Judgements: ${parts.join(', ')}`, ...shown, ...left, ''];
}

function contradiction(one: JudgedReport): string {
  return `  not obeyed: ${said(one)}; later: ${one.against.map(said).join(', ')}`;
}

/** "ann and bob not-same" */
export function said({ a, b, verdict }: JudgementReport): string {
  return `${a} and ${b} ${verdict}`.replace(/\p{Cc}/gu, ' ');
}
