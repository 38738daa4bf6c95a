// Questions about the rings in place and their reasons: the map of all, a ring, a link, a member, a path.
import { explainLink, typicalPair, type Linkage } from '../linkage/linkage';
import { explainMember } from '../linkage/reasons/explain-member';
import { growthOf } from '../linkage/reasons/growth';
import { entityMap } from '../map/entity-map';
import { checkEntity, type DatasetView } from '../query/view';
import type { Engine } from './engine';
import { createPathFinder } from './path-memory';
import { ringGraph } from './ring-graph';
import { ringDetail } from './ring-list';
import { findRing } from './ring-marks';

export type ReasonQuestions = Pick<
  Engine,
  'map' | 'ring' | 'ringGraph' | 'explainLink' | 'explainMember' | 'path' | 'typicalPair'
>;

/** Selectors of a kind that a person is shown of a ring; large rings are held by tens of thousands. */
const OF_KIND = 200;

/** `view` and `inPlace` throw `not-loaded`; what is thrown on the way becomes a rejection. */
export function reasonQuestions(view: () => DatasetView, inPlace: () => Linkage): ReasonQuestions {
  const pathIn = createPathFinder();
  return {
    map: async (query) => entityMap(view(), inPlace().result.rings, query),
    ring: async (ringId, ofKind = OF_KIND) => {
      const { result, evidence } = inPlace();
      const ring = findRing(result, ringId);
      const growth = growthOf(evidence, ring.members);
      return ringDetail(view(), ring, { bridges: result.bridges, growth, ofKind });
    },
    ringGraph: async (ringId, limit) => ringGraph(view(), findRing(inPlace().result, ringId), limit),
    explainLink: async (a, b) => explainLink(inPlace(), a, b),
    explainMember: async (account) => explainMember(inPlace(), account),
    path: async (a, b) => pathIn(inPlace(), a, b),
    typicalPair: async (selector) => {
      checkEntity(view(), selector);
      return typicalPair(inPlace(), selector);
    },
  };
}
