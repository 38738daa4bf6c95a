// Cores that are parts of one ring become one before anybody is weighed: hundreds of parts of one ring would each find nearly all of it.
import { checkCancelled, type Progress } from '../kernel/progress';
import { withDrawn } from './drawn-background';
import { createExplaining } from './explained-members';
import { mergeParts } from './merging';
import { label } from './ring-labels';
import type { Profiled, Ring, Settling } from './settling';

/** What has grown explains more than its parts did: until no core is a part of another. `settling` follows. @throws RetortError `cancelled` */
export function growCores(settling: Settling, cores: readonly number[][], progress: Progress): Ring[] {
  let rings: Ring[] = cores.map((core) => ({ members: [...core] }));
  for (;;) {
    checkCancelled(progress);
    const grown = takeParts(settling, profileRings(settling, rings));
    settling.ringOf = label(settling.evidence, grown.map(({ members }) => members)); // prettier-ignore
    if (grown.length === rings.length) return grown;
    rings = grown;
  }
}

/** Of rings that did not change what is known is kept. */
export function profileRings<R extends Ring>(settling: Settling, rings: readonly R[]): (R & Profiled)[] {
  const background = withDrawn(settling.background, settling.evidence, settling.ringOf);
  return rings.map((ring) => {
    const { members } = ring;
    const known = ring.known ?? {
      ...{ of: members, profile: settling.profile(background, members) },
      ...{ explains: [], asked: -1 },
    };
    return { ...ring, known };
  });
}

function takeParts(settling: Settling, rings: readonly Profiled[]): Ring[] {
  const grown = rings.map(({ members }) => ({ members }));
  const ringOf = settling.ringOf.slice();
  mergeParts(grown, ringOf, createExplaining(settling, rings, ringOf));
  return grown.flatMap(({ members }, at): Ring[] => {
    if (members.length === 0) return [];
    const ring = rings[at] as Profiled;
    return [members === ring.members ? ring : { members }];
  });
}
