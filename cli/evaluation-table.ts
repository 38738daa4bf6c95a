// The report of `evaluate` for a terminal: how right, beside the baselines, and who was accused without cause.
import { aligned, cut, figure } from './aligned';
import type { EvaluationReport, WayReport } from './evaluation-report';

const WAY_HEADS = [
  '',
  'pairwise P',
  'R',
  'F1',
  'B-cubed P',
  'R',
  'F1',
  'all F1',
  'found',
  'reported',
  'accused',
] as const;
/** Figures of a short world must not hide behind rounding. */
const DIGITS = 3;

/** Archetypes come from a file: control characters in them are not printed. Lines are cut at `width`. */
export function evaluationTable(report: EvaluationReport, width: number): string {
  const lines = [
    ...summary(report),
    '',
    ...wayLines(report),
    '',
    ...accusedLines(report),
    '',
    ...explained(report),
  ];
  return `${lines.map((line) => cut(line.replace(/\p{Cc}/gu, ' '), width)).join('\n')}\n`;
}

function summary({ truth, rejected, seconds }: EvaluationReport): string[] {
  const time = Object.values(seconds).reduce((sum, part) => sum + part, 0);
  const lines = [
    `${figure(truth.accounts)} accounts, ${figure(truth.inRings)} of them in ${figure(truth.rings)} rings; ${figure(rejected)} rejected rows; ${time.toFixed(1)} s`,
  ];
  if (truth.absent > 0)
    lines.push(`${figure(truth.absent)} accounts of the truth are in no log: they count as missed`);
  if (truth.unlabelled > 0)
    lines.push(`${figure(truth.unlabelled)} accounts of the logs are not in the truth: they are left out`);
  return lines;
}

function waysOf({ retort, baselines }: EvaluationReport): WayReport[] {
  return [retort, ...baselines];
}

function wayLines(report: EvaluationReport): string[] {
  const rows = waysOf(report).map((way) => [
    way.label,
    ...[way.pairwise, way.bCubedInRings]
      .flatMap(({ precision, recall, f1 }) => [precision, recall, f1])
      .map(score),
    score(way.bCubed.f1),
    `${figure(way.ringsFound)} of ${figure(report.truth.rings)}`,
    figure(way.reported),
    figure(way.accused),
  ]);
  return aligned(
    [WAY_HEADS, ...rows],
    WAY_HEADS.map((_, at) => at > 0),
  );
}

function accusedLines(report: EvaluationReport): string[] {
  const ways = waysOf(report);
  const archetypes = report.retort.accusedByArchetype.map(({ archetype, accounts }) => [
    archetype === '' ? '(no archetype)' : archetype,
    figure(accounts),
    ...ways.map((way) =>
      figure(way.accusedByArchetype.find((row) => row.archetype === archetype)?.accused ?? 0),
    ),
  ]);
  if (archetypes.length === 0)
    return ['Every account of the truth is in a ring: nobody could be accused without cause.'];
  const heads = ['in no ring', 'accounts', ...ways.map(({ label }) => label)];
  return [
    'Accused without cause:',
    ...aligned(
      [heads, ...archetypes],
      heads.map((_, at) => at > 0),
    ),
  ];
}

function explained({ retort, baselines }: EvaluationReport): string[] {
  return [
    `Retort: ${retort.setting}; ${explainedWords(retort)}.`,
    linksLine(retort),
    ...baselines.map(
      ({ label, setting, tried, source }) =>
        `${label}: ${setting}, the best of ${figure(tried)} settings by the truth itself. ${source}`,
    ),
    'Pairwise: pairs of accounts said to be together against pairs that are.',
    'B-cubed: over the accounts in a true or a reported ring; "all F1": over every account.',
    'Found: true rings of which one reported ring has more than half, and is more than half made of.',
  ];
}

function linksLine({ links }: EvaluationReport['retort']): string {
  const [precision, recall, f1] = [links.precision, links.recall, links.f1].map(score);
  return `Its links alone, pair by pair: ${figure(links.linked)}; precision ${String(precision)}, recall ${String(recall)}, F1 ${String(f1)}.`;
}

function explainedWords({ explained: rings, explainedCounted }: EvaluationReport['retort']): string {
  return explainedCounted
    ? `${figure(rings)} of the rings have a benign explanation and are counted all the same`
    : `${figure(rings)} more rings have a benign explanation and accuse nobody`;
}

function score(value: number): string {
  return value.toFixed(DIGITS);
}
