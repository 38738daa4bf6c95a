// The one interface through which the window and the command line ask about a workspace. The pure engine, the worker's client and a test's fake all have it.
import type { EntityId, EntityKey } from '../dataset/types';
import type { Progress } from '../kernel/progress';
import type { LinkStanding } from '../linkage/scored-links';
import type { LinkageParameters, LinkExplanation, Ring, SuppressedSelector } from '../linkage/types';
import type { RingFate } from '../linkage/compare-runs';
import type { EvidencePath } from '../linkage/reasons/evidence-path';
import type { MemberExplanation } from '../linkage/reasons/explain-member';
import type { RingGrowth } from '../linkage/reasons/growth';
import type { JudgementOutcome } from '../linkage/judgements/types';
import type { EntityMap, MapQuery } from '../map/types';
import type { EntityFilter, FacetId } from '../model/records/entity-filter';
import type { Judgement } from '../model/records/judgement';
import type { LinkageSettings } from '../model/records/linkage-settings';
import type { RejectedCount } from '../model/records/rejected-row';
import type { Candidate } from '../query/value-list';
import type { Synchrony } from '../timeline/synchrony';
import type { CurveEstimate } from './curve-estimate';
import type { KeptRun } from './kept-run';
import type { FacetCount, TableFacet, TableName, TableQuery, TableScope } from './tables';
import type { WarningListHits } from './warning-lists';

/** Times in this file: milliseconds since 1970 UTC, null when unknown. */
export type TimeRange = { first: number | null; last: number | null };

export type KindCount = { kind: string; entities: number };

export type SourceSummary = TimeRange & {
  id: string;
  name: string;
  digest: string;
  size: number;
  importedAt: string;
  specName: string;
  rows: { read: number; accepted: number; rejected: number };
  rejectedCounts: RejectedCount[];
  observations: number;
  entities: number;
};

export type WorkspaceSummary = TimeRange & {
  /** Grows with every import and retraction: ids of another version are void. */
  version: number;
  accounts: number;
  entities: number;
  observations: number;
  edges: number;
  kinds: KindCount[];
  relations: { relation: string; observations: number }[];
  sources: SourceSummary[];
};

/** One entity as lists and the table show it. */
export type EntityRow = TimeRange & {
  id: EntityId;
  key: EntityKey;
  /** Distinct neighbours. */
  degree: number;
  /** Sum of observation counts. */
  volume: number;
  /** Rank of the ring it is in (accounts), null outside. */
  ring: number | null;
  /** 0..1: how sure it is that it belongs to its ring, from its bits; null outside. */
  confidence: number | null;
};

export type NeighbourRow = EntityRow & { relation: string; count: number; seen: TimeRange };

export type NeighbourOrder = 'most-shared' | 'least-shared' | 'most-recent' | 'strongest';

export type NeighbourQuery = {
  id: EntityId;
  /** Empty: all. */
  kinds: string[];
  order: NeighbourOrder;
  from: number | null;
  to: number | null;
  offset: number;
  limit: number;
};
export type NeighbourPage = { rows: NeighbourRow[]; total: number; byKind: KindCount[] };

/** What entities have in common. `accounts`: only the accounts among them are asked about, where there are two or more. `least`: how many must have it, 2 at least; `kinds` empty: all. */
export type SharedQuery = {
  scope: Exclude<TableScope, { type: 'all' }>;
  accounts: boolean;
  least: number;
  kinds: string[];
  offset: number;
  limit: number;
};
/** `among`: how many of the entities asked about have it; `outside`: how many others it was seen with; `bits` null: it carries no evidence. */
export type SharedRow = {
  row: EntityRow;
  among: number;
  outside: number;
  bits: number | null;
  suppressed: SuppressedSelector['reason'] | null;
};
/** `of`: distinct entities asked about; `total` of the kinds asked for; `byKind` of every kind. */
export type SharedPage = { rows: SharedRow[]; total: number; of: number; byKind: KindCount[] };

/** Fewest steps from one entity to another; `hubs`: may it lead through what linkage did not count? */
export type WayQuery = { from: EntityId; to: EntityId; hubs: boolean };

export type EntityDetail = EntityRow & {
  neighbours: KindCount[];
  observations: number;
  sources: { id: string; name: string; observations: number }[];
  ringId: string | null;
  suppressed: SuppressedSelector | null;
  /** Selector: bits at its degree. Account: null. */
  bits: number | null;
};

