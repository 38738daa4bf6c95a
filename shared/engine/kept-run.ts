// What linkage found, as a run that can be kept: parameters, sources, rings by size, members by fingerprint.
import { hashValue } from '../dataset/hash';
import type { Dataset } from '../dataset/types';
import type { Linkage } from '../linkage/linkage';
import type { LinkageParameters } from '../linkage/types';
import { pairOf, type Verdict } from '../model/records/judgement';
import type { JudgementUse, RunContent, RunMembers, RunParameters } from '../model/records/run';
import { fingerprints } from './fingerprints';

export type KeptRun = { content: RunContent; members: RunMembers };

export function runOf(dataset: Dataset, { result, evidence }: Linkage): KeptRun {
  const parameters = runParameters(result.parameters);
  const sources = dataset.sources.map(({ id, name }) => ({ id, name }));
  const fingerprintOf = fingerprints(dataset.dictionary);
  const rings = [...result.rings].sort((a, b) => a.rank - b.rank);
  const members = Float64Array.from(rings.flatMap((ring) => Array.from(ring.members, fingerprintOf)));
  const sizes = rings.map(({ id, rank, members: own }) => ({ id, rank, accounts: own.length }));
  return {
    content: {
      digest: digestOf({ parameters, sources, sizes }, members),
      parameters,
      sources,
      accounts: evidence.incidence.accounts.length,
      accountsInRings: members.length,
      rings: sizes,
    },
    members,
  };
}

function runParameters(parameters: LinkageParameters): RunParameters {
  const { threshold, prior, seed, minimumMembers, curves, excluded, lists, judgements } = parameters;
  return {
    ...{ threshold, prior, seed, minimumMembers, curves, excluded },
    ...(lists.length === 0 ? {} : { lists }),
    ...(judgements.length === 0 ? {} : { judgements: judgementUse(judgements) }),
  };
}

/** Reasons and dates change nothing that is found. */
function judgementUse(judgements: LinkageParameters['judgements']): JudgementUse {
  const count = (verdict: Verdict): number => judgements.filter((one) => one.verdict === verdict).length;
  const told = judgements.map((judgement) => [pairOf(judgement), judgement.verdict]);
  const bytes = new TextEncoder().encode(JSON.stringify(told));
  const fingerprint = hashValue(0x1f83_d9ab, 0, bytes, 0, bytes.length).toString(16).padStart(8, '0');
  return { same: count('same'), notSame: count('not-same'), unsure: count('unsure'), fingerprint };
}

function digestOf(told: unknown, members: RunMembers): string {
  const text = JSON.stringify(told, (_, value: unknown) => (value === Infinity ? 'never' : value));
  return [new TextEncoder().encode(text), new Uint8Array(members.buffer)]
    .map((bytes) => hashValue(0x3c6e_f372, 0, bytes, 0, bytes.length).toString(16).padStart(8, '0'))
    .join('');
}
