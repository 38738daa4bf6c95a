// Every import that is in the workspace: what it was, what it gave, how to get its rejected rows, how to take it back.
import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import type { SourceRecord } from '../../../shared/model/records/source';
import { useActions, useZone } from '../../state/context';
import { WithoutButton } from '../../state/without-button';
import { Writes } from '../../state/writes';
import { Button, IconButton } from '../../ui/button';
import { cutMiddle, formatBytes, formatCount, formatOf } from '../../ui/format';
import { Moment, Value } from '../../ui/moment';
import { formatDates, formatUtc } from '../../ui/time';
import { ColumnHeads } from './column-heads';
import { useController, useImport } from './import.hooks';
import { useSaveRejects } from './rejects.hooks';
import { keptWords } from './words';
import { RetractDialog } from './retract-dialog';

const HEADS = [
  { number: 'No.' },
  'File',
  'Imported',
  { number: 'Rows' },
  { number: 'Rejected' },
  { number: 'Observations' },
  'Seen',
  'Specification',
  'SHA-256',
  { unseen: 'Actions' },
];

export function SourceTable() {
  const controller = useController();
  const view = useImport((state) => state.view);
  const sources = useImport((state) => state.sources);
  const [retracting, setRetracting] = useState<SourceRecord | null>(null);
  return (
    <section aria-labelledby="import-sources-title" className="import-page">
      <header className="import-heading">
        <h3 id="import-sources-title">Sources</h3>
        <span className="panel-caption">
          {formatOf(sources.length, 'import')} in this workspace, newest first
        </span>
        <span className="grow" />
        {view === 'sources' && (
          <Button variant="bare" onClick={() => controller.show('columns')}>
            Back to the import
          </Button>
        )}
      </header>
      <div className="import-scroll">
        <table className="import-table import-sources">
          <ColumnHeads heads={HEADS} />
          <tbody>
            {[...sources].reverse().map((source) => (
              <SourceRow key={source.id} source={source} onRetract={() => setRetracting(source)} />
            ))}
          </tbody>
        </table>
      </div>
      {retracting !== null && <RetractDialog source={retracting} onClose={() => setRetracting(null)} />}
    </section>
  );
}

function SourceRow({ source, onRetract }: { source: SourceRecord; onRetract: () => void }) {
  const zone = useZone();
  const save = useSaveRejects(source);
  const seen = `${formatUtc(source.first) ?? 'no times'} to ${formatUtc(source.last) ?? ''}`;
  return (
    <tr>
      <td className="number text-3">{formatCount(source.sequence)}</td>
      <th scope="row" title={`${source.name}, ${formatBytes(source.size)}`}>
        {source.name}
      </th>
      <td>
        <Moment at={Date.parse(source.importedAt)} zone={zone} />
      </td>
      <td className="number">{formatCount(source.rows.accepted)}</td>
      <td className={source.rows.rejected === 0 ? 'number text-3' : 'number'}>
        {formatCount(source.rows.rejected)}
      </td>
      <td className="number">{formatCount(source.observations)}</td>
      <td title={source.first === null ? undefined : seen}>
        {source.first === null ? (
          <span className="text-3">no times</span>
        ) : (
          formatDates(source.first, source.last, zone)
        )}
      </td>
      <td title={source.spec.name}>{source.spec.name}</td>
      <td>
        <Value value={source.digest} cut={cutMiddle(source.digest, 14)} />
      </td>
      <td>
        <span className="import-source-actions">
          <CopyDigest source={source} />
          <RingsWithout source={source} />
          {source.rows.rejected > 0 && (
            <IconButton
              label={[`Save rejected rows of ${source.name}`, keptWords(source)].filter(Boolean).join('. ')}
              onClick={save}
            >
              <Download size={14} strokeWidth={1.5} aria-hidden />
            </IconButton>
          )}
          <Writes>
            <Button variant="bare" aria-label={`Retract ${source.name}`} onClick={onRetract}>
              Retract
            </Button>
          </Writes>
        </span>
      </td>
    </tr>
  );
}

/** What the rings would be without it is shown where rings are. */
function RingsWithout({ source }: { source: SourceRecord }) {
  const { showScreen } = useActions();
  const thing = { type: 'source', id: source.id } as const;
  return <WithoutButton bare thing={thing} onTried={() => showScreen('explore')} />;
}

function CopyDigest({ source }: { source: SourceRecord }) {
  const controller = useController();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(source.digest);
    controller.announce(`Digest of ${source.name} copied.`);
  };
  return (
    <IconButton
      label={`Copy the digest of ${source.name}`}
      onClick={() => void copy().catch(controller.fail)}
    >
      <Copy size={14} strokeWidth={1.5} aria-hidden />
    </IconButton>
  );
}
