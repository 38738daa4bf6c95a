// The files of this import, each with its state in words; more can be dropped or chosen at any time.
import { Check, CircleAlert, File, LoaderCircle, Plus, TriangleAlert, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from '../../ui/button';
import { formatBytes, formatOf } from '../../ui/format';
import { ListRow } from '../../ui/list';
import { Panel } from '../../ui/panel';
import { useController, useImport } from './import.hooks';
import type { ImportFile, ImportState } from './import.model';
import { duplicateOf, isDecided } from './staging.model';

export function FileList({ onChoose }: { onChoose: () => void }) {
  const files = useImport((state) => state.files);
  const state = useImport((all) => all);
  const controller = useController();
  const removeOnDelete = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' || state.selected === null) return;
    event.preventDefault();
    controller.removeFile(state.selected);
  };
  return (
    <Panel
      title="Files"
      caption={files.length === 0 ? 'none yet' : formatOf(files.length, 'file')}
      tools={
        <IconButton label="Choose files" keys="o" onClick={onChoose}>
          <Plus size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      }
    >
      <ul className="import-files" aria-label="Files of this import" onKeyDown={removeOnDelete}>
        {files.map((file) => (
          <ListRow
            key={file.id}
            mark={markOf(state, file)}
            title={<span title={file.name}>{file.name}</span>}
            detail={stateWords(state, file)}
            figure={<span className="text-3 micro">{formatBytes(file.size)}</span>}
            selected={file.id === state.selected}
            onPress={() => controller.selectFile(file.id)}
            action={
              <IconButton label={`Remove ${file.name}`} onClick={() => controller.removeFile(file.id)}>
                <X size={14} strokeWidth={1.5} aria-hidden />
              </IconButton>
            }
          />
        ))}
      </ul>
      {files.length > 0 && (
        <button type="button" className="import-drop" onClick={onChoose}>
          <span>Drop more files here, or choose</span>
          <span className="micro">CSV, TSV, JSONL, GraphML, GEXF, plain or .gz</span>
        </button>
      )}
    </Panel>
  );
}

/** "reading, 61%", "waits for 2 columns": what this file is at, as the list says it. */
export function stateWords(state: ImportState, file: ImportFile): string {
  switch (file.phase.at) {
    case 'inspecting':
      return 'looking at its first rows';
    case 'refused':
      return 'cannot be read';
    case 'stopped':
      return 'reading stopped';
    case 'columns':
      return columnWords(state, file);
    case 'waiting':
      return 'waits its turn';
    case 'reading':
      return `reading, ${String(percent(file.phase.progress))}%`;
    case 'staged':
      return stagedWords(state, file, file.phase.source.rows.accepted);
  }
}

function columnWords(state: ImportState, file: ImportFile): string {
  const undecided = file.mapping?.undecided.length ?? 0;
  if (undecided > 0) return `waits for ${undecided === 1 ? 'a column' : formatOf(undecided, 'column')}`;
  if (isDecided(file, state.customKinds)) return 'ready to check';
  return file.mapping?.spec.observations.length === 0 ? 'observes nothing yet' : 'needs a correction';
}

function stagedWords(state: ImportState, file: ImportFile, accepted: number): string {
  const copy = duplicateOf(state, file);
  if (copy !== undefined && !file.again)
    return copy.of === 'source' ? 'already imported' : `same as ${copy.name}`;
  return `read, ${formatOf(accepted, 'row')}`;
}

function percent({ bytesDone, bytesTotal }: { bytesDone: number; bytesTotal: number }): number {
  return bytesTotal === 0 ? 100 : Math.floor((100 * bytesDone) / bytesTotal);
}

function markOf(state: ImportState, file: ImportFile): ReactNode {
  const at = file.phase.at;
  const line = { size: 16, strokeWidth: 1.5, 'aria-hidden': true };
  if (at === 'refused' || at === 'stopped') return <CircleAlert {...line} className="bad" />;
  if (at === 'staged') {
    const open = duplicateOf(state, file) !== undefined && !file.again;
    return open ? <TriangleAlert {...line} className="warn" /> : <Check {...line} className="ok" />;
  }
  if (at === 'columns' && !isDecided(file, state.customKinds))
    return <TriangleAlert {...line} className="warn" />;
  if (at === 'reading') return <LoaderCircle {...line} className="accent" />;
  return <File {...line} className="text-2" />;
}
