// The workspaces of this machine: which one is open, and what can be done with all of them.
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import { attempt } from '../state/attempt';
import { ARCHIVE_FILES, type Desk } from '../state/desk';
import { problemOf } from '../state/problem';
import { formatBytes } from '../ui/format';
import { requestPersistence } from '../storage/persistence';
import { exportArchive, importArchive } from '../workers/archive-client';
import type { CurrentSession } from './current-session';
import type { DeskParts } from './desk-parts';
import { fileName, freeName } from './names';
import { openById, openStore, takeOver } from './open-workspace';
import { makeSample } from './sample';
import { startTask, type RunningTask } from '../state/tasks';

export const FIRST_NAME = 'Workspace';

export function createDesk(given: Omit<DeskParts, 'openAny'>): Desk {
  const parts: DeskParts = { ...given, openAny: () => openAny(parts) };
  const { registry, workbench } = parts;
  const tried = (run: () => Promise<unknown>): Promise<void> =>
    attempt(workbench.actions, run).then(() => undefined);
  return {
    start: () => start(parts),
    list: () => registry.list().catch(() => []),
    open: (id) => tried(() => openById(parts, id)),
    takeOver: () => tried(() => takeOver(parts)),
    create: (name) => tried(() => make(parts, newRecord(name))),
    remove: (id) => tried(() => remove(parts, id)),
    exportArchive: (id) => tried(() => exportOne(parts, id)),
    importArchive: (file) => tried(() => importOne(parts, file)),
    openSample: () => tried(() => openSample(parts)),
    room: () => requestPersistence().catch(() => ({ persisted: true, used: null, quota: null })),
  };
}

/** At the start a failure has no window to show a notice over: it fills the page. */
async function start(parts: DeskParts): Promise<void> {
  const { workbench } = parts;
  workbench.actions.working('opening');
  try {
    await openAny(parts);
    await tellLost(parts);
  } catch (error) {
    workbench.actions.workFailed(problemOf(error));
  }
}

async function tellLost({ lost, forget, workbench }: DeskParts): Promise<void> {
  const gone = await lost();
  if (gone.length === 0) return;
  const names = gone.map(({ name }) => name).join(', ');
  workbench.actions.notify({
    id: 'lost-workspaces',
    tone: 'bad',
    title: gone.length === 1 ? `${names} is gone` : `${gone.length} workspaces are gone: ${names}`,
    words:
      'Nobody deleted them here: the browser lost what it had stored, as it does when the disk is full or damaged. Import the archive, or the logs again.',
    actions: [{ label: 'Do not tell me again', run: () => forget(gone.map(({ id }) => id)) }],
  });
}

/** The workspace that was open last, or the newest, or the first one, which is made. */
async function openAny(parts: DeskParts): Promise<void> {
  const { registry, workbench } = parts;
  const known = await registry.list();
  const last = workbench.store.getState().preferences.lastWorkspace;
  const chosen = known.find((workspace) => workspace.id === last) ?? known[0];
  if (chosen === undefined) await make(parts, newRecord(FIRST_NAME));
  else await openById(parts, chosen.id);
}

function make(parts: DeskParts, record: WorkspaceRecord): Promise<void> {
  return openStore(parts, record.id, () => parts.registry.create(record));
}

function newRecord(name: string): WorkspaceRecord {
  return { id: crypto.randomUUID(), name, marking: 'TLP:AMBER', createdAt: new Date().toISOString() };
}

async function remove(parts: DeskParts, id: string): Promise<void> {
  const { registry, current, workbench } = parts;
  if (current.get()?.workspace.id === id) {
    const other = (await registry.list()).find((workspace) => workspace.id !== id);
    if (other === undefined) await make(parts, newRecord(FIRST_NAME));
    else await openById(parts, other.id);
  }
  await registry.remove(id);
  const windows = parts.joinWindows(id, () => false);
  windows.tellRemoved();
  windows.close();
  workbench.actions.announce('Workspace deleted');
}

async function exportOne({ registry, workbench, host }: DeskParts, id: string): Promise<void> {
  const record = (await registry.list()).find((workspace) => workspace.id === id);
  const name = `${fileName(record?.name ?? FIRST_NAME)}.retortws`;
  const task = startTask(workbench, { id: 'export', title: 'Exporting the workspace', cancellable: true });
  try {
    const saved = await exportArchive(
      id,
      (content) => host.saveFile(name, ARCHIVE_FILES, content),
      task.progress,
    );
    if (saved)
      workbench.actions.notify({
        id: 'exported',
        tone: 'ok',
        title: `Saved ${name}`,
        words: 'It holds the whole workspace and its digest.',
        actions: [],
      });
  } finally {
    task.end();
  }
}

async function importOne(parts: DeskParts, file: File): Promise<void> {
  const title = `Importing ${file.name}, ${formatBytes(file.size)}`;
  const task = startTask(parts.workbench, { id: 'import-archive', title, cancellable: true });
  try {
    await openById(parts, await importArchive(file, task.progress));
  } finally {
    task.end();
  }
}

/** The sample is a workspace of its own; stopping it takes it away again. */
async function openSample(parts: DeskParts): Promise<void> {
  const { registry, workbench, current } = parts;
  const before = current.get()?.workspace.id;
  const task = startTask(workbench, {
    id: 'sample',
    title: 'Making the sample workspace',
    cancellable: true,
  });
  try {
    await fillSample(parts, task, before);
  } finally {
    task.end();
  }
  async function fillSample(
    given: DeskParts,
    running: RunningTask,
    earlier: string | undefined,
  ): Promise<void> {
    const record = newRecord(freeName('Sample', await registry.list()));
    await make(given, record);
    workbench.actions.showScreen('overview');
    try {
      await makeSample(present(current), running);
    } catch (error) {
      if (earlier !== undefined) await openById(given, earlier);
      await remove(given, record.id);
      throw error;
    }
  }
}

function present(current: CurrentSession) {
  const session = current.get();
  if (session === null) throw new Error('No workspace is open');
  return session;
}
