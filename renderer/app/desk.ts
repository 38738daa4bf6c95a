// The workspaces of this machine: which one is open, and what can be done with all of them.
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import { attempt } from '../state/attempt';
import { ARCHIVE_FILES, type Desk } from '../state/desk';
import type { Host } from '../state/host';
import { problemOf } from '../state/problem';
import type { Workbench } from '../state/store';
import { formatBytes } from '../ui/format';
import { requestPersistence } from '../storage/persistence';
import { exportArchive, importArchive } from '../workers/archive-client';
import type { CurrentSession } from './current-session';
import { fileName, freeName } from './names';
import type { RememberedWorkspaces } from './remembered-workspaces';
import { makeSample } from './sample';
import { openSession, type RemoteEngine, type RemoteIngest } from './session';
import { startTask, type RunningTask } from '../state/tasks';

export type DeskParts = RememberedWorkspaces & {
  workbench: Workbench;
  host: Host;
  current: CurrentSession;
  /** Each starts a worker on the workspace with this id. */
  startEngine(workspaceId: string): Promise<RemoteEngine>;
  startIngest(workspaceId: string): Promise<RemoteIngest>;
};

export const FIRST_NAME = 'Workspace';

export function createDesk(parts: DeskParts): Desk {
  const { registry, workbench } = parts;
  const tried = (run: () => Promise<unknown>): Promise<void> =>
    attempt(workbench.actions, run).then(() => undefined);
  return {
    start: () => start(parts),
    list: () => registry.list().catch(() => []),
    open: (id) => tried(() => openById(parts, id)),
    create: (name) => tried(() => openStore(parts, () => registry.create(newRecord(name)))),
    remove: (id) => tried(() => remove(parts, id)),
    exportArchive: (id) => tried(() => exportOne(parts, id)),
    importArchive: (file) => tried(() => importOne(parts, file)),
    openSample: () => tried(() => openSample(parts)),
    room: () => requestPersistence().catch(() => ({ persisted: true, used: null, quota: null })),
  };
}

/** At the start a failure has no window to show a notice over: it fills the page. */
async function start(parts: DeskParts): Promise<void> {
  const { registry, workbench } = parts;
  workbench.actions.working('opening');
  try {
    const known = await registry.list();
    const last = workbench.store.getState().preferences.lastWorkspace;
    const chosen = known.find((workspace) => workspace.id === last) ?? known[0];
    if (chosen === undefined) await openStore(parts, () => registry.create(newRecord(FIRST_NAME)));
    else await openById(parts, chosen.id);
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

/** The engine starts while the window takes hold of the workspace: each takes its time, and neither needs the other. */
async function openById(parts: DeskParts, id: string): Promise<void> {
  const engine = parts.startEngine(id);
  // Whichever fails first is told; this one is not to be reported a second time as failed unheard.
  engine.catch(() => undefined);
  try {
    await openStore(parts, () => parts.registry.open(id), engine);
  } catch (error) {
    await engine.then(({ dispose }) => dispose()).catch(() => undefined);
    throw error;
  }
}

/** The new one is complete before the old one is let go: when opening fails, the old one stays. */
async function openStore(
  parts: DeskParts,
  open: () => Promise<WorkspaceStore>,
  starting?: Promise<RemoteEngine>,
): Promise<void> {
  const { workbench, current, startEngine, startIngest } = parts;
  const store = await open();
  try {
    const { id } = await store.describe();
    const [engine, ingest] = await Promise.all([starting ?? startEngine(id), startIngest(id)]);
    current.set(await openSession({ store, engine, ingest, workbench }));
    workbench.actions.prefer({ lastWorkspace: id });
    await store.sweep();
  } catch (error) {
    store.close();
    throw error;
  }
}

function newRecord(name: string): WorkspaceRecord {
  return { id: crypto.randomUUID(), name, marking: 'TLP:AMBER', createdAt: new Date().toISOString() };
}

async function remove(parts: DeskParts, id: string): Promise<void> {
  const { registry, current, workbench } = parts;
  if (current.get()?.workspace.id === id) {
    const other = (await registry.list()).find((workspace) => workspace.id !== id);
    if (other === undefined) await openStore(parts, () => registry.create(newRecord(FIRST_NAME)));
    else await openById(parts, other.id);
  }
  await registry.remove(id);
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
    await openStore(given, () => registry.create(record));
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
