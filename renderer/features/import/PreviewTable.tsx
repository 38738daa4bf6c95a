// The first rows as they will be read under what the person chose, each problem marked in its cell.
import { memo } from 'react';
import type { PreviewCell, PreviewRow } from '../../../shared/ingest/types';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { classes } from '../../ui/classes';
import { cutMiddle, formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { formatTimeShort, formatUtc, zoneLabel } from '../../ui/time';
import { readOf } from './columns.model';
import { useZone } from '../../state/context';
import { useKinds } from './import.hooks';
import type { ImportFile, Mapping } from './import.model';
import { sameButProgress } from './same-file';
import { visibleText } from './visible';
import { failureWords, readLabel, reasonWords } from './words';

export const PreviewTable = memo(function PreviewTable({ file, mapping }: { file: ImportFile; mapping: Mapping }) {
  const zone = useZone();
  const rows = file.preview?.result?.rows ?? [];
  const stale = file.preview?.revision !== mapping.revision;
  const problems = rows.filter((row) => row.rejected !== null).length;
  return (
    <section className="import-preview" aria-labelledby="import-preview-title" aria-busy={stale}>
      <header className="import-heading">
        <h3 id="import-preview-title">As they will be read</h3>
        <span className="panel-caption">
          first {formatCount(rows.length)} rows
          {problems > 0 && <span className="bad"> · {formatCount(problems)} would be rejected</span>}
        </span>
        <span className="grow" />
        <span className="import-hint">times in {zoneLabel(zone, rows[0]?.time ?? 0)}</span>
      </header>
      <PreviewBody file={file} mapping={mapping} rows={rows} />
    </section>
  );
}, sameButProgress);

function PreviewBody({ file, mapping, rows }: { file: ImportFile; mapping: Mapping; rows: PreviewRow[] }) {
  const kinds = useKinds();
  const failure = file.preview?.failure;
  if (failure) {
    const words = failureWords(failure);
    return (
      <p className="import-note bad">
        {words.title}. {words.detail}
      </p>
    );
  }
  if (rows.length === 0) return <p className="import-note">{file.preview === null ? 'Reading the first rows…' : 'There are no rows.'}</p>;
  const shown = mapping.spec.columns.filter(({ read }) => read.as !== 'ignore').map(({ column }) => column);
  return (
    <div className="import-scroll" tabIndex={0} role="region" aria-label="First rows as they will be read">
      <table className="import-table import-preview-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              Row
            </th>
            {shown.map((column) => (
              <th scope="col" key={column} title={visibleText(column)}>
                {headLabel(mapping, column, kinds)}
              </th>
            ))}
            <th scope="col">{rows.some(({ rejected }) => rejected !== null) ? 'Found' : <span className="unseen">Found</span>}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewLine key={row.row} row={row} columns={shown} mapping={mapping} kinds={kinds} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type LineProps = { row: PreviewRow; columns: readonly string[]; mapping: Mapping; kinds: KindRegistry };

function PreviewLine({ row, columns, mapping, kinds }: LineProps) {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  return (
    <tr className={classes(row.rejected !== null && 'import-preview-rejected')}>
      <th scope="row" className="number text-3">
        {formatCount(row.row)}
      </th>
      {columns.map((column) => (
        <PreviewValue key={column} cell={cells.get(column)} row={row} mapping={mapping} kinds={kinds} />
      ))}
      <td className="bad">{row.rejected !== null && foundWords(row.rejected, mapping, kinds)}</td>
    </tr>
  );
}

type ValueProps = { cell: PreviewCell | undefined; row: PreviewRow; mapping: Mapping; kinds: KindRegistry };

function PreviewValue({ cell, row, mapping, kinds }: ValueProps) {
  const zone = useZone();
  if (cell === undefined) return <td className="text-3">–</td>;
  if (cell.problem !== null) {
    return (
      <td title={`${visibleText(cell.written)}: ${cell.problem}`}>
        <mark className="import-fault mono">{cutMiddle(visibleText(cell.written), 28) || 'empty'}</mark>
        <span className="unseen">: {cell.problem}</span>
      </td>
    );
  }
  const read = readOf(mapping.spec, cell.column);
  if (read.as === 'time') {
    const at = read.which === 'first' ? row.time : timeOf(cell.value);
    return <td title={at === null ? '' : formatUtc(at)}>{at === null ? visibleText(cell.value) : formatTimeShort(at, zone, true)}</td>;
  }
  if (cell.value === '') return <td className="text-3">–</td>;
  if (read.as === 'count') return <td>{cell.value}</td>;
  return <EntityCell cell={cell} kinds={kinds} />;
}

function EntityCell({ cell, kinds }: { cell: PreviewCell; kinds: KindRegistry }) {
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

function foundWords(rejected: NonNullable<PreviewRow['rejected']>, mapping: Mapping, kinds: KindRegistry): string {
  const label = readLabel(readOf(mapping.spec, rejected.column), (id) => (kinds.has(id) ? kinds.get(id).label : id));
  return [reasonWords(rejected.reason, label), rejected.detail].filter((part) => part !== '').join(': ');
}

function headLabel(mapping: Mapping, column: string, kinds: KindRegistry): string {
  const read = readOf(mapping.spec, column);
  const label = readLabel(read, (id) => (kinds.has(id) ? kinds.get(id).label : id));
  return read.as === 'time' && read.which === 'first' ? 'When' : label;
}

function timeOf(value: string): number | null {
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
}
