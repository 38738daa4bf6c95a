// Rings at scale: found and explained in a million observations, and in ten; Leiden beside igraph's; what a value that everybody shares costs; scoring again after
// a change. Switches: --millions 1,10 (sizes; the first is what the goals are for), --runs N.
import { parseArgs } from 'node:util';
import type { BenchOptions, BenchRatio, BenchSection, BenchTable } from './table';
import { measureAgain, type Again } from './rings/again';
import { besideIgraph, type Beside } from './rings/beside-igraph';
import { labWorld, load, parametersFor } from './rings/lab-world';
import { linkedGraph } from './rings/linked-graph';
import { phasesAt } from './rings/own-thread';
import { linksOf, type Phases } from './rings/phases';
import { measureSharedValue, type SharedValue } from './rings/shared-value';
import { measureWideSelector, type WideSelector } from './rings/wide-selector';

type Measured = {
  phases: Phases[];
  beside: { graph: string; found: Beside | undefined }[];
  again: Again[];
  wide: WideSelector;
  shared: SharedValue;
};

export async function run({ repository, environment, args, say }: BenchOptions): Promise<BenchTable> {
  const { values } = parseArgs({
    args: [...args],
    options: { millions: { type: 'string', default: '1,10' }, runs: { type: 'string', default: '3' } },
  });
  const [first = 1, ...larger] = values.millions.split(',').map(Number);
  say(`a world of ${String(first)} million observations ...`);
  const store = await labWorld(first);
  const dataset = await load(store);
  const parameters = parametersFor(dataset);
  const phases = [await phasesAt(first, Number(values.runs))];
  say(`found and explained in ${(phases[0]?.total ?? 0).toFixed(2)} s; Leiden beside igraph ...`);
  const { accounts, links } = linksOf(dataset, parameters);
  const own = await besideIgraph(repository, accounts, {
    ...links,
    size: links.bits.length,
    weights: links.bits,
  });
  const made = linkedGraph(MADE);
  const beside = [
    { graph: 'links of that world', found: own },
    { graph: 'made: many groups, weak bridges', found: await besideIgraph(repository, MADE.nodes, made) },
  ];
  say('scoring again, a wide selector ...');
  const again = await measureAgain(store, dataset);
  const wide = await measureWideSelector(store, dataset);
  for (const millions of larger) {
    say(`a world of ${String(millions)} million observations ...`);
    phases.push(await phasesAt(millions, Number(values.runs)));
  }
  say('a value shared by a million rows ...');
  return tableOf(environment, { phases, beside, again, wide, shared: measureSharedValue() });
}

const MADE = { nodes: 300_000, edges: 938_000, across: 0.05, weighted: true, seed: 1 };

function tableOf(environment: string, measured: Measured): BenchTable {
  const { phases, beside, again, wide, shared } = measured;
  return {
    title: 'Find the rings of a million observations, and say why',
    environment,
    columns: [
      '',
      ...phases.map(({ observations }) => `${(observations / 1e6).toFixed(2)} M observations`),
      'unit',
    ],
    rows: ROWS.map(([label, name, unit]) => [label, ...phases.map((one) => one[name]), unit]),
    ratios: ratiosOf(measured),
    notes: [
      'The world is the simulator’s, through the real ingest: every sort of ring and look-alike in the published shares. Node; each size in a thread of its own, warmed for ten seconds, then medians of three; all in one go before the phases.',
      'An explained ring: its record with evidence, selectors, what was not counted and the benign explanations weighed, and why its typical pair is linked.',
      'Memory: every typed array and list of the dataset, its dictionary and index, and of what linkage keeps beside it (who shares what, weights, times, scored pairs).',
    ],
    sections: [besideSection(beside), againSection(again), wideSection(wide), sharedSection(shared)],
  };
}

const ROWS: readonly [string, keyof Phases, string][] = [
  ['Entities', 'entities', ''],
  ['Accounts', 'accounts', ''],
  ['Who shares what, and what it is worth', 'weigh', 's'],
  ['Pairs scored', 'score', 's'],
  ['Links and communities', 'communities', 's'],
  ['Members settled', 'members', 's'],
  ['Records of the rings', 'records', 's'],
  ['All rings found and explained, in one go', 'total', 's'],
  ['of which: why typical pairs are linked', 'explain', 's'],
  ['Pairs', 'pairs', ''],
  ['Links', 'links', ''],
  ['Rings', 'rings', ''],
  ['Rings whose typical pair is explained', 'explained', ''],
  ['Memory of dataset and index', 'dataset', 'bytes an observation'],
  ['Memory of linkage beside it', 'evidence', 'bytes an observation'],
];

