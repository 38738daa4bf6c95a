// Which selectors linkage did not count, as the graph looks them up.
import type { EntityId } from '../../../shared/dataset/types';
import type { SuppressionReason } from '../../../shared/linkage/types';
import type { GraphDesk } from './graph-desk';

export function suppressedMap(desk: GraphDesk): ReadonlyMap<EntityId, SuppressionReason> {
  const list = desk.workbench.store.getState().rings?.suppressed ?? [];
  return new Map(list.map(({ selector, reason }) => [selector, reason]));
}