/** `text`: docs/spec/finding.md. */
export type SearchQuery = { text: string; kinds: string[]; limit: number };
export type SearchPage = { rows: EntityRow[]; total: number };

/** What was seen: in the order of the log, once for each row of it that said so. `id` is valid for one dataset. */
export type ObservationRow = TimeRange & {
  id: number;
  subject: EntityRow;
  object: EntityRow;
  relation: string;
  count: number;
  source: { id: string; name: string };
  /** Of the log. */
  row: number;
};

/** Two accounts whose evidence was scored. `id` is valid until rings are found again. */
export type LinkRow = {
  id: number;
  account: EntityRow;
  other: EntityRow;
  /** Prior included. */
  bits: number;
  standing: LinkStanding;
  /** Shared selectors that count, and the one that counts most before its group's discount; null: they share none. */
  shared: number;
  strongest: EntityRow | null;
};

export type TableRows = { entities: EntityRow; observations: ObservationRow; links: LinkRow };
export type TableRow<T extends TableName = TableName> = TableRows[T];
export type TablePage<T extends TableName = TableName> = {
  rows: TableRow<T>[];
  total: number;
  /** In scope, before any filter. */
  of: number;
  facets: Record<TableFacet<T>, FacetCount[]>;
};

export type ActivityQuery = { scope: TableScope; from: number | null; to: number | null; bins: number };
/** `counts[r][b]`: observation counts of relation `relations[r]` in bin `b`; bins are equal and cover from..to. */
export type Activity = { from: number; to: number; relations: string[]; counts: number[][]; untimed: number };

/** `edges` ascend strictly: ends of the bins, milliseconds since 1970 UTC; bin `b` is `edges[b] <= t < edges[b + 1]`. */
export type TimelineQuery = {
  scope: TableScope;
  edges: number[];
  by: 'relation' | 'ring';
  /** Rings that are counted by name, at most. */
  rings: number;
};
export type TimelineSeries =
  | { type: 'relation'; relation: string }
  | { type: 'ring'; rank: number }
  | { type: 'other-rings'; rings: number }
  | { type: 'no-ring' };
/** `counts[s][b]`: observation counts of `series[s]` in bin `b`; `totals` of all its observations, in the bins or not. */
export type Timeline = {
  series: TimelineSeries[];
  totals: number[];
  counts: number[][];
  earlier: number;
  later: number;
  untimed: number;
  /** Rings of which something was seen in the scope. */
  rings: number;
};

/** `ids`: what is selected; `edges` as in a TimelineQuery. */
export type LanesQuery = { ids: EntityId[]; edges: number[]; most: number };
export type Lanes = {
  lanes: { row: EntityRow; counts: number[]; untimed: number }[];
  /** Accounts among what is selected, shown or not. */
  accounts: number;
};

/** Dates as in a TableQuery: starts in them are compared. */
export type SynchronyQuery = { ids: EntityId[]; from: number | null; to: number | null };
/** `selected`: accounts among the given; `lookedAt`: the first of them, at most 1,000 with 100,000 starts together. */
export type SynchronyAnswer = Synchrony & { selected: number; lookedAt: number };

/** Another ring that accounts of either fit alike; kinds of the selectors that both hold, those that explain most first. */
export type BridgeSummary = { ringId: string; accounts: number; selectors: number; heldBy: string[] };
/** `ids`: the first 1,000 accounts; `shared`: the first 20 selectors, `members` of this ring and of the other. */
export type BridgeDetail = BridgeSummary & {
  ids: EntityId[];
  shared: { row: EntityRow; members: [number, number]; bits: number }[];
};

/** A ring as the list shows it. */
export type RingSummary = Omit<
  Ring,
  'members' | 'memberBits' | 'selectors' | 'suppressed' | 'first' | 'last'
> &
  TimeRange & {
    accounts: number;
    /** Kinds of its strongest selectors, strongest first, distinct. */
    heldBy: string[];
    /** Of most accounts first. */
    bridges: BridgeSummary[];
  };

/** Accounts that the workspace does not have (now) are null. */
export type JudgedRow = JudgementOutcome & {
  judgement: Judgement;
  a: EntityRow | null;
  b: EntityRow | null;
};

export type RingList = {
  rings: RingSummary[];
  /** In the order of the parameters' judgements, oldest first. */
  judgements: JudgedRow[];
  suppressed: (SuppressedSelector & { row: EntityRow })[];
  accountsInRings: number;
  linkHistogram: number[];
  parameters: LinkageParameters;
  unscoredPairs: number;
  seconds: { link: number; communities: number };
};

