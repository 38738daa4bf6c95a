// Two runs beside each other, as the window shows them: which rings changed how, and which accounts came and went.
import type { Dictionary, EntityId } from '../dataset/types';
import { compareRuns, type RingChange, type RunRing } from '../linkage/compare-runs';
import type { LinkageParameters, LinkageResult } from '../linkage/types';
import type { RunMembers, RunRecord } from '../model/records/run';
import type { ComparedRing, RingsPreview, RingStub, RunComparison, RunSide } from './engine';
import { accountsOfFingerprints, fingerprints } from './fingerprints';

/** Accounts that are named of each ring and in all; the figures beside them count all. */
const NAMED = 1000;

type Side = { parameters: Pick<LinkageParameters, 'threshold' | 'excluded'>; rings: readonly RunRing[] };

/** `dictionarySize`: members from here on are no entity of the workspace any more. */
export function comparison(before: Side, after: Side, dictionarySize: number): RunComparison {
  const difference = compareRuns(before.rings, after.rings);
  const compared = (change: RingChange): ComparedRing => ({
    fate: change.fate,
    before: stub(before.rings, change.before),
    after: stub(after.rings, change.after),
    of: stub(change.fate === 'split' ? before.rings : after.rings, change.of),
    joined: named(change.joined, dictionarySize),
    left: named(change.left, dictionarySize),
  });
  return {
    before: side(before),
    after: side(after),
    same: difference.rings.filter(({ fate }) => fate === 'same').length,
    rings: difference.rings.filter(({ fate }) => fate !== 'same').map(compared),
    joined: named(difference.joined, dictionarySize),
    left: named(difference.left, dictionarySize),
    moved: named(difference.moved, dictionarySize),
    gone: difference.left.filter((member) => member >= dictionarySize).length,
  };
}

export function previewOf(
  dictionary: Dictionary,
  present: LinkageResult,
  proposed: LinkageResult,
): RingsPreview {
  return {
    ...comparison(present, proposed, dictionary.size),
    parameters: proposed.parameters,
    linkHistogram: [...proposed.linkHistogram],
  };
}

/** A kept run against the present one. Members that the workspace no longer has are numbered behind its entities. */
export function comparisonWithKept(
  dictionary: Dictionary,
  run: RunRecord,
  kept: RunMembers,
  present: LinkageResult,
): RunComparison {
  const numbers = numbersOf(dictionary, kept, present);
  let at = 0;
  const rings = run.rings.map(({ id, rank, accounts }): RunRing => {
    const members = Array.from(kept.subarray(at, (at += accounts)), numbers);
    return { id, rank, members };
  });
  return comparison({ parameters: run.parameters, rings }, present, dictionary.size);
}

/** Only what is not in a ring now is searched for among all accounts. */
function numbersOf(
  dictionary: Dictionary,
  kept: RunMembers,
  present: LinkageResult,
): (fingerprint: number) => EntityId {
  const fingerprintOf = fingerprints(dictionary);
  const numbers = new Map<number, number>();
  for (const { members } of present.rings) for (const id of members) numbers.set(fingerprintOf(id), id);
  const missing = new Set(kept.filter((fingerprint) => !numbers.has(fingerprint)));
  for (const [fingerprint, id] of accountsOfFingerprints(dictionary, missing)) numbers.set(fingerprint, id);
  let next = dictionary.size;
  for (const fingerprint of kept) if (!numbers.has(fingerprint)) numbers.set(fingerprint, next++);
  return (fingerprint) => numbers.get(fingerprint) as number;
}

function side({ parameters: { threshold, excluded }, rings }: Side): RunSide {
  const accounts = rings.reduce((sum, { members }) => sum + members.length, 0);
  return { threshold, excluded, rings: rings.length, accounts };
}

function stub(rings: readonly RunRing[], ring: number | null): RingStub | null {
  if (ring === null) return null;
  const { id, rank, members } = rings[ring] as RunRing;
  return { id, rank, accounts: members.length };
}

function named(members: readonly number[], size: number): ComparedRing['joined'] {
  return { accounts: members.length, ids: members.filter((id) => id < size).slice(0, NAMED) };
}
