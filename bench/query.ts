// What a person waits for once a workspace is open: opening it, looking at one entity, searching, scrolling and sorting the table, opening a ring, asking why.
// Switches: numbers of millions of observations to measure at; left out, 1 and 10.
import type { BenchOptions, BenchRatio, BenchTable } from './table';
import { measureReasons } from './query/reasons';
import { measureRing } from './query/ring';
import type { Figure } from './query/figure';
import { measureScale } from './query/scale';
import { measureTable } from './query/wide-table';

export async function run({ environment, args, say }: BenchOptions): Promise<BenchTable> {
  const millions = args.map(Number).filter((number) => number > 0);
  const scales = millions.length > 0 ? millions : [1, 10];
  const columns = scales.map((scale) => {
    say(`${String(scale)} million observations ...`);
    return measureScale(scale);
  });
  say('a table of a million rows, a ring of 20,000 accounts, the reasons of rings ...');
  const others = [...measureTable(), ...measureRing(), ...(await measureReasons())];
  return {
    title: 'Ask an open workspace',
    environment,
    columns: ['action', ...scales.map((scale) => `${String(scale)} M observations`), 'unit'],
    rows: [
      ...sideBySide(columns),
      ...others.map((one) => [one.action, ...alone(one, scales.length), one.unit]),
    ],
    ratios: [...(columns[0] ?? []), ...others].flatMap(ratioOf),
    notes: [
      'Medians of 7 runs in Node, in one thread, wall clock, warm; "first" is the first run of its kind on a new dataset.',
      'Seeded data: half of the rows go to a sixteenth of the selectors; one address is in a tenth of all rows, spread over up to 100,000 accounts.',
      'Goals are for one million observations; the figures for more show how they grow.',
    ],
  };
}

function sideBySide(columns: readonly (readonly Figure[])[]): BenchTable['rows'] {
  const [first = []] = columns;
  return first.map(({ action, unit }, at) => [
    action,
    ...columns.map((column) => column[at]?.value ?? null),
    unit,
  ]);
}

/** A figure of its own size stands in the first column. */
function alone({ value }: Figure, columns: number): (number | null)[] {
  return Array.from({ length: columns }, (_, at) => (at === 0 ? value : null));
}

function ratioOf({ action, value, unit, goal }: Figure): BenchRatio[] {
  if (goal === null) return [];
  return [
    { label: `${action}, of ${String(goal)} ${unit}`, value: value / goal, goal: '≤ 1', met: value <= goal },
  ];
}