export type RingDetail = Omit<RingSummary, 'bridges'> & {
  /** Strongest first, as many of each kind as were asked for; `holding` counts all. */
  holdingSelectors: { row: EntityRow; accounts: number; degree: number; bits: number }[];
  holding: KindCount[];
  bridges: BridgeDetail[];
  /** When its members came; null: no log says. */
  growth: RingGrowth | null;
  notCounted: { row: EntityRow; accounts: number; reason: SuppressedSelector['reason']; detail: string }[];
};

/** `elements` bounds collections, selectors and edges together; left out: 25 for each selector asked for, at most 3,000. */
export type RingGraphLimit = { selectors: number; elements?: number };

/** Members with exactly the same counted selectors of those shown, as one node; `bits` is the median of theirs. Ids stay while the strongest member does. */
export type CollectionNode = {
  id: string;
  members: EntityId[];
  first: EntityRow;
  selectors: EntityId[];
  bits: number;
};
export type SelectorNode = {
  row: EntityRow;
  members: number;
  bits: number;
  suppressed: SuppressedSelector['reason'] | null;
};
/**
 * Edges run from collection `from` (index) to selector `to` (index); `accounts` of its members use it: all of them where the selector is counted,
 * any number where it is suppressed.
 */
export type RingGraph = {
  ringId: string;
  rank: number;
  collections: CollectionNode[];
  selectors: SelectorNode[];
  edges: { from: number; to: number; bits: number; accounts: number }[];
  /** Counted selectors that at least two members share, in all: those not among `selectors` are weaker than the limit lets in, or would split it into too many elements. */
  selectorsTotal: number;
  membersTotal: number;
};

/** Edges among the given entities: what the graph draws when nodes are added one by one. */
export type EdgeRow = {
  subject: EntityId;
  object: EntityId;
  relation: string;
  count: number;
  seen: TimeRange;
  bits: number;
};

/** A graph as it is drawn. Node `n` stands for `entities[offsets[n]..offsets[n + 1])`; edge `e` leads from node `ends[2e]` to node `ends[2e + 1]`. */
export type DrawnGraph = { entities: Uint32Array; offsets: Uint32Array; ends: Uint32Array };
/** `carry`: what a facet cannot be said of stays with what it is tied to; otherwise it does not fit. */
export type SiftQuery = DrawnGraph & { filter: EntityFilter; carry: boolean };
/** `left`: 1 per entity that is left. `holders`: per edge how many of those at its beginning have it; -1: as many as before. */
export type SiftAnswer = { left: Uint8Array; holders: Int32Array };
export type ChoiceCountsQuery = DrawnGraph & { facet: FacetId };
export type ChoiceCount = { choice: string; entities: number };

/** What two runs are told apart by, and what they found. */
export type RunSide = Pick<LinkageParameters, 'threshold' | 'excluded'> & { rings: number; accounts: number };
/** A ring of either run: by the rank it has there. */
export type RingStub = { id: string; rank: number; accounts: number };
/** How many, and the first 1,000 of those that the workspace still has. */
export type SomeAccounts = { accounts: number; ids: EntityId[] };
/** `of`: the ring before that it split from, or the ring after that it merged into. */
export type ComparedRing = {
  fate: RingFate;
  before: RingStub | null;
  after: RingStub | null;
  of: RingStub | null;
  joined: SomeAccounts;
  left: SomeAccounts;
};
export type RunComparison = {
  before: RunSide;
  after: RunSide;
  /** Rings with exactly the same members; `rings` lists the others: those after by rank, then those that are gone. */
  same: number;
  rings: ComparedRing[];
  /** Accounts in rings now that were in none, the other way round, and from one ring to another. */
  joined: SomeAccounts;
  left: SomeAccounts;
  moved: SomeAccounts;
  /** Of those who left: accounts that the workspace no longer has. */
  gone: number;
};
/** From the rings in place to those that linkage would find. */
export type RingsPreview = RunComparison & { parameters: LinkageParameters; linkHistogram: number[] };

/** `mask`: 1 per entity that was; `rings`: members that were, of the ring of rank r at r - 1, without zeros at the end. */
export type Seen = { mask: Uint8Array; rings: number[] };

export type StagedComparison = { kind: string; fresh: number; known: number }[];

