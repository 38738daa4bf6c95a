// The engine itself: loads a workspace into one dataset, keeps what linkage found, and answers from both. The worker runs this very code.
import { contentDigest } from '../archive/content-digest';
import { indexToKeep } from '../dataset/kept-index';
import type { Dataset } from '../dataset/types';
import { RetortError } from '../kernel/errors';
import type { Progress } from '../kernel/progress';
import { completeParameters, type GivenParameters } from '../linkage/defaults';
import type { Linkage } from '../linkage/linkage';
import { findRings } from '../linkage/linkage';
import type { Before } from '../linkage/touched';
import type { LinkageParameters } from '../linkage/types';
import type { ListMatcher } from '../linkage/warning-lists/matcher';
import { remember, sameParameters } from '../linkage/weighed';
import type { IndexKeeper, WorkspaceReader } from '../ports/workspace-store';
import { activity } from '../query/activity';
import { edgesAmong } from '../query/edges-among';
import { entityDetail } from '../query/entity';
import { choiceCounts } from '../query/choice-counts';
import type { FacetContext } from '../query/facets/facet';
import { fewestSteps } from '../query/fewest-steps';
import { lanes } from '../query/lanes';
import { lookUp } from '../query/look-up';
import { neighbours } from '../query/neighbours';
import { entityRow } from '../query/rows';
import { search } from '../query/search';
import { createSeenMemory, membersSeen, seenBetween, type SeenMemory } from '../query/seen-between';
import { sift } from '../query/sift';
import { compareStaged, onlyIn } from '../query/staged-comparison';
import { summarise } from '../query/summary';
import { sharedBy } from '../query/shared-by';
import { synchronyOf } from '../query/synchrony';
import { createTableMemories, type TableMemories } from '../query/table';
import { timeline } from '../query/timeline';
import { createRingMemory, type RingMemory } from '../query/timeline-series';
import type { DatasetView, ObservedView } from '../query/view';
import { createView } from '../query/view';

import { curveEstimate } from './curve-estimate';
import type { Engine } from './engine';
import { runOf } from './kept-run';
import { linkageParameters } from './linkage-curves';
import { openDataset, type OpenedDataset } from './open-dataset';
import { reasonQuestions, type ReasonQuestions } from './reason-questions';
import { ringList } from './ring-list';
import { ringMarks } from './ring-marks';
import { comparisonWithKept, previewOf } from './run-comparison';
import { tableQuestion } from './table-questions';
import { createMatcherMemory, warningListHits } from './warning-lists';

export type EngineOptions = {
  /** Milliseconds from any fixed point; only measures. */
  now: () => number;
  /** Evidence curves of the kinds that ship, by kind id. */
  curves: LinkageParameters['curves'];
  /** Any 32-bit integer: a random one denies prepared hash collisions and changes no answer. */
  seed?: number;
  /** Runs work that nobody waits for, when the first questions are answered. */
  later?: (work: () => void) => void;
};

type State = {
  /** Loads begun so far, and which of them is in place. */
  turns: number;
  loadedTurn: number;
  version: number;
  view: DatasetView | null;
  /** Gives the view's dataset with its observations. */
  observe: (() => Promise<Dataset>) | null;
  memories: TableMemories;
  rings: RingMemory;
  seen: SeenMemory;
  /** Of filters: beside a time that is brushed, neither drives the other out. */
  sifted: SeenMemory;
  linkage: Linkage | null;
  /** What was previewed last: applying it takes no second run. */
  previewed: Linkage | null;
  /** Of the dataset before this one: pairs that a load cannot have touched are not scored again. */
  before: Before | undefined;
};

