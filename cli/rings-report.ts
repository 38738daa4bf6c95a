// What `rings` prints: the contract that others script against. Everything but `seconds` follows from logs, specification and options alone.
import type { Dataset, EntityId } from '../shared/dataset/types';
import type { Excluded } from '../shared/model/records/linkage-settings';
import { judgedReport, judgementsAt, type JudgedReport, type JudgementReport } from './judgement-report';
import type { LinkageResult, Ring, SuppressedSelector } from '../shared/linkage/types';

export type RingsReport = {
  accounts: number;
  entities: number;
  observations: number;
  /** Rows of the logs that were not taken. */
  rejected: number;
  /** By rank. */
  rings: RingReport[];
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
  /** Of two members, or of a member and somebody whom it keeps out. */
  judgements: JudgementReport[];
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
    judgements: judgementsAt(result, ring.judgements),
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

/** To a thousandth: more is noise to whoever reads it. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
