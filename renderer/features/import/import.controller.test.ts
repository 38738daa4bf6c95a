import { shippedCurves } from '../../../shared/model/kinds/registry';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../shared/engine/create-engine';
import { inlineDigest } from '../../../shared/ingest/digest';
import { createIngest } from '../../../shared/ingest/ingest';
import { noProgress } from '../../../shared/kernel/progress';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import type { Change, WorkspaceStore } from '../../../shared/ports/workspace-store';
import { workspaceRecord } from '../../../shared/testing/workspace-builder';
import { createMemoryWorkspace } from '../../../shared/workspace/memory-workspace';
import type { Session } from '../../state/session';
import { emptyHistory } from '../../state/undo';
import { createContext } from './import.context';
import { createController, type ImportController } from './import.controller';
import { logFile } from './import.testing';

const LOG = [
  'ts,account_id,ip',
  '2026-07-14T10:00:00Z,acct_1,198.51.100.7',
  '2026-07-14T10:00:05Z,acct_2,198.51.100.7',
  '2026-07-14T10:00:09Z,acct_3,198.51.100.300',
].join('\n');
const OTHER = ['ts,account_id,ip', '2026-07-15T10:00:00Z,acct_2,203.0.113.9'].join('\n');

const BADGE: CustomKind = {
  id: 'badge',
  label: 'Badge',
  plural: 'Badges',
  icon: 'badge',
  shape: 'ellipse',
  hue: 'device',
  realm: false,
  canonical: 'trim',
  evidence: null,
};

/** The real store (in memory), engine and ingest; only the window around them is missing. */
function openSession(store: WorkspaceStore): Session {
  const engine = createEngine(store, { now: () => 0, curves: shippedCurves });
  let ids = 0;
  const createId = (): string => `source-${String(++ids)}`;
  const session = {
    reader: store,
    engine,
    ingest: createIngest({ store, digest: inlineDigest, now: () => 0, createId, seed: 0 }),
    history: emptyHistory,
    commit: async (...changes: readonly Change[]) => {
      await store.commit(...changes);
      await engine.load(noProgress);
    },
    discardStaged: (id: string) => store.discard(id),
    recountStaged: () => Promise.resolve(),
  };
  return session as unknown as Session;
}

type Opened = {
  controller: ImportController;
  store: WorkspaceStore;
  said: string[];
  /** What the window does when a kind was saved, wherever. */
  kindsChanged: () => void;
};

async function open(store = createMemoryWorkspace(workspaceRecord('w'))): Promise<Opened> {
  const session = openSession(store);
  await session.engine.load(noProgress);
  const said: string[] = [];
  let kindsChanged = (): void => undefined;
  const context = createContext(session, {
    clock: { now: () => new Date(0), steady: () => 0 },
    kindsOf: ({ customKinds }) => kindRegistry(customKinds),
    say: (words) => void said.push(words),
    task: () => undefined,
    onChanges: (changed) => {
      kindsChanged = changed;
      return () => undefined;
    },
  });
  const controller = createController(context);
  await controller.refresh();
  return { controller, store, said, kindsChanged: () => kindsChanged() };
}

const phases = ({ controller }: Opened): string[] =>
  controller.store.getState().files.map(({ phase }) => phase.at);

async function staged(opened: Opened, ...logs: [name: string, text: string][]): Promise<void> {
  opened.controller.addFiles(logs.map(([name, text]) => logFile(name, text)));
  await expect.poll(() => phases(opened)).toEqual(logs.map(() => 'columns'));
  opened.controller.check();
  await expect.poll(() => phases(opened)).toEqual(logs.map(() => 'staged'));
  await expect.poll(() => opened.controller.store.getState().comparison).not.toBeNull();
}

