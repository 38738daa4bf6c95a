// Databases of other versions, before and after: an older one is raised with all its content, or stays as it is; a newer one is not touched.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stepOf } from '../../../shared/model/records/history-step';
import type { ImportSpec } from '../../../shared/model/records/import-spec';
import type { WorkspaceStore } from '../../../shared/ports/workspace-store';
import { spec } from '../../../shared/testing/import-spec-builder';
import { commitParts, sourceParts, workspaceRecord } from '../../../shared/testing/workspace-builder';
import { judgement } from '../../../shared/testing/judgements-contract';
import { timeMark } from '../../../shared/testing/marks-contract';
import { savedView } from '../../../shared/testing/views-contract';
import { contentOf } from '../../../shared/testing/workspace-content';
import { applyChanges } from '../changes';
import { openDatabase, storedVersion } from '../database';
import { readerOf } from '../reader';
import { tablesOf, type Tables } from '../tables';
import { deletePrefix, freshPrefix, raiseNativeVersion, rowCounts } from '../databases.testing';
import { openRegistry } from '../workspace-registry';
import type { Migration } from './migration';
import { workspaceMigrations } from './workspace-migrations';

let prefix: string;
let name: string;
beforeEach(() => {
  prefix = freshPrefix();
  name = `${prefix}:workspace:w1`;
});
afterEach(() => deletePrefix(prefix));

const present = workspaceMigrations.at(-1)?.version ?? 0;
const next: Migration = {
  version: present + 1,
  stores: { notes: 'id' },
  upgrade: async (transaction) => {
    await transaction
      .table<ImportSpec, string>('specs')
      .toCollection()
      .modify((row) => {
        row.logs = row.logs.map((log) => ({ ...log, name: `${log.name}!` }));
      });
    await transaction.table('notes').add({ id: 'n1' });
  },
};

/** A workspace as the present build makes it. */
async function filled(): Promise<unknown> {
  const registry = await openRegistry({ role: 'window', prefix });
  const store: WorkspaceStore = await registry.create(workspaceRecord('w1'));
  await commitParts(store, sourceParts('s1', 500), sourceParts('s2', 20, 2));
  await store.commit({ type: 'save-spec', spec: spec() });
  const content = await contentOf(store);
  store.close();
  registry.close();
  return content;
}

it('a database of the version before is raised, its content kept and rewritten by the step', async () => {
  const before = (await filled()) as { specs: ImportSpec[] };
  const database = await openDatabase(name, [...workspaceMigrations, next]);
  const after = await contentOf(readerOf(tablesOf(database)));
  expect(await database.table('notes').count()).toBe(1);
  database.close();
  expect(await storedVersion(name)).toBe(present + 1);
  const [log] = spec().logs;
  expect(after).toEqual({ ...before, specs: [{ ...spec(), logs: [{ ...log, name: 'sign-in log!' }] }] });
});

it('a step that fails leaves the database as it was', async () => {
  const before = await filled();
  const failing: Migration = {
    ...next,
    upgrade: async (transaction) => {
      await next.upgrade?.(transaction);
      throw new Error('no');
    },
  };
  await expect(openDatabase(name, [...workspaceMigrations, failing])).rejects.toMatchObject({
    code: 'store-failed',
  });
  expect(await storedVersion(name)).toBe(present);
  const database = await openDatabase(name, workspaceMigrations);
  expect(await contentOf(readerOf(tablesOf(database)))).toEqual(before);
  database.close();
});

it('a newer database is refused, not half-read, and not touched', async () => {
  await filled();
  await raiseNativeVersion(name, (present + 1) * 10, 'later');
  const counts = await rowCounts(name);
  const registry = await openRegistry({ role: 'window', prefix });
  await expect(registry.open('w1')).rejects.toMatchObject({
    code: 'workspace-newer',
    data: { found: present + 1, supported: present },
  });
  expect((await registry.list()).map(({ id }) => id)).toEqual(['w1']);
  registry.close();
  expect(await storedVersion(name)).toBe(present + 1);
  expect(await rowCounts(name)).toEqual(counts);
});

it('a newer list of workspaces is refused', async () => {
  await filled();
  await raiseNativeVersion(`${prefix}:registry`, 990, 'later');
  await expect(openRegistry({ role: 'window', prefix })).rejects.toMatchObject({ code: 'workspace-newer' });
});

it('a workspace from before there were settings of linkage and runs opens with what ships and none kept', async () => {
  const older = workspaceMigrations.filter(({ version }) => version < 4);
  const database = await openDatabase(name, older);
  await database.table('meta').put(workspaceRecord('w1'), 'workspace');
  await database.table('specs').put(spec());
  database.close();
  expect(await storedVersion(name)).toBeLessThan(4);
  const raised = await openDatabase(name, workspaceMigrations);
  const reader = readerOf(tablesOf(raised));
  expect(await reader.specs()).toEqual([spec()]);
  expect(await reader.linkageSettings()).toEqual({ curves: {} });
  expect(await reader.runs()).toEqual([]);
  raised.close();
  expect(await storedVersion(name)).toBe(present);
});

it('a workspace from before there were views opens with none, and takes them', async () => {
  const raised = await raisedFromBefore(8);
  expect(await readerOf(raised).views()).toEqual([]);
  await applyChanges(raised, [{ type: 'set-views', views: [savedView('a hub')], removed: [] }]);
  expect(await readerOf(raised).view('a hub')).toEqual(savedView('a hub'));
  raised.database.close();
});

it('a workspace from before its history was kept opens with none, and takes steps', async () => {
  const raised = await raisedFromBefore(10);
  expect(await readerOf(raised).history('workspace')).toEqual({ steps: [], done: 0 });
  const step = stepOf(1, 'rename', '{}');
  await applyChanges(raised, [{ type: 'record-step', history: 'workspace', step, firstKept: 1 }]);
  expect((await readerOf(raised).history('workspace')).done).toBe(1);
  raised.database.close();
});

it('a workspace from before there were marks opens with none, and takes them', async () => {
  const raised = await raisedFromBefore(9);
  expect(await readerOf(raised).marks()).toEqual([]);
  await applyChanges(raised, [{ type: 'set-marks', marks: [timeMark('one')], removed: [] }]);
  expect(await readerOf(raised).marks()).toEqual([timeMark('one')]);
  raised.database.close();
});

it('a workspace from before there were judgements opens with none, and takes them', async () => {
  const raised = await raisedFromBefore(6);
  expect(await readerOf(raised).judgements()).toEqual([]);
  const judged = [judgement('ann', 'bob')];
  await applyChanges(raised, [{ type: 'judge', judgements: judged, takenBack: [] }]);
  expect(await readerOf(raised).judgements()).toEqual(judged);
  raised.database.close();
});

/** A workspace as it was before that version, raised to the present one with what it held. */
async function raisedFromBefore(version: number): Promise<Tables> {
  const older = workspaceMigrations.filter((step) => step.version < version);
  const database = await openDatabase(name, older);
  await database.table('meta').put(workspaceRecord('w1'), 'workspace');
  await database.table('specs').put(spec());
  database.close();
  const raised = tablesOf(await openDatabase(name, workspaceMigrations));
  expect(await readerOf(raised).specs()).toEqual([spec()]);
  return raised;
}