/** All answers are about what was last loaded. @throws RetortError `not-loaded` from every question before the first load */
export function createEngine(reader: WorkspaceReader & IndexKeeper, options: EngineOptions): Engine {
  const state: State = {
    turns: 0,
    loadedTurn: 0,
    version: 0,
    view: null,
    observe: null,
    memories: createTableMemories(),
    rings: createRingMemory(),
    seen: createSeenMemory(),
    sifted: createSeenMemory(),
    linkage: null,
    previewed: null,
    before: undefined,
  };
  return {
    load: async (progress) => {
      const turn = ++state.turns;
      const stale = (): boolean => turn < state.loadedTurn;
      const opened = await openDataset(reader, progress, options.seed ?? 0, stale);
      // What a later load has read is newer, even if this one took longer.
      if (stale()) throw new RetortError('cancelled');
      state.loadedTurn = turn;
      state.view = createView(opened.indexed);
      state.observe = opened.observe;
      state.memories = createTableMemories();
      state.rings = createRingMemory();
      state.seen = createSeenMemory();
      state.sifted = createSeenMemory();
      if (state.linkage !== null) state.before = remember(state.linkage.weighed);
      state.linkage = null;
      state.previewed = null;
      state.version++;
      options.later?.(() => void prepare(reader, opened, stale));
      return summarise(state.view, state.version);
    },
    ...entityQuestions(state, reader),
    ...ringQuestions(state, reader, options),
    ...reasonQuestions(
      () => loaded(state),
      () => inPlace(state),
    ),
  };
}

/** Fetches what the next questions need, and keeps the index for the next opening: what cannot be kept (a full disk) is built again then. */
async function prepare(
  keeper: IndexKeeper,
  { indexed, observe, wasKept }: OpenedDataset,
  stale: () => boolean,
): Promise<void> {
  if (stale()) return;
  // What fails is told to whoever asks for observations; nobody need ask.
  await observe().catch(() => undefined);
  if (wasKept || stale()) return;
  await keeper.keepIndex(indexToKeep(indexed.sources, indexed.index)).catch(() => undefined);
}

type EntityQuestions = Omit<Engine, 'load' | keyof RingQuestions | keyof ReasonQuestions>;
type RingQuestions = Pick<
  Engine,
  'findRings' | 'previewRings' | 'run' | 'compareWithRun' | 'estimateCurves' | 'warningListHits'
>;

/** Answers on the loaded view; what is thrown on the way becomes a rejection. */
function entityQuestions(state: State, reader: WorkspaceReader): EntityQuestions {
  const ask = async <T>(answer: (view: DatasetView) => T): Promise<T> => answer(loaded(state));
  return {
    summary: () => ask((view) => summarise(view, state.version)),
    digest: async () => {
      loaded(state);
      return contentDigest(reader);
    },
    resolve: (keys) => ask((view) => keys.map((key) => view.dataset.dictionary.find(key) ?? null)),
    rows: (ids) => ask((view) => ids.map((id) => entityRow(view, id))),
    entity: (id) => ask((view) => entityDetail(view, id)),
    search: (query) => ask((view) => search(view, query)),
    lookUp: (list) => ask((view) => lookUp(view, list)),
    neighbours: (query) => ask((view) => neighbours(view, query)),
    edgesAmong: (ids, touching) => ask((view) => edgesAmong(view, ids, touching)),
    shared: (query) => ask((view) => sharedBy(view, query)),
    fewestSteps: (query) => ask((view) => fewestSteps(view, query)),
    table: tableQuestion({
      view: () => loaded(state),
      observed: () => observedView(state),
      linkage: () => inPlace(state),
      memories: () => state.memories,
      seen: () => state.seen,
    }),
    seen: async (range) => {
      const { dataset, marks } = await observedView(state);
      const mask = seenBetween(dataset, range, state.seen) ?? new Uint8Array(dataset.dictionary.size).fill(1);
      return { mask, rings: membersSeen(mask, marks) };
    },
    sift: async (query) => sift(await facetContext(state, reader), query),
    choiceCounts: async (query) => choiceCounts(await facetContext(state, reader), query),
    activity: async (query) => activity(await observedView(state), query),
    timeline: async (query) => {
      const view = await observedView(state);
      return timeline(view, query, state.rings);
    },
    lanes: async (query) => lanes(await observedView(state), query),
    synchrony: async (query) => synchronyOf(await observedView(state), query),
    compareStaged: async (sourceIds) => {
      const staged = await Promise.all(sourceIds.map((id) => reader.dictionary(id)));
      return ask((view) => compareStaged(view.dataset.dictionary, staged));
    },
    onlyIn: async (sourceId) => {
      loaded(state);
      const others = (await reader.sources()).filter(({ id }) => id !== sourceId);
      const dictionaries = await Promise.all(others.map(({ id }) => reader.dictionary(id)));
      return onlyIn(await reader.dictionary(sourceId), dictionaries);
    },
  };
}