describe('an import, with the real store, engine and ingest', () => {
  it('stages, compares, commits all files in one change, and forgets them', async () => {
    const opened = await open();
    await staged(opened, ['a.csv', LOG], ['b.csv', OTHER]);
    const { controller, store } = opened;
    const accounts = (): object | undefined =>
      controller.store.getState().comparison?.kinds.find(({ kind }) => kind === 'account');
    await expect.poll(accounts).toEqual({ kind: 'account', fresh: 2, known: 0 });
    expect(await store.sources()).toEqual([]);
    await controller.commit();
    expect((await store.sources()).map(({ name, sequence }) => [name, sequence])).toEqual([
      ['a.csv', 1],
      ['b.csv', 2],
    ]);
    expect(await store.staged()).toEqual([]);
    expect(controller.store.getState()).toMatchObject({
      files: [],
      view: 'commit',
      outcome: { files: 2, rejected: 1 },
    });
  });

  it('notices a known file and commits it only when told so', async () => {
    const opened = await open();
    await staged(opened, ['a.csv', LOG]);
    await opened.controller.commit();
    await staged(opened, ['again.csv', LOG]);
    await opened.controller.commit();
    expect(await opened.store.sources()).toHaveLength(1);
    opened.controller.importAgain(opened.controller.store.getState().files[0]?.id ?? 0);
    await opened.controller.commit();
    expect(await opened.store.sources()).toHaveLength(2);
  });

  it('a changed column, a removed file and a discard each leave nothing staged', async () => {
    const opened = await open();
    const { controller, store } = opened;
    await staged(opened, ['a.csv', LOG], ['b.csv', OTHER]);
    const [a, b] = controller.store.getState().files;
    if (!a?.mapping) throw new Error('a.csv has no mapping');
    controller.setSpec(a.id, { ...a.mapping.spec });
    await expect.poll(async () => (await store.staged()).map(({ name }) => name)).toEqual(['b.csv']);
    expect(phases(opened)).toEqual(['columns', 'staged']);
    controller.removeFile(b?.id ?? 0);
    await expect.poll(() => store.staged()).toEqual([]);
    await controller.discard();
    expect(phases(opened)).toEqual([]);
  });

  it('cancelling leaves nothing and the file where it was', async () => {
    const opened = await open();
    const { controller, store } = opened;
    controller.addFiles([logFile('a.csv', LOG), logFile('b.csv', OTHER)]);
    await expect.poll(() => phases(opened)).toEqual(['columns', 'columns']);
    controller.check();
    controller.cancel();
    await expect.poll(() => phases(opened)).toEqual(['columns', 'columns']);
    expect(await store.staged()).toEqual([]);
    controller.check();
    await expect.poll(() => phases(opened)).toEqual(['staged', 'staged']);
  });

  it('stops when too much is rejected, and says why', async () => {
    const rows = Array.from(
      { length: 1200 },
      (_, i) => `2026-07-14T10:00:00Z,acct_${String(i)},198.51.100.${i < 900 ? '7' : '300'}`,
    );
    const opened = await open();
    opened.controller.addFiles([logFile('a.csv', ['ts,account_id,ip', ...rows].join('\n'))]);
    await expect.poll(() => phases(opened)).toEqual(['columns']);
    opened.controller.check();
    await expect.poll(() => phases(opened)).toEqual(['stopped']);
    expect(opened.controller.store.getState().files[0]?.phase).toMatchObject({
      failure: { code: 'log-too-many-rejected' },
    });
    expect(await opened.store.staged()).toEqual([]);
    opened.controller.stopAt(1);
    opened.controller.check();
    await expect.poll(() => phases(opened)).toEqual(['staged']);
  });

  it('finds what an earlier session left staged', async () => {
    const before = await open();
    await staged(before, ['a.csv', LOG]);
    const after = await open(before.store);
    expect(after.controller.store.getState().leftovers.map(({ name }) => name)).toEqual(['a.csv']);
    after.controller.reviewLeftovers();
    expect(phases(after)).toEqual(['staged']);
    await after.controller.commit();
    expect(await after.store.sources()).toHaveLength(1);
  });

  it('retracts exactly', async () => {
    const opened = await open();
    await staged(opened, ['a.csv', LOG]);
    await opened.controller.commit();
    await staged(opened, ['b.csv', OTHER]);
    const before = await opened.store.sources();
    await opened.controller.commit();
    const added = (await opened.store.sources()).at(-1);
    await opened.controller.retract(added?.id ?? '');
    expect(await opened.store.sources()).toEqual(before);
  });

  it('reads the next file by the specification that was saved, and marks columns that it does not know', async () => {
    const opened = await open();
    const { controller } = opened;
    controller.addFiles([logFile('a.csv', LOG)]);
    await expect.poll(() => phases(opened)).toEqual(['columns']);
    await controller.saveSpec('Sign-in log');
    await controller.discard();
    controller.addFiles([
      logFile('b.csv', 'ts,account_id,ip,brand_new\n2026-07-15T10:00:00Z,acct_2,203.0.113.9,x'),
    ]);
    await expect.poll(() => controller.store.getState().specName).toBe('Sign-in log');
    const mapping = controller.store.getState().files[0]?.mapping;
    expect(mapping?.undecided).toEqual(['brand_new']);
    expect(mapping?.inspection.columns.at(-1)?.remark).toBe('new in this file');
  });

  it('offers a kind as soon as it is defined, and one that was changed as it is now', async () => {
    const opened = await open();
    const { controller, store, kindsChanged } = opened;
    const labels = (): string[] =>
      controller.context
        .kinds()
        .all()
        .map(({ label }) => label);
    await store.commit({ type: 'save-kind', kind: { ...BADGE, label: 'Badge' } });
    expect(labels()).not.toContain('Badge');
    kindsChanged();
    await expect.poll(labels).toContain('Badge');
    await store.commit({ type: 'save-kind', kind: { ...BADGE, label: 'Door card' } });
    kindsChanged();
    await expect.poll(labels).toContain('Door card');
    expect(labels()).not.toContain('Badge');
  });

  it('shows what failed, and keeps everything', async () => {
    const opened = await open();
    await staged(opened, ['a.csv', LOG]);
    await opened.store.discard('source-1');
    await opened.controller.commit();
    expect(opened.controller.store.getState()).toMatchObject({
      failure: { code: 'staged-not-found' },
      busy: null,
    });
    expect(phases(opened)).toEqual(['staged']);
    expect(await opened.store.sources()).toEqual([]);
  });
});
