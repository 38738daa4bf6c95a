// How right the rings are: worlds whose truth is known, one respect harder each, found by Retort and by three plain ways at their best.
// Switches: --only NAME,... (scenarios, or what stands before their colon: second; febrl, coortweet), --seed N (1), --baselines off.
import { parseArgs } from 'node:util';
import { baselines } from '../shared/linkage/baselines/compare';
import { coortweetSections } from './linkage/coortweet';
import { corporaFolder } from './linkage/corpora';
import { febrlSections } from './linkage/febrl';
import { goalsOf } from './linkage/goals';
import { lostSections } from './linkage/lost';
import type { Measured } from './linkage/measure';
import { EXTRA_SCENARIOS, SCENARIOS } from './linkage/scenario';
import { SECOND_SCENARIOS } from './linkage/second/scenario';
import {
  accusedRows,
  BASELINE_COLUMNS,
  baselineRows,
  FIXED_COLUMNS,
  fixedRows,
  SCORE_COLUMNS,
  scoreRow,
} from './linkage/scores';
import { measureScenario, measureSecond } from './linkage/worlds';
import type { BenchOptions, BenchSection, BenchTable } from './table';

export async function run({ repository, environment, args, say }: BenchOptions): Promise<BenchTable> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
      baselines: { type: 'string', default: 'on' },
    },
  });
  const only = values.only?.split(',');
  const wanted = (name: string): boolean =>
    only === undefined || only.some((one) => name === one || name.startsWith(`${one}:`));
  const options = { seed: Number(values.seed), withBaselines: values.baselines !== 'off' };
  const measureAll = async <T extends { name: string }>(
    scenarios: readonly T[],
    measureOne: (scenario: T) => Promise<Measured>,
  ): Promise<Measured[]> => {
    const measured: Measured[] = [];
    for (const scenario of scenarios.filter(({ name }) => wanted(name))) {
      measured.push(await measureOne(scenario));
      say(progressOf(measured.at(-1) as Measured));
    }
    return measured;
  };
  return tableOf(environment, {
    worlds: await measureAll(SCENARIOS, (scenario) => measureScenario(scenario, options)),
    second: await measureAll(SECOND_SCENARIOS, (scenario) => measureSecond(scenario, options)),
    extra: await measureAll(EXTRA_SCENARIOS, (scenario) => measureScenario(scenario, options)),
    corpora: await corporaSections(repository, wanted, say),
  });
}

/** Skipped with a note where the data is not there. */
async function corporaSections(
  repository: string,
  wanted: (name: string) => boolean,
  say: BenchOptions['say'],
): Promise<BenchSection[]> {
  const makers = [['febrl', febrlSections], ['coortweet', coortweetSections]] as const; // prettier-ignore
  const folder = corporaFolder(repository);
  const sections: BenchSection[] = [];
  for (const [name, make] of makers.filter(([one]) => wanted(one))) {
    if (folder === undefined)
      say(`${name}: skipped, its data is not there (RETORT_CORPORA names the folder)`);
    else sections.push(...(await make(repository, folder)));
  }
  return sections;
}

type AllMeasured = {
  worlds: Measured[];
  second: Measured[];
  extra: Measured[];
  corpora: BenchSection[];
};

function tableOf(environment: string, { worlds, second, extra, corpora }: AllMeasured): BenchTable {
  return {
    title: 'Find the rings, and accuse nobody else',
    environment,
    columns: SCORE_COLUMNS,
    rows: worlds.map(scoreRow),
    ratios: goalsOf(worlds, second),
    notes: [
      'A ring accuses unless a benign explanation accounts for it; only accusing rings are counted here. A true ring is found when one of them has more than half of its accounts and is more than half made of them.',
      'Pairwise: pairs of accounts said to be together against pairs that are. B-cubed (Amigó et al. 2009): over the accounts that are in a true ring or a reported one, so that the many whom nobody could get wrong do not flatter it.',
      'Logs go through the real ingest; seconds are those of the linkage alone, in Node, in one thread.',
      ...worlds.map(aboutOf),
    ],
    sections: [
      scoreSection('A second generator, written apart, with other distributions', second),
      scoreSection('Outside of the goals: nothing to find, and logs that are missing', extra),
      ...corpora,
      ...baselineSections([...worlds, ...second, ...extra], [...worlds, ...second]),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function scoreSection(title: string, measured: readonly Measured[]): BenchSection {
  return { title, columns: SCORE_COLUMNS, rows: measured.map(scoreRow), notes: measured.map(aboutOf) };
}

function aboutOf({ name, about }: Measured): string {
  return `${name}: ${about}.`;
}

/** `judged`: the worlds that have goals. */
function baselineSections(measured: readonly Measured[], judged: readonly Measured[]): BenchSection[] {
  if (measured.every(({ baselines: theirs }) => theirs.length === 0)) return [];
  return [
    {
      title: 'Accused without cause, by what the account is',
      columns: ['archetype', 'accounts', 'Retort', ...baselines.map(({ label }) => label)],
      rows: accusedRows(measured),
      notes: ['Over all worlds above; every baseline at the setting that is best for it in each world.'],
    },
    {
      title: 'Beside the baselines',
      columns: BASELINE_COLUMNS,
      rows: measured.flatMap(baselineRows),
      notes: [
        'Every setting of a baseline is tried in every world, and the one with the highest mean of both F1 is shown: more than anyone could choose who does not know the truth. Retort runs as it ships.',
        ...baselines.map(({ label, source }) => `${label}: ${source}.`),
      ],
    },
    ...lostSections(judged),
    {
      title: 'The baselines at one setting for all worlds',
      columns: FIXED_COLUMNS,
      rows: fixedRows(judged),
      notes: [
        'As somebody would have to choose it who does not know each world: the setting whose mean of both F1 over the worlds with rings, of either generator and with all logs, is highest.',
      ],
    },
  ];
}

function progressOf({ name, evaluation, seconds }: Measured): string {
  const { pairwise, bCubedInRings, accused, accusedByArchetype } = evaluation;
  const whom = accusedByArchetype
    .filter((row) => row.accused > 0)
    .map((row) => `${row.archetype} ${String(row.accused)}`);
  const scores = `pairwise ${pairwise.f1.toFixed(3)}, B-cubed ${bCubedInRings.f1.toFixed(3)}`;
  return `${name}: ${scores}, accused ${String(accused)}${whom.length > 0 ? ` (${whom.join(', ')})` : ''}, ${seconds.toFixed(1)} s`;
}
