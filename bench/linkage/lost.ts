// Where a baseline does as well as Retort, and why. What a baseline gets with hindsight it need not get without: so each is also shown at the one setting
// that is best over all worlds, as somebody would have to choose it.
import { baselines, merit, type ComparedBaseline } from '../../shared/linkage/baselines/compare';
import type { Evaluation, Score } from '../../shared/linkage/evaluation';
import type { BenchCell, BenchSection } from '../table';
import type { Measured } from './measure';
import { MEASURES, type Measure } from './measures';

/** Of each baseline, by id: the setting whose mean over the worlds is highest. */
export type FixedSettings = ReadonlyMap<string, string>;

export function fixedSettings(worlds: readonly Measured[]): FixedSettings {
  return new Map(
    baselines.map(({ id }) => {
      const sums = new Map<string, number>();
      for (const { setting, evaluation } of worlds.flatMap((world) => ofBaseline(world, id)?.tried ?? []))
        sums.set(setting, (sums.get(setting) ?? 0) + merit(evaluation));
      const [best] = [...sums].sort(([, one], [, other]) => other - one);
      return [id, best?.[0] ?? ''] as const;
    }),
  );
}

function ofBaseline({ baselines: theirs }: Measured, id: string): ComparedBaseline | undefined {
  return theirs.find(({ baseline }) => baseline.id === id);
}

/** A baseline in a world at its fixed setting; undefined where it was not tried. */
export function atSetting(world: Measured, settings: FixedSettings, id: string): Evaluation | undefined {
  return ofBaseline(world, id)?.tried.find(({ setting }) => setting === settings.get(id))?.evaluation;
}

type Lost = { world: Measured; theirs: ComparedBaseline; measure: Measure };

/** By either measure, each baseline with hindsight. */
export function lostTo(worlds: readonly Measured[]): Lost[] {
  return worlds.flatMap((world) =>
    world.baselines.flatMap((theirs) =>
      MEASURES.filter(({ of }) => of(theirs.evaluation).f1 >= of(world.evaluation).f1).map((measure) => ({
        world,
        theirs,
        measure,
      })),
    ),
  );
}

/** No section where none does. */
export function lostSections(worlds: readonly Measured[]): BenchSection[] {
  const settings = fixedSettings(worlds);
  const rows = lostTo(worlds).map((lost) => rowOf(lost, settings));
  if (rows.length === 0) return [];
  return [
    {
      title: 'Where a baseline does as well, and why',
      columns: ['scenario', 'baseline', 'by', 'its F1', 'Retort’s', 'why'],
      rows,
      notes: [
        'Chosen by the truth: the baseline does better only at a setting that is best for this world; at the one that is best over all worlds it does not.',
      ],
    },
  ];
}

function rowOf({ world, theirs, measure }: Lost, settings: FixedSettings): BenchCell[] {
  const { baseline, evaluation } = theirs;
  const [its, ours] = [measure.of(evaluation), measure.of(world.evaluation)];
  const fixed = atSetting(world, settings, baseline.id);
  const why = [
    ...(fixed === undefined ? [] : [hindsight(measure.of(fixed), ours, settings.get(baseline.id) ?? '')]),
    whatIsMissed(its, ours),
    whomItAccuses(evaluation, world.evaluation),
  ];
  return [world.name, baseline.label, measure.label, its.f1.toFixed(3), ours.f1.toFixed(3), why.join('; ')];
}

function hindsight(fixed: Score, ours: Score, setting: string): string {
  return fixed.f1 < ours.f1
    ? `chosen by the truth: with ${setting} it has ${fixed.f1.toFixed(3)}`
    : `with ${setting}, too, it has ${fixed.f1.toFixed(3)}`;
}

function whatIsMissed(its: Score, ours: Score): string {
  const both = (score: Score): string => `${score.precision.toFixed(3)} and ${score.recall.toFixed(3)}`;
  return `precision and recall ${both(its)}, Retort’s ${both(ours)}`;
}

function whomItAccuses(its: Evaluation, ours: Evaluation): string {
  const figure = (count: number): string => count.toLocaleString('en-GB');
  return `it accuses ${figure(its.accused)} of ${figure(its.benign)} accounts in no ring, Retort ${figure(ours.accused)}`;
}
