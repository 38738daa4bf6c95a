// What `rings` prints: the contract that others script against. Everything but `seconds` follows from logs, specification and options alone.
import type { Dataset, EntityId } from '../shared/dataset/types';
import type { Excluded } from '../shared/model/records/linkage-settings';
import { judgedReport, judgementsAt, type JudgedReport, type JudgementReport } from './judgement-report';
import type {
  LinkageResult,
  Ring,
  RingBridge,
  RingSuccession,
  SuppressedSelector,
} from '../shared/linkage/types';
import { rounded } from './aligned';

export type RingsReport = {
  accounts: number;
  entities: number;
  observations: number;
  /** Rows of the logs that were not taken. */
  rejected: number;
  /** By rank. */
  rings: RingReport[];
  /** Pairs of rings that accounts fit alike, most accounts first. */
  bridges: BridgeReport[];
  suppressed: SuppressedReport[];
  /** What was judged and what became of it, in the order of the file; absent when none was given. */
  judgements?: JudgedReport[];
  /** What was left out of the evidence; absent when nothing was. */
  without?: { kinds: string[]; selectors: { kind: string; value: string }[]; sources: string[] };
  seconds: { ingest: number; index: number; link: number; communities: number };
};

export type RingReport = {
  id: string;
  /** As written in the log, strongest first. */
  members: string[];
  bits: number;
  evidence: Record<string, number>;
  /** `accounts`: members seen with it. */
  selectors: { kind: string; value: string; accounts: number; bits: number }[];
  benign: string | null;
  /** Shares of members' and of others' starts in so many shared quarter hours; null: they do not begin together. */
  waves: Ring['waves'];
  succeededBy: SuccessionReport | null;
  succeeds: SuccessionReport | null;
  /** Of two members, or of a member and somebody whom it keeps out. */
  judgements: JudgementReport[];
};

/** Times to the quarter hour, ISO 8601 in UTC. */
export type SuccessionReport = { ring: string; stopped: string; resumed: string };

/** `members`: of the one ring and of the other, seen with the selector. */
export type BridgeReport = {
  rings: [string, string];
  accounts: string[];
  selectors: { kind: string; value: string; members: [number, number]; bits: number }[];
};

export type SuppressedReport = {
  kind: string;
  value: string;
  accounts: number;
  reason: string;
  detail: string;
};

export function ringsReport(
  dataset: Dataset,
  result: LinkageResult,
  seconds: { ingest: number; index: number },
  isJudged = false,
): RingsReport {
  return {
    accounts: countAccounts(dataset),
    entities: dataset.dictionary.size,
    observations: dataset.observations,
    rejected: dataset.sources.reduce((sum, source) => sum + source.rows.rejected, 0),
    rings: [...result.rings].sort((a, b) => a.rank - b.rank).map((ring) => ringReport(dataset, result, ring)),
    bridges: result.bridges.map((bridge) => bridgeReport(dataset, bridge)),
    suppressed: result.suppressed.map((entry) => suppressedReport(dataset, entry)),
    ...(isJudged ? { judgements: judgedReport(result) } : {}),
    ...leftOutReport(dataset, result.parameters.excluded),
    seconds: {
      ingest: rounded(seconds.ingest),
      index: rounded(seconds.index),
      link: rounded(result.seconds.link),
      communities: rounded(result.seconds.communities),
    },
  };
}

function leftOutReport({ sources: known }: Dataset, excluded: Excluded): Pick<RingsReport, 'without'> {
  const { kinds, selectors, sources } = excluded;
  if (kinds.length + selectors.length + sources.length === 0) return {};
  return {
    without: {
      kinds: [...kinds],
      selectors: selectors.map(({ kind, value }) => ({ kind, value })),
      sources: known.filter(({ id }) => sources.includes(id)).map(({ name }) => name),
    },
  };
}

function ringReport(dataset: Dataset, result: LinkageResult, ring: Ring): RingReport {
  return {
    id: ring.id,
    members: Array.from(ring.members, (member) => dataset.dictionary.value(member)),
    bits: rounded(ring.bits),
    evidence: Object.fromEntries(
      Object.entries(ring.evidence).map(([group, bits]) => [group, rounded(bits)]),
    ),
    selectors: ring.selectors.map(({ selector, accounts, bits }) => ({
      ...named(dataset, selector),
      accounts,
      bits: rounded(bits),
    })),
    benign: ring.benign?.archetype ?? null,
    waves: ring.waves,
    succeededBy: successionReport(ring.succeededBy),
    succeeds: successionReport(ring.succeeds),
    judgements: judgementsAt(result, ring.judgements),
  };
}

function successionReport(succession: RingSuccession | null): SuccessionReport | null {
  if (succession === null) return null;
  const { ringId: ring, stopped, resumed } = succession;
  return { ring, stopped: new Date(stopped).toISOString(), resumed: new Date(resumed).toISOString() };
}

function bridgeReport(dataset: Dataset, { rings, accounts, selectors }: RingBridge): BridgeReport {
  return {
    rings,
    accounts: Array.from(accounts, (account) => dataset.dictionary.value(account)),
    selectors: selectors.map(({ selector, members, bits }) => ({
      ...named(dataset, selector),
      members,
      bits: rounded(bits),
    })),
  };
}

function suppressedReport(dataset: Dataset, entry: SuppressedSelector): SuppressedReport {
  const { selector, accounts, reason, detail } = entry;
  return { ...named(dataset, selector), accounts, reason, detail };
}

function named({ dictionary }: Dataset, id: EntityId): { kind: string; value: string } {
  const { kind, value } = dictionary.key(id);
  return { kind, value };
}

function countAccounts({ dictionary }: Dataset): number {
  const isAccount = dictionary.classes.map(({ kind }) => kind === 'account');
  let accounts = 0;
  for (let id = 0; id < dictionary.size; id++) {
    if (isAccount[dictionary.classOf[id] as number] === true) accounts++;
  }
  return accounts;
}
