// Kinds with their counts in this scope and filter; ticking some leaves the others out. Where there is but one, there is nothing to choose.
import type { TablePage } from '../../../shared/engine/engine';
import { useWorkbench } from '../../state/context';
import { kindPlural, markOf } from '../../state/entity-text';
import { Checkbox } from '../../ui/field';
import { formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { useTableDesk, useTableState } from './use-table';

export function Facets({ facets }: { facets: TablePage['facets'] | null }) {
  const desk = useTableDesk();
  const kinds = useWorkbench((state) => state.kinds);
  const chosen = useTableState((state) => state.kinds);
  const counts = facets?.kinds ?? [];
  const toggle = (kind: string): void => {
    const next = chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind];
    desk.store.setState({ kinds: next, cursor: 0 });
  };
  const gone = chosen
    .filter((kind) => counts.every((count) => count.kind !== kind))
    .map((kind) => ({ kind, entities: 0 }));
  if (counts.length === 1 && chosen.length === 0) return null;
  return (
    <div className="table-facets" role="group" aria-label="Kinds in the table">
      <div className="table-facets-title">
        <h3>Kind</h3>
        {chosen.length > 0 && (
          <button
            type="button"
            className="table-facets-clear"
            onClick={() => desk.store.setState({ kinds: [], cursor: 0 })}
          >
            All
          </button>
        )}
      </div>
      {[...counts, ...gone].map(({ kind, entities }) => (
        <div key={kind} className="table-facet">
          <Checkbox checked={chosen.includes(kind)} onChange={() => toggle(kind)}>
            <span className="row">
              <KindMark kind={markOf(kinds, kind)} />
              <span className="cut" title={kindPlural(kinds, kind)}>
                {kindPlural(kinds, kind)}
              </span>
            </span>
          </Checkbox>
          <span className="table-facet-count">{formatCount(entities)}</span>
        </div>
      ))}
    </div>
  );
}
