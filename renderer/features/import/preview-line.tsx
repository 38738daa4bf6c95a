// One row of the preview: times in the analyst's zone, entities with their marks, and what would reject the row marked where it stands.
import type { PreviewCell, PreviewRow } from '../../../shared/ingest/types';
import { useZone } from '../../state/context';
import { cutMiddle, formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { formatTimeShort, formatUtc } from '../../ui/time';
import { useKinds } from './import.hooks';
import type { Mapping } from './import.model';
import { visibleText } from './visible';
import { readLabel, reasonWords } from './words';
import { readOf } from './reading';

type LineProps = { row: PreviewRow; columns: readonly string[]; mapping: Mapping; problems: boolean };

export function PreviewLine({ row, columns, mapping, problems }: LineProps) {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  return (
    <tr>
      <th scope="row" className="number text-3">
        {formatCount(row.row)}
      </th>
      {problems && <Found row={row} mapping={mapping} />}
      {columns.map((column) => (
        <PreviewValue key={column} cell={cells.get(column)} row={row} mapping={mapping} />
      ))}
    </tr>
  );
}

function Found({ row, mapping }: { row: PreviewRow; mapping: Mapping }) {
  const kinds = useKinds();
  if (row.rejected === null) return <td className="text-3">–</td>;
  const { reason, column, detail } = row.rejected;
  const label = readLabel(readOf(mapping.spec, column), (id) => (kinds.has(id) ? kinds.get(id).label : id));
  return (
    <td className="bad" title={detail}>
      {reasonWords(reason, label)}
    </td>
  );
}

function PreviewValue({
  cell,
  row,
  mapping,
}: {
  cell: PreviewCell | undefined;
  row: PreviewRow;
  mapping: Mapping;
}) {
  if (cell === undefined) return <td className="text-3">–</td>;
  const problem = row.rejected?.column === cell.column ? row.rejected.detail : cell.problem;
  if (problem !== null) return <Fault written={cell.written} problem={problem} />;
  const read = readOf(mapping.spec, cell.column);
  if (read.as === 'time')
    return <TimeCell at={read.which === 'first' ? row.time : null} written={cell.written} />;
  if (read.as === 'count')
    return <td>{cell.written === '' ? <span className="text-3">1</span> : formatCount(row.count)}</td>;
  return cell.value === '' ? <td className="text-3">–</td> : <EntityCell cell={cell} />;
}

function Fault({ written, problem }: { written: string; problem: string }) {
  return (
    <td title={`${visibleText(written)}: ${problem}`}>
      <mark className="import-fault mono">{cutMiddle(visibleText(written), 28) || 'empty'}</mark>
      <span className="unseen">: {problem}</span>
    </td>
  );
}

/** Without a time that was understood (the row is rejected for another reason), the value as written. */
function TimeCell({ at, written }: { at: number | null; written: string }) {
  const zone = useZone();
  if (at === null) return <td className="text-3">{cutMiddle(visibleText(written), 28) || '–'}</td>;
  return (
    <td title={`${formatUtc(at) ?? ''} (written ${visibleText(written)})`}>
      {formatTimeShort(at, zone, true)}
    </td>
  );
}

function EntityCell({ cell }: { cell: PreviewCell }) {
  const kinds = useKinds();
  const kind = cell.kind !== null && kinds.has(cell.kind) ? kinds.get(cell.kind) : undefined;
  const shown = kind === undefined ? visibleText(cell.value) : kind.display(cell.value);
  return (
    <td title={`${shown} (written ${visibleText(cell.written)})`}>
      <span className="row import-entity">
        {kind !== undefined && <KindMark kind={kind} />}
        <span className="cut">{cutMiddle(shown, 24)}</span>
      </span>
    </td>
  );
}
