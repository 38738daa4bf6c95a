// Opening a workspace in this window: to write where no other window does, else to read; and handing the writing over between windows.
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import type { WorkspaceWindows } from '../../shared/ports/workspace-windows';
import { problemOf } from '../state/problem';
import type { DeskParts } from './desk-parts';
import { openSession } from './session';
import type { RemoteEngine } from './session-parts';

/** A window that gives way stores first what is on its way to the disk. */
const HAND_OVER_MS = 15_000;

type Open = (windows: WorkspaceWindows) => Promise<WorkspaceStore>;

/** The engine starts while the window takes hold of the workspace: each takes its time, and neither needs the other. */
export async function openById(parts: DeskParts, id: string): Promise<void> {
  // Or this window would find that a window writes it, and read beside itself.
  if (parts.current.get()?.workspace.id === id) return;
  const engine = parts.startEngine(id);
  // Whichever fails first is told; this one is not to be reported a second time as failed unheard.
  engine.catch(() => undefined);
  try {
    await openStore(parts, id, (windows) => toWriteOrToRead(parts, id, windows), engine);
  } catch (error) {
    await engine.then(({ dispose }) => dispose()).catch(() => undefined);
    throw error;
  }
}

/** The new one is complete before the old one is let go: when opening fails, the old one stays. */
export async function openStore(
  parts: DeskParts,
  id: string,
  open: Open,
  starting?: Promise<RemoteEngine>,
): Promise<void> {
  const { workbench, current, startEngine, startIngest, joinWindows } = parts;
  let writes = false;
  const windows = joinWindows(id, () => writes);
  let store: WorkspaceStore | undefined;
  try {
    store = await open(windows);
    writes = store.writable;
    const [engine, ingest] = await Promise.all([starting ?? startEngine(id), startIngest(id)]);
    const session = await openSession({ store, engine, ingest, workbench, windows });
    windows.listen({
      asked: () => session.busyWith(),
      giveWay: () => {
        writes = false;
        void giveWay(parts, id);
      },
      removed: () => void leaveRemoved(parts, session.workspace.name),
    });
    current.set(session);
    workbench.actions.prefer({ lastWorkspace: id });
    await store.sweep();
  } catch (error) {
    store?.close();
    windows.close();
    throw error;
  }
}

/** A window that writes says so at once; one that is only closing lets go within a moment, and is waited for. */
async function toWriteOrToRead(
  { registry }: DeskParts,
  id: string,
  windows: WorkspaceWindows,
): Promise<WorkspaceStore> {
  const opening = registry.open(id);
  const first = await Promise.race([opening.catch(problemOf), windows.writerAnswers()]);
  if (first !== undefined && 'writable' in first) return first;
  if (first !== undefined && first.code !== 'workspace-open-elsewhere') return opening;
  void opening.then((late) => late.close()).catch(() => undefined);
  return registry.read(id);
}

/**
 * The window that writes stores what it is at, and reads from then on; this one writes.
 * @throws RetortError `workspace-busy`, `workspace-open-elsewhere`; then both are as they were
 */
export async function takeOver(parts: DeskParts): Promise<void> {
  const { current, registry, workbench } = parts;
  const session = current.get();
  if (session === null || session.writable) return;
  const { id } = session.workspace;
  await session.askToWrite();
  await openStore(parts, id, () => registry.open(id, HAND_OVER_MS));
  workbench.actions.announce('This window writes the workspace now; the other one reads.');
}

async function giveWay(parts: DeskParts, id: string): Promise<void> {
  const { current, registry, workbench } = parts;
  await current.close();
  await filling(parts, () => openStore(parts, id, () => registry.read(id)));
  workbench.actions.notify({
    ...{ id: 'gave-way', tone: 'info', title: 'Another window writes this workspace now' },
    words:
      'All that you did here is stored. This window goes on showing it, and follows what is changed there.',
    actions: [],
  });
}

async function leaveRemoved(parts: DeskParts, name: string): Promise<void> {
  const { current, workbench } = parts;
  await current.close();
  await filling(parts, () => parts.openAny());
  workbench.actions.notify({
    ...{ id: 'removed-elsewhere', tone: 'warn', title: `${name} was deleted in another window` },
    words: 'It is open nowhere any more.',
    actions: [],
  });
}

/** With no workspace open there is nothing to show a notice over: a failure fills the page. */
async function filling({ workbench }: DeskParts, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    workbench.actions.workFailed(problemOf(error));
  }
}