const inAll = ({ dataset, evidence }: Phases): number => dataset + evidence;

function ratiosOf({ phases, beside, wide, shared, again }: Measured): BenchRatio[] {
  const goal = (label: string, value: number, most: number): BenchRatio => ({
    label,
    value,
    goal: `≤ ${String(most)}`,
    met: value <= most,
  });
  const [first, second] = phases as [Phases, Phases | undefined];
  const slowest = Math.max(...shared.questions.map(({ value }) => value));
  return [
    goal('rings with explanations, seconds', first.total, 2),
    ...beside.flatMap(({ graph, found }) =>
      found === undefined
        ? []
        : [goal(`Leiden, to igraph’s time: ${graph}`, found.ours.seconds / found.igraph.seconds, 1)],
    ),
    ...(second
      ? [
          goal(
            `time, to that of ${growth(first, second)} × fewer observations`,
            second.total / first.total,
            12,
          ),
        ]
      : []),
    goal('memory in all, bytes an observation, at the worst size', Math.max(...phases.map(inAll)), 64),
    goal('pairs that a selector on 100,000 accounts costs', wide.pairs.with - wide.pairs.without, 0),
    goal(
      'accounts by which its line in the list of what is not counted is wrong',
      Math.abs(wide.accounts - (wide.told ?? 0)),
      0,
    ),
    goal(
      'rows by which the count of a value in a million is wrong',
      Math.abs(shared.told - shared.counted),
      0,
    ),
    goal('its slowest question, ms', slowest, 200),
    goal('changes after which scoring again gives other pairs', again.filter(({ same }) => !same).length, 0),
  ];
}

function growth(first: Phases, second: Phases): string {
  return (second.observations / first.observations).toFixed(1);
}

function besideSection(beside: Measured['beside']): BenchSection {
  const version = beside[0]?.found?.version;
  return {
    title: 'Leiden beside igraph’s',
    columns: ['graph', 'nodes', 'edges', 'ours s', 'igraph s', 'ours Q', 'igraph Q'],
    rows: beside.map(({ graph, found }) => [
      graph,
      ...(found === undefined
        ? [null, null, null, null, null, null]
        : [
            found.nodes,
            found.edges,
            found.ours.seconds,
            found.igraph.seconds,
            found.ours.modularity,
            found.igraph.modularity,
          ]),
    ]),
    notes:
      version === undefined
        ? ['Not measured: no Python with igraph was found (RETORT_PYTHON names one).']
        : [
            `igraph ${version} (C), two iterations, its default; ours goes on until a pass gains less than 0.0001. Weighted modularity, medians over five seeds in turn; reading the graph is counted for neither.`,
          ],
  };
}

function againSection(again: readonly Again[]): BenchSection {
  return {
    title: 'Pairs scored again after a change',
    columns: ['when', 'all scored s', 'carried over s', 'pairs', 'scored again', 'the same'],
    rows: again.map(({ change, whole, carried, pairs, scored, same }) => [
      ...[change, whole, carried, pairs, scored],
      same ? 'yes' : 'NO',
    ]),
    notes: [
      'Carrying over includes finding out what the change touched. The same: pair by pair, to the last digit.',
    ],
  };
}

function wideSection({ accounts, pairs, detail }: WideSelector): BenchSection {
  return {
    title: `An address on ${accounts.toLocaleString('en')} accounts`,
    columns: ['', 'pairs scored'],
    rows: [
      ['without it', pairs.without],
      ['with it', pairs.with],
    ],
    notes: [`In the list of what is not counted: “${detail}”.`],
  };
}

function sharedSection({ observations, written, counted, told, questions }: SharedValue): BenchSection {
  return {
    title: `A value shared by ${written.toLocaleString('en')} of ${observations.toLocaleString('en')} observations`,
    columns: ['question', 'ms'],
    rows: questions.map(({ action, value }) => [action, value]),
    notes: [
      `Rows with it, by reading every row: ${counted.toLocaleString('en')}; as told: ${told.toLocaleString('en')}.`,
    ],
  };
}