export interface Engine {
  /** Reads the workspace's columns and indexes them; again after a commit or a retraction. */
  load(progress: Progress): Promise<WorkspaceSummary>;
  summary(): Promise<WorkspaceSummary>;
  /** Content digest of the workspace: the one its archive carries. */
  digest(): Promise<string>;
  resolve(keys: EntityKey[]): Promise<(EntityId | null)[]>;
  rows(ids: EntityId[]): Promise<EntityRow[]>;
  entity(id: EntityId): Promise<EntityDetail>;
  search(query: SearchQuery): Promise<SearchPage>;
  /** Per value of a list the entities that it could be, ascending. */
  lookUp(list: Candidate[][]): Promise<EntityId[][]>;
  neighbours(query: NeighbourQuery): Promise<NeighbourPage>;
  /** `touching`, of these: only edges with an end in it. */
  edgesAmong(ids: EntityId[], touching?: EntityId[]): Promise<EdgeRow[]>;
  /** What several entities share, the strongest first: what counts, by bits, then what does not; of equals, what more of them have. */
  shared(query: SharedQuery): Promise<SharedPage>;
  /** The entities on the way with fewest steps, both ends included; null: there is none. */
  fewestSteps(query: WayQuery): Promise<EntityId[] | null>;
  /** @throws RetortError `not-loaded` for links before any rings were found */
  table<T extends TableName>(query: TableQuery<T>): Promise<TablePage<T>>;
  /** What was seen then: dates as in a TableQuery. */
  seen(range: Pick<TableQuery, 'from' | 'to'>): Promise<Seen>;
  /** What a filter leaves of a graph: docs/spec/graph-filter.md. */
  sift(query: SiftQuery): Promise<SiftAnswer>;
  /** What there is to choose of a facet in a graph, most first; nothing of facets that are no lists. */
  choiceCounts(query: ChoiceCountsQuery): Promise<ChoiceCount[]>;
  activity(query: ActivityQuery): Promise<Activity>;
  timeline(query: TimelineQuery): Promise<Timeline>;
  lanes(query: LanesQuery): Promise<Lanes>;
  /** Whether the accounts among the given begin their sessions together. */
  synchrony(query: SynchronyQuery): Promise<SynchronyAnswer>;
  compareStaged(sourceIds: string[]): Promise<StagedComparison>;
  /** Entities that no other committed source names: what a retraction takes out of the workspace. @throws RetortError `source-not-found` */
  onlyIn(sourceId: string): Promise<KindCount[]>;
  /**
   * Runs linkage with the workspace's settings, but for the parameters that are given; the result stays in the engine and answers the questions below.
   * What was previewed last with the same parameters is taken as it is.
   */
  findRings(parameters: Partial<LinkageParameters>, progress: Progress): Promise<RingList>;
  /**
   * What the workspace would have with these settings in place of its own: the rings in place stay. Evidence that the settings leave as it is is not
   * weighed again, so that another threshold is answered sooner than a whole run.
   */
  previewRings(settings: LinkageSettings, progress: Progress): Promise<RingsPreview>;
  /** The rings in place as a run that can be kept. */
  run(): Promise<KeptRun>;
  /** From a kept run to the rings in place. @throws RetortError `run-not-found` */
  compareWithRun(runId: string): Promise<RunComparison>;
  /** Curves that this workspace's own pairs speak for, without labels; nothing is changed by it. @throws RetortError `cancelled` */
  estimateCurves(progress: Progress): Promise<CurveEstimate>;
  /** Per warning list of the workspace: how many of its entities are on it. */
  warningListHits(): Promise<WarningListHits[]>;
  /** Where every entity lies on the map of the rings in place. */
  map(query: MapQuery): Promise<EntityMap>;
  /** `ofKind`: selectors of each kind that hold it, at most; left out, 200. */
  ring(ringId: string, ofKind?: number): Promise<RingDetail>;
  ringGraph(ringId: string, limit: RingGraphLimit): Promise<RingGraph>;
  explainLink(a: EntityId, b: EntityId): Promise<LinkExplanation>;
  /** Why an account is in its ring, or in none. @throws RetortError `entity-not-found` unless it is an account. */
  explainMember(account: EntityId): Promise<MemberExplanation>;
  /** Between two accounts, by strongest evidence; null when none leads from one to the other. @throws RetortError `entity-not-found` unless both are accounts. */
  path(a: EntityId, b: EntityId): Promise<EvidencePath | null>;
  /** A typical pair linked through this selector, for the inspector; null when none is linked. */
  typicalPair(selector: EntityId): Promise<[EntityId, EntityId] | null>;
}
