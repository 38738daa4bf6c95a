// Accounts as numbers that mean the same in every dataset: what a kept run remembers of its members instead of their names.
import { hashValue } from '../dataset/hash';
import type { Dictionary, EntityId } from '../dataset/types';

/** 53 bits: among a million accounts two share one about once in 20,000 workspaces. */
export type Fingerprint = number;

const SEEDS = [0x51ed_270b, 0x2f96_3cd5] as const;
const LOW = 2 ** 32;
const HIGH_BITS = 21;

/** Of an entity's kind, realm and value, whatever its id. */
export function fingerprints(dictionary: Dictionary): (id: EntityId) => Fingerprint {
  const classSeeds = dictionary.classes.map(({ kind, realm }) => {
    const bytes = new TextEncoder().encode(`${kind}\n${realm}`);
    return SEEDS.map((seed) => hashValue(seed, 0, bytes, 0, bytes.length));
  });
  const { classOf, offsets, bytes } = dictionary;
  return (id) => {
    const [lowSeed, highSeed] = classSeeds[classOf[id] as number] as [number, number];
    const start = offsets[id] as number;
    const end = offsets[id + 1] as number;
    const high = hashValue(highSeed, 1, bytes, start, end) >>> (32 - HIGH_BITS);
    return high * LOW + hashValue(lowSeed, 2, bytes, start, end);
  };
}

/** Entity ids of these fingerprints among the accounts; those that no account has are missing. */
export function accountsOfFingerprints(
  dictionary: Dictionary,
  wanted: ReadonlySet<Fingerprint>,
): Map<Fingerprint, EntityId> {
  const found = new Map<Fingerprint, EntityId>();
  if (wanted.size === 0) return found;
  const isAccount = dictionary.classes.map(({ kind }) => kind === 'account');
  const fingerprintOf = fingerprints(dictionary);
  for (let id = 0; id < dictionary.size; id++) {
    if (isAccount[dictionary.classOf[id] as number] !== true) continue;
    const fingerprint = fingerprintOf(id);
    if (wanted.has(fingerprint)) found.set(fingerprint, id);
  }
  return found;
}
