// Values with their counts in this scope and filter; ticking some leaves the others out. Where there is but one, there is nothing to choose.
import type { TablePage } from '../../../shared/engine/engine';
import type { FacetCount } from '../../../shared/engine/tables';
import { useActions } from '../../state/context';
import { Checkbox } from '../../ui/field';
import { formatCount } from '../../ui/format';
import type { FacetRecord } from './table-record';
import { useTableDesk, useTableRecord, useTableState } from './use-table';

export function Facets({ facets }: { facets: TablePage['facets'] | null }) {
  const { facets: records } = useTableRecord();
  const chosen = useTableState((state) => state.chosen);
  const shown = records
    .map((record) => ({ record, counts: withGone(facets?.[record.id] ?? [], chosen[record.id] ?? []) }))
    .filter(({ record, counts }) => counts.length > 1 || (chosen[record.id] ?? []).length > 0);
  if (shown.length === 0) return null;
  return (
    <div className="table-facets">
      {shown.map(({ record, counts }) => (
        <Facet key={record.id} record={record} counts={counts} chosen={chosen[record.id] ?? []} />
      ))}
    </div>
  );
}

type FacetProps = { record: FacetRecord; counts: readonly FacetCount[]; chosen: readonly string[] };

function Facet({ record: { id, title, Label }, counts, chosen }: FacetProps) {
  const desk = useTableDesk();
  const { announce } = useActions();
  const all = useTableState((state) => state.chosen);
  const choose = (values: readonly string[]): void =>
    desk.set({ chosen: { ...all, [id]: values }, cursor: 0 });
  const toggle = (value: string): void =>
    choose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  const clear = (): void => {
    choose([]);
    announce(`${title}: all are shown.`);
  };
  return (
    <div className="table-facet-group" role="group" aria-label={`${title}, filter of the table`}>
      <div className="table-facets-title">
        <h3>{title}</h3>
        {chosen.length > 0 && (
          <button type="button" className="table-facets-clear" onClick={clear}>
            All
          </button>
        )}
      </div>
      {counts.map(({ value, rows }) => (
        <div key={value} className="table-facet">
          <Checkbox checked={chosen.includes(value)} onChange={() => toggle(value)}>
            <Label value={value} />
          </Checkbox>
          <span className="table-facet-count">{formatCount(rows)}</span>
        </div>
      ))}
    </div>
  );
}

/** What is chosen stays in sight where nothing is left of it. */
function withGone(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const gone = chosen.filter((value) => counts.every((count) => count.value !== value));
  return [...counts, ...gone.map((value) => ({ value, rows: 0 }))];
}