async function facetContext(state: State, reader: WorkspaceReader): Promise<FacetContext> {
  const judgements = await reader.judgements();
  const view = await observedView(state);
  return { view, judgements, seen: (range) => seenBetween(view.dataset, range, state.sifted) };
}

function ringQuestions(state: State, reader: WorkspaceReader, { now, curves }: EngineOptions): RingQuestions {
  const matchersOf = createMatcherMemory();
  const linked = (dataset: Dataset, given: Listed, progress: Progress): Linkage =>
    findRings(
      dataset,
      given.parameters,
      progress,
      now,
      state.linkage?.weighed ?? state.before,
      given.matchers,
    );
  /** With warning lists and judgements as they are now. */
  const listed = async (): Promise<(given: GivenParameters) => Listed> => {
    const matchers = matchersOf(await reader.warningLists());
    const said = { lists: matchers.map(({ list }) => list), judgements: await reader.judgements() };
    return (given) => ({ matchers, parameters: { ...given, ...said } });
  };
  return {
    findRings: async (parameters: Partial<LinkageParameters>, progress: Progress) => {
      const [kinds, settings] = await Promise.all([reader.kinds(), reader.linkageSettings()]);
      const withLists = await listed();
      const view = await observedView(state);
      // From here on nothing waits: the rings belong to the dataset they were found in.
      const given = withLists(linkageParameters(parameters, settings, curves, view.dataset.sources, kinds));
      const linkage =
        previewed(state, view.dataset, given.parameters) ?? linked(view.dataset, given, progress);
      return ringList(putInPlace(state, view, linkage), linkage.result);
    },
    previewRings: async (settings, progress) => {
      const kinds = await reader.kinds();
      const withLists = await listed();
      const { dataset } = await observedView(state);
      const given = withLists(linkageParameters({}, settings, curves, dataset.sources, kinds));
      const present = inPlace(state);
      state.previewed = linked(dataset, given, progress);
      return previewOf(dataset.dictionary, present.result, state.previewed.result);
    },
    warningListHits: async () => {
      const matchers = matchersOf(await reader.warningLists());
      return warningListHits(loaded(state).dataset, matchers);
    },
    estimateCurves: async (progress) => {
      const [kinds, settings] = await Promise.all([reader.kinds(), reader.linkageSettings()]);
      const { dataset } = await observedView(state);
      const given = linkageParameters({}, settings, curves, dataset.sources, kinds);
      return curveEstimate(dataset, given, curves, progress);
    },
    run: async () => runOf((await observedView(state)).dataset, inPlace(state)),
    compareWithRun: async (runId) => {
      const [runs, members] = await Promise.all([reader.runs(), reader.runMembers(runId)]);
      const run = runs.find(({ id }) => id === runId);
      if (run === undefined) throw new RetortError('run-not-found', { run: runId });
      return comparisonWithKept(loaded(state).dataset.dictionary, run, members, inPlace(state).result);
    },
  };
}

/** Parameters with the lists that they name. */
type Listed = { parameters: GivenParameters; matchers: readonly ListMatcher[] };

/** What was previewed last, when it is of this dataset and by these parameters: it need not be found again. */
function previewed(state: State, dataset: Dataset, given: GivenParameters): Linkage | null {
  const { previewed: last } = state;
  if (last?.weighed.whole !== dataset) return null;
  return sameParameters(last.result.parameters, completeParameters(given)) ? last : null;
}

function loaded(state: State): DatasetView {
  if (state.view === null) throw new RetortError('not-loaded');
  return state.view;
}

/** The view as it is once its observations have come; when another load takes its place meanwhile, that one's. */
async function observedView(state: State): Promise<ObservedView> {
  const { observe } = state;
  const dataset = await observe?.().catch((error: unknown) => {
    if (observe === state.observe) throw error;
  });
  if (observe !== state.observe) return observedView(state);
  const view = loaded(state);
  return { ...view, dataset: dataset as Dataset };
}

function putInPlace(state: State, view: DatasetView, linkage: Linkage): DatasetView {
  state.previewed = null;
  state.before = undefined;
  state.linkage = linkage;
  state.view = { ...view, marks: ringMarks(linkage) };
  state.memories = createTableMemories();
  state.rings = createRingMemory();
  return state.view;
}

function inPlace(state: State): Linkage {
  loaded(state);
  if (state.linkage === null) throw new RetortError('not-loaded', { missing: 'rings' });
  return state.linkage;
}
