// Which entities a table or a histogram is about.
import type { TableScope } from '../engine/tables';
import type { DatasetView } from './view';
import { checkEntity } from './view';

/** Distinct ids, ascending; null stands for all. @throws RetortError `ring-not-found`, `entity-not-found` */
export function idsInScope(view: DatasetView, scope: TableScope): Uint32Array | null {
  if (scope.type === 'all') return null;
  if (scope.type === 'ring') return view.marks.members(scope.ringId).slice().sort();
  for (const id of scope.ids) checkEntity(view, id);
  return Uint32Array.from(new Set(scope.ids)).sort();
}
