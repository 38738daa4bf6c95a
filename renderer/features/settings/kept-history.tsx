// What can be taken back in this workspace, the room that it takes, and the way to clear it: what was retracted is deleted for good then.
import { useState } from 'react';
import {
  HISTORY_BOUNDS,
  type HistoryName,
  type KeptHistory,
} from '../../../shared/model/records/history-step';
import type { SourceRecord } from '../../../shared/model/records/source';
import { useZone } from '../../state/context';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { formatBytes, formatCount, formatOf } from '../../ui/format';
import { Moment } from '../../ui/moment';
import { EmptyState } from '../../ui/states';
import { ClearHistoryDialog } from './clear-history-dialog';
import { UndoButton } from './undo-button';
import { useKeptHistory } from './use-kept-history';

export function KeptHistoryPart() {
  const kept = useKeptHistory();
  const [clearing, setClearing] = useState(false);
  if (kept === undefined) return null;
  const { workspace, graph, setAside } = kept;
  return (
    <section className="settings-part" aria-labelledby="settings-history">
      <header className="settings-header">
        <h2 id="settings-history">History</h2>
        <span className="panel-caption">{formatOf(workspace.steps.length, 'step')} of the workspace</span>
        <span className="grow" />
        <UndoButton />
        {workspace.steps.length > 0 && (
          <Writes>
            <Button variant="danger" onClick={() => setClearing(true)}>
              Clear the history
            </Button>
          </Writes>
        )}
      </header>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">Of the</th>
            <th scope="col" className="number">
              Steps kept
            </th>
            <th scope="col" className="number">
              Undone
            </th>
            <th scope="col" className="number">
              Fallen off
            </th>
            <th scope="col" className="number">
              Characters
            </th>
            <th scope="col">Kept at most</th>
          </tr>
        </thead>
        <tbody>
          <HistoryRow name="workspace" kept={workspace} />
          <HistoryRow name="graph" kept={graph} />
        </tbody>
      </table>
      <SetAside sources={setAside} />
      {clearing && <ClearHistoryDialog sources={setAside.length} onClose={() => setClearing(false)} />}
    </section>
  );
}

function HistoryRow({ name, kept }: { name: HistoryName; kept: KeptHistory }) {
  const steps = kept.steps.filter(({ base }) => base === undefined);
  const size = kept.steps.reduce((sum, step) => sum + step.size, 0);
  const most = HISTORY_BOUNDS[name];
  return (
    <tr>
      <td className="strong">{name === 'workspace' ? 'Workspace' : 'Graph'}</td>
      <td className="number">{formatCount(steps.length)}</td>
      <td className="number">{formatCount(steps.filter(({ sequence }) => sequence > kept.done).length)}</td>
      <td className="number">{formatCount((steps[0]?.sequence ?? 1) - 1)}</td>
      <td className="number">{formatCount(size)}</td>
      <td className="text-3">
        {formatCount(most.steps)} steps in {formatCount(most.size)} characters
      </td>
    </tr>
  );
}

function SetAside({ sources }: { sources: readonly SourceRecord[] }) {
  const zone = useZone();
  if (sources.length === 0)
    return (
      <EmptyState title="No source is waiting to come back">
        What you retract, and an import that you undo, stays on the disk until its step falls off the history.
      </EmptyState>
    );
  return (
    <table className="settings-table" aria-label="Sources that can come back">
      <thead>
        <tr>
          <th scope="col">Taken out, on the disk until the step falls off</th>
          <th scope="col">Imported</th>
          <th scope="col" className="number">
            Observations
          </th>
          <th scope="col" className="number">
            Its log
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.id}>
            <td className="strong">{source.name}</td>
            <td>
              <Moment at={Date.parse(source.importedAt)} zone={zone} />
            </td>
            <td className="number">{formatCount(source.observations)}</td>
            <td className="number">{formatBytes(source.size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
