// What lies on a path between two accounts, each once, in order.
import type { EntityId } from '../../shared/dataset/types';
import type { EvidencePath } from '../../shared/linkage/reasons/evidence-path';

export function pathEntities({ steps }: EvidencePath): EntityId[] {
  return [...new Set(steps.flatMap(({ from, selector, to }) => [from, selector, to]))];
}
