// Every question at one size of workspace.
import { buildDataset } from '../../shared/testing/dataset-of-columns';
import type { Dataset, EntityId } from '../../shared/dataset/types';
import type { NeighbourQuery, TimelineQuery } from '../../shared/engine/engine';
import type { TableQuery } from '../../shared/engine/tables';
import { createRandom } from '../../shared/kernel/random';
import { activity } from '../../shared/query/activity';
import { entityDetail } from '../../shared/query/entity';
import { neighbours } from '../../shared/query/neighbours';
import { observationTable } from '../../shared/query/observation-table';
import { search } from '../../shared/query/search';
import { createTableMemory, tablePage } from '../../shared/query/table';
import { timeline } from '../../shared/query/timeline';
import { createRingMemory } from '../../shared/query/timeline-series';
import type { ObservedView } from '../../shared/query/view';
import { createView, noMarks } from '../../shared/query/view';
import type { LargeShape } from '../../shared/testing/large-dataset';
import { largeInput, SHARED_ADDRESS } from '../../shared/testing/large-dataset';
import type { Figure } from './figure';
import { median, once, percentile } from './figure';
import { bytesOf } from '../rings/bytes';
import { wholeTable } from './whole-table';

const ASKED = 2000;
/** An entity with more neighbours is no ordinary one. */
const ORDINARY = 10_000;

export function measureScale(millions: number): Figure[] {
  const dataset = buildDataset([largeInput(shapeOf(millions))]);
  const view = createView(dataset);
  return [...opening(millions), memory(dataset), ...looking(view), ...searching(view), ...activities(view)];
}

function shapeOf(millions: number): LargeShape {
  const observations = millions * 1_000_000;
  return {
    observations,
    accounts: observations * 0.165,
    selectors: observations * 0.18,
    sharedRows: observations / 10,
    sharedAccounts: Math.min(100_000, observations * 0.15),
    seed: 1,
  };
}

/** Building rewrites its input, so each run takes a new one. */
function opening(millions: number): Figure[] {
  const builds = Array.from({ length: millions > 3 ? 1 : 5 }, () => {
    const input = [largeInput(shapeOf(millions))];
    const merge = [1, 2].map((seed) => largeInput({ ...shapeOf(millions / 2), seed }));
    return { one: once('', () => buildDataset(input)).value, two: once('', () => buildDataset(merge)).value };
  });
  const middle = (name: 'one' | 'two'): number =>
    percentile(
      builds.map((build) => build[name]),
      0.5,
    );
  return [
    { action: 'Build the dataset from one source', value: middle('one'), unit: 'ms', goal: 250 },
    { action: 'Build it from two sources, interning both', value: middle('two'), unit: 'ms', goal: null },
  ];
}

/** Typed arrays that stay, per observation. */
function memory(dataset: Dataset): Figure {
  return {
    action: 'Memory of the dataset per observation',
    value: bytesOf(dataset) / dataset.observations,
    unit: 'bytes',
    goal: 64,
  };
}

function looking(view: ObservedView): Figure[] {
  const hub = view.dataset.dictionary.find({ kind: 'address', realm: '', value: SHARED_ADDRESS }) as EntityId;
  const ask = (id: EntityId, order: NeighbourQuery['order']): unknown =>
    neighbours(view, { id, order, kinds: [], from: null, to: null, offset: 0, limit: 50 });
  return [
    median(
      'Neighbours of the address in a tenth of all rows, most shared',
      () => ask(hub, 'most-shared'),
      200,
    ),
    median('The same, most recent', () => ask(hub, 'most-recent'), 200),
    median('Its counts in the inspector', () => entityDetail(view, hub), 200),
    median('A page of its observations with their sources', () =>
      tablePage(observationTable(view), observationsOf(hub), createTableMemory()),
    ),
    ordinary(view, (id) => ask(id, 'most-shared')),
  ];
}

function observationsOf(id: EntityId): TableQuery<'observations'> {
  const scope = { type: 'entities' as const, ids: [id] };
  return { ...wholeTable('observations'), scope, offset: 1000 };
}

function ordinary(view: ObservedView, ask: (id: EntityId) => unknown): Figure {
  const random = createRandom(5);
  const times: number[] = [];
  while (times.length < ASKED) {
    const id = random.below(view.dataset.dictionary.size);
    if ((view.dataset.index.degree[id] as number) <= ORDINARY) times.push(once('', () => ask(id)).value);
  }
  const value = percentile(times, 0.99);
  return { action: 'Neighbours of an ordinary entity, 99th percentile', value, unit: 'ms', goal: 5 };
}

function searching(view: ObservedView): Figure[] {
  const ask = (text: string): unknown => search(view, { text, kinds: [], limit: 20 });
  return [
    median('Search by text, eight letters', () => ask('CT-9e377'), 50),
    median('Search by text, one letter', () => ask('1'), 50),
    median('Search by pattern', () => ask('acct-1*9'), 100),
    median('Search by network', () => ask('10.0.0.0/9'), 100),
    median('Search for misspelt text, twelve letters', () => ask('~acct-1x34567'), 150),
  ];
}

function activities(view: ObservedView): Figure[] {
  return [
    median('Activity of everything in 200 bins', () =>
      activity(view, { scope: { type: 'all' }, from: null, to: null, bins: 200 }),
    ),
    median('Timeline of everything in 300 bins, by relation', timelineOf(view, 'relation'), 50),
    median('The same by ring, of 50 rings', timelineOf(view, 'ring'), 50),
  ];
}

/** Fifty of fifty-one entities are of a ring. */
function timelineOf(view: ObservedView, by: TimelineQuery['by']): () => unknown {
  const marked = { ...view, marks: { ...noMarks, rankOf: (id: EntityId) => id % 51 } };
  const day = 86_400_000;
  const edges = Array.from({ length: 301 }, (_, nth) => Date.UTC(2026, 0, 1) + (nth * 90 * day) / 300);
  const memory = createRingMemory();
  return () => timeline(marked, { scope: { type: 'all' }, edges, by, rings: 6 }, memory);
}
