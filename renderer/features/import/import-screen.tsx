// The import screen: files on the left, the selected one in the middle, what commit will do on the right.
import { useDeferredValue, useEffect } from 'react';
import { useHost, useWorkbench } from '../../state/context';
import { Writes } from '../../state/writes';
import { CheckView } from './check-view';
import { ColumnOptions } from './column-options';
import { ColumnsView } from './columns-view';
import { CommitPanel } from './commit-panel';
import { EmptyImport } from './empty-import';
import { FileList } from './file-list';
import { FormatPanel } from './format-panel';
import { ControllerContext, useController, useImport, useSelectedFile } from './import.hooks';
import { useImportCommands } from './import.commands';
import { Leftovers } from './leftovers';
import { logFileOf } from './log-file';
import { OutcomePage } from './outcome-page';
import { ProgressStrip } from './progress-strip';
import { ReviewTable } from './review-table';
import { SourceList } from './source-list';
import { SourceTable } from './source-table';
import { SpecPanel } from './spec-panel';
import { Steps } from './steps';
import { useDropTarget } from './use-drop-target';
import { useSessionController } from './use-session-controller';
import './import.css';
import './import-panels.css';
import './import-tables.css';

export const LOG_FILES = {
  description: 'Logs',
  extensions: [
    '.csv',
    '.tsv',
    '.txt',
    '.log',
    '.jsonl',
    '.ndjson',
    '.json',
    '.graphml',
    '.gexf',
    '.xml',
    '.gz',
  ],
} as const;

export function ImportScreen() {
  const controller = useSessionController();
  return (
    <ControllerContext value={controller}>
      <Import />
    </ControllerContext>
  );
}

function Import() {
  const controller = useController();
  const host = useHost();
  const readOnly = useWorkbench((state) => state.readOnly);
  const add = (files: readonly File[]): void => controller.addFiles(files.map(logFileOf));
  const choose = (): void => {
    host.openFiles(LOG_FILES, true).then((files) => add(files ?? []), controller.fail);
  };
  const dropping = useDropTarget(readOnly ? refuse : add);
  const view = useImport((state) => state.view);
  useImportCommands(choose);
  useEffect(() => void controller.refresh().catch(controller.fail), [controller]);
  return (
    <div className="import" data-view={view}>
      <header className="import-header">
        <h1>Import</h1>
        <span className="text-3 cut">
          staged first, nothing in the workspace changes before you commit · reading goes on if you leave this
          screen
        </span>
        <span className="grow" />
        <Steps />
      </header>
      <Left onChoose={choose} />
      <Middle onChoose={choose} />
      {view !== 'sources' && <Right />}
      {dropping && !readOnly && <div className="import-dropping">Drop to add to this import</div>}
    </div>
  );
}

/** What is dropped where another window writes stays where it was. */
const refuse = (): void => undefined;

/** Its fields are drawn in short tasks, after the columns: a screen of them at once holds the thread. */
function Left({ onChoose }: { onChoose: () => void }) {
  const file = useDeferredValue(useSelectedFile());
  return (
    <div className="import-left">
      <div className="import-left-top">
        <Writes>
          <FileList onChoose={onChoose} />
          <Leftovers />
        </Writes>
        {file?.mapping && (
          <>
            <SpecPanel />
            <FormatPanel file={file} mapping={file.mapping} />
          </>
        )}
      </div>
      <SourceList />
    </div>
  );
}

function Middle({ onChoose }: { onChoose: () => void }) {
  const file = useSelectedFile();
  const view = useImport((state) => state.view);
  const outcome = useImport((state) => state.outcome);
  return (
    <div className="import-middle">
      {(view === 'columns' || view === 'check') && file !== undefined && <ProgressStrip file={file} />}
      {view === 'sources' ? (
        <SourceTable />
      ) : file === undefined ? (
        outcome === null ? (
          <Writes>
            <EmptyImport onChoose={onChoose} />
          </Writes>
        ) : (
          <OutcomePage outcome={outcome} onChoose={onChoose} />
        )
      ) : view === 'commit' ? (
        <ReviewTable />
      ) : view === 'check' && file.phase.at === 'staged' ? (
        <CheckView file={file} source={file.phase.source} />
      ) : (
        <ColumnsView file={file} />
      )}
    </div>
  );
}

function Right() {
  const file = useDeferredValue(useSelectedFile());
  const view = useImport((state) => state.view);
  return (
    <div className="import-right">
      {view === 'columns' && file?.mapping && <ColumnOptions file={file} mapping={file.mapping} />}
      <CommitPanel />
    </div>
  );
}
