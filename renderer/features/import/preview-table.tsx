// The first rows as they will be read under what the person chose, each problem marked in its cell.
import { memo, useDeferredValue } from 'react';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { formatCount } from '../../ui/format';
import { zoneLabel } from '../../ui/time';
import { useZone } from '../../state/context';
import { useKinds } from './import.hooks';
import type { ImportFile, Mapping } from './import.model';
import { sameButProgress } from './same-file';
import { visibleText } from './visible';
import { PreviewLine } from './preview-line';
import { failureWords, readLabel } from './words';
import { readOf } from './reading';

export const PreviewTable = memo(function PreviewTable({
  file,
  mapping,
}: {
  file: ImportFile;
  mapping: Mapping;
}) {
  const zone = useZone();
  const drawn = useDeferredValue(file);
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
      <PreviewBody file={drawn} mapping={drawn.mapping ?? mapping} />
    </section>
  );
}, sameButProgress);

/** Some thousand cells: drawn in short tasks, after what the person did is seen. */
const PreviewBody = memo(function PreviewBody({ file, mapping }: { file: ImportFile; mapping: Mapping }) {
  const kinds = useKinds();
  const rows = file.preview?.result?.rows ?? [];
  const failure = file.preview?.failure;
  if (failure) {
    const words = failureWords(failure);
    return (
      <p className="import-note bad">
        {words.title}. {words.detail}
      </p>
    );
  }
  if (rows.length === 0)
    return (
      <p className="import-note">
        {file.preview === null ? 'Reading the first rows…' : 'There are no rows.'}
      </p>
    );
  const problems = rows.some(({ rejected }) => rejected !== null);
  const shown = mapping.spec.columns.filter(({ read }) => read.as !== 'ignore').map(({ column }) => column);
  return (
    <div className="import-scroll" tabIndex={0} role="region" aria-label="First rows as they will be read">
      <table className="import-table import-preview-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              Row
            </th>
            {problems && <th scope="col">Found</th>}
            {shown.map((column) => (
              <th scope="col" key={column} title={visibleText(column)}>
                {headLabel(mapping, column, kinds)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewLine key={row.row} row={row} columns={shown} mapping={mapping} problems={problems} />
          ))}
        </tbody>
      </table>
    </div>
  );
}, sameButProgress);

function headLabel(mapping: Mapping, column: string, kinds: KindRegistry): string {
  const read = readOf(mapping.spec, column);
  const label = readLabel(read, (id) => (kinds.has(id) ? kinds.get(id).label : id));
  return read.as === 'time' && read.which === 'first' ? 'When' : label;
}
