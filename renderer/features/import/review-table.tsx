// All files of the import beside each other before the commit: rows, observations, times, and copies that must be decided.
import { useZone } from '../../state/context';
import { Button } from '../../ui/button';
import { formatCount, formatOf } from '../../ui/format';
import { Moment } from '../../ui/moment';
import { Banner } from '../../ui/states';
import { ColumnHeads } from './column-heads';
import { useController, useImport } from './import.hooks';
import type { ImportFile, ImportState } from './import.model';
import { duplicateOf } from './staging.model';
import { stateWords } from './file-list';

const HEADS = [
  'File',
  { number: 'Rows read' },
  { number: 'Accepted' },
  { number: 'Rejected' },
  { number: 'Observations' },
  'First',
  'Last',
];

export function ReviewTable() {
  const state = useImport((all) => all);
  const controller = useController();
  return (
    <section aria-labelledby="import-review-title" className="import-page">
      <header className="import-heading">
        <h3 id="import-review-title">Files of this import</h3>
        <span className="panel-caption">staged; nothing in the workspace has changed</span>
      </header>
      <div className="import-scroll">
        <table className="import-table import-review">
          <ColumnHeads heads={HEADS} />
          <tbody>
            {state.files.map((file) => (
              <ReviewRow
                key={file.id}
                state={state}
                file={file}
                onOpen={() => controller.selectFile(file.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ReviewRow({ state, file, onOpen }: { state: ImportState; file: ImportFile; onOpen: () => void }) {
  const zone = useZone();
  const name = (
    <th scope="row">
      <button type="button" className="import-link cut" title={file.name} onClick={onOpen}>
        {file.name}
      </button>
    </th>
  );
  if (file.phase.at !== 'staged') {
    return (
      <tr>
        {name}
        <td colSpan={6} className="text-3">
          {stateWords(state, file)}
        </td>
      </tr>
    );
  }
  const { rows, observations, first, last } = file.phase.source;
  return (
    <tr>
      {name}
      <td className="number">{formatCount(rows.read)}</td>
      <td className="number strong">{formatCount(rows.accepted)}</td>
      <td className={rows.rejected === 0 ? 'number text-3' : 'number'}>{formatCount(rows.rejected)}</td>
      <td className="number">{formatCount(observations)}</td>
      <td>
        <Moment at={first} zone={zone} />
      </td>
      <td>
        <Moment at={last} zone={zone} />
      </td>
    </tr>
  );
}

/** The same bytes are here already: leave the file out, or say that it comes in once more. */
export function DuplicateBanner({ file }: { file: ImportFile }) {
  const state = useImport((all) => all);
  const controller = useController();
  const zone = useZone();
  const copy = duplicateOf(state, file);
  if (copy === undefined) return null;
  const title =
    copy.of === 'file'
      ? `${file.name} is the same file as ${copy.name}`
      : `${file.name} was imported before, as source ${formatCount(copy.source.sequence)}`;
  const actions = file.again ? undefined : (
    <>
      <Button onClick={() => controller.removeFile(file.id)}>Leave it out</Button>
      <Button onClick={() => controller.importAgain(file.id)}>Import it again</Button>
    </>
  );
  return (
    <div className="import-banner">
      <Banner tone="warn" title={title} actions={actions}>
        {copy.of === 'source' && (
          <>
            The same bytes by their digest, imported on{' '}
            <Moment at={Date.parse(copy.source.importedAt)} zone={zone} /> with{' '}
            {formatOf(copy.source.observations, 'observation')}.{' '}
          </>
        )}
        {file.again
          ? 'It comes in again: every count of it will be there twice.'
          : 'Imported again, every count of it is there twice.'}
      </Banner>
    </div>
  );
}
