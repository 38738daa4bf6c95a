// The tables of figures: a row for each world, whoever found the rings in it.
import type { Evaluation } from '../../shared/linkage/evaluation';
import type { BenchCell } from '../table';
import { atSetting, fixedSettings } from './lost';
import type { Measured } from './measure';
import { median, MEASURES } from './measures';

/** Where people share addresses with strangers as a matter of course: nobody there may be accused. */
export const SHARED_ADDRESSES = ['carrier-nat', 'campus', 'vpn', 'relay'] as const;

export const SCORE_COLUMNS = [
  'scenario',
  'accounts',
  'in rings',
  'rings',
  'found',
  'reported',
  'pairwise P',
  'R',
  'F1',
  'B-cubed P',
  'R',
  'F1',
  'accused',
  'in 10,000',
  'NAT',
  'campus',
  'VPN',
  'relay',
  'seconds',
] as const;

export function scoreRow({ name, accounts, evaluation, seconds }: Measured): BenchCell[] {
  const { pairwise, bCubedInRings, benign, accused } = evaluation;
  return [
    name,
    accounts,
    accounts - benign,
    evaluation.rings,
    evaluation.ringsFound,
    evaluation.reported,
    ...[pairwise.precision, pairwise.recall, pairwise.f1].map(thousandths),
    ...[bCubedInRings.precision, bCubedInRings.recall, bCubedInRings.f1].map(thousandths),
    accused,
    inTenThousand(accused, benign),
    ...SHARED_ADDRESSES.map((archetype) => accusedOf(evaluation, archetype)),
    seconds,
  ];
}

/** Scenario by scenario, Retort and every baseline at its best. */
export const BASELINE_COLUMNS = [
  'scenario',
  'found by',
  'pairwise F1',
  'B-cubed F1',
  'rings found',
  'accused',
  'at its best with',
] as const;

export function baselineRows({ name, evaluation, baselines }: Measured): BenchCell[][] {
  const row = (by: string, of: Evaluation, setting: string): BenchCell[] => [
    name,
    by,
    thousandths(of.pairwise.f1),
    thousandths(of.bCubedInRings.f1),
    of.ringsFound,
    of.accused,
    setting,
  ];
  return [
    row('Retort', evaluation, 'what ships'),
    ...baselines.map(({ baseline, setting, evaluation: theirs }) => row(baseline.label, theirs, setting)),
  ];
}

export const FIXED_COLUMNS = [
  'found by',
  'setting',
  'median pairwise F1',
  'worst',
  'median B-cubed F1',
  'worst',
  'accused',
] as const;

/** Over all worlds: Retort as it ships, and every baseline at the one setting that is best over all of them. */
export function fixedRows(measured: readonly Measured[]): BenchCell[][] {
  if (measured.length === 0) return [];
  const settings = fixedSettings(measured);
  const row = (by: string, setting: string, found: readonly Evaluation[]): BenchCell[] => [
    by,
    setting,
    ...MEASURES.flatMap(({ of }) => {
      const values = found.map((evaluation) => of(evaluation).f1);
      return [median(values), Math.min(...values)].map(thousandths);
    }),
    found.reduce((sum, { accused }) => sum + accused, 0),
  ];
  const [first] = measured;
  return [
    row(
      'Retort',
      'what ships',
      measured.map(({ evaluation }) => evaluation),
    ),
    ...(first?.baselines ?? []).map(({ baseline: { id, label } }) => {
      const found = measured.flatMap((world) => atSetting(world, settings, id) ?? []);
      return row(label, settings.get(id) ?? '', found);
    }),
  ];
}

/** Accounts of each archetype over all worlds, and how many of them each way accused. */
export function accusedRows(measured: readonly Measured[]): BenchCell[][] {
  const archetypes = new Map<string, number[]>();
  for (const { evaluation, baselines } of measured) {
    const ways = [evaluation, ...baselines.map((one) => one.evaluation)];
    for (const { archetype, accounts } of evaluation.accusedByArchetype) {
      const row = archetypes.get(archetype) ?? [0, ...ways.map(() => 0)];
      archetypes.set(archetype, row);
      row[0] = (row[0] ?? 0) + accounts;
      ways.forEach((way, at) => (row[at + 1] = (row[at + 1] ?? 0) + accusedOf(way, archetype)));
    }
  }
  return [...archetypes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([archetype, row]) => [archetype, ...row]);
}

export function accusedOf(evaluation: Evaluation, archetype: string): number {
  return evaluation.accusedByArchetype.find((row) => row.archetype === archetype)?.accused ?? 0;
}

function inTenThousand(accused: number, benign: number): number {
  return benign === 0 ? 0 : Math.round((accused / benign) * 1e6) / 100;
}

/** As text, so that every row has the same digits. */
function thousandths(score: number): string {
  return score.toFixed(3);
}
