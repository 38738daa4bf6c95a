// What linkage found, as every list and table shows it: an entity's ring, its bits, why it was not counted.
import type { Linkage } from '../linkage/linkage';
import { selectorBits } from '../linkage/linkage';
import { probability } from '../linkage/ring-record';
import type { LinkageResult, Ring } from '../linkage/types';
import { RetortError } from '../kernel/errors';
import type { RingMarks } from '../query/view';

export function ringMarks(linkage: Linkage): RingMarks {
  const { rings, ringOf } = linkage.result;
  const ranks = Uint32Array.from(ringOf, (ring) => (ring < 0 ? 0 : (rings[ring] as Ring).rank));
  const confidences = memberConfidences(linkage);
  const suppressed = new Map(linkage.result.suppressed.map((one) => [one.selector, one]));
  return {
    rankOf: (id) => ranks[id] as number,
    confidenceOf: (id) => confidences[id] as number,
    idOf: (id) => rings[ringOf[id] as number]?.id ?? null,
    members: (ringId) => findRing(linkage.result, ringId).members,
    bitsOf: (id) => selectorBits(linkage, id),
    suppressed: (id) => suppressed.get(id) ?? null,
  };
}

/** Per entity; NaN for those in no ring. */
function memberConfidences({ result: { rings, ringOf } }: Linkage): Float32Array {
  const confidences = new Float32Array(ringOf.length).fill(NaN);
  for (const { members, memberBits } of rings)
    members.forEach((id, at) => (confidences[id] = probability(memberBits[at] as number)));
  return confidences;
}

/** @throws RetortError `ring-not-found` */
export function findRing({ rings }: Pick<LinkageResult, 'rings'>, ringId: string): Ring {
  const ring = rings.find(({ id }) => id === ringId);
  if (ring === undefined) throw new RetortError('ring-not-found', { ring: ringId });
  return ring;
}
