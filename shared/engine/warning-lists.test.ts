// The workspace's own lists at work: in rings, in the preview, in the archive, and how many selectors they hold.
import { describe, expect, it } from 'vitest';
import { contentDigest } from '../archive/content-digest';
import { readArchive } from '../archive/read-archive';
import { writeArchive } from '../archive/write-archive';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import type { WorkspaceStore } from '../ports/workspace-store';
import { datasetInput, seen } from '../testing/dataset-builder';
import { commitInput } from '../testing/dataset-store';
import { warningList } from '../testing/warning-lists-contract';
import { workspaceRecord } from '../testing/workspace-builder';
import { createMemoryRegistry, createMemoryWorkspace } from '../workspace/memory-workspace';
import { createEngine } from './create-engine';
import type { Engine } from './engine';

async function opened(): Promise<{ engine: Engine; store: WorkspaceStore }> {
  const accounts = Array.from({ length: 6 }, (_, at) => `account:a${String(at)}`);
  const rows = accounts.flatMap((account, at) => [
    seen(account, 'signed-in-from', 'address:198.51.100.7', { first: 1e12 }),
    seen(account, 'signed-in-from', `address:203.0.113.${String(at)}`, { first: 1e12 }),
    seen(account, 'paid-with', 'payment@lab:card', { first: 1e12 }),
    seen(account, 'registered-with', 'email-domain:mail.example.com'),
  ]);
  const store = createMemoryWorkspace(workspaceRecord('w'));
  await commitInput(store, datasetInput([rows]));
  const engine = createEngine(store, { now: () => 0, curves: shippedCurves });
  await engine.load(noProgress);
  return { engine, store };
}

describe('warning lists of a workspace', () => {
  it('W7 count from the next run on, and are gone with the list', async () => {
    const { engine, store } = await opened();
    const suppressed = async (): Promise<string[]> =>
      (await engine.findRings({}, noProgress)).suppressed.map(({ detail }) => detail);
    expect(await suppressed()).toEqual([]);
    await store.commit({ type: 'set-warning-lists', lists: [warningList()], removed: [] });
    expect(await suppressed()).toEqual(['6 accounts; not counted: listed as VPN in ‘Known VPN ranges’ v3']);
    await store.commit({ type: 'set-warning-lists', lists: [warningList({ weight: 0.5 })], removed: [] });
    expect(await suppressed()).toEqual([]);
    await store.commit({ type: 'set-warning-lists', lists: [], removed: ['Known VPN ranges'] });
    expect((await engine.findRings({}, noProgress)).parameters.lists).toEqual([]);
  });

  it('W8 are among the parameters of a preview and of a run', async () => {
    const { engine, store } = await opened();
    await engine.findRings({}, noProgress);
    await store.commit({ type: 'set-warning-lists', lists: [warningList()], removed: [] });
    const used = { name: 'Known VPN ranges', version: 3, role: 'vpn', weight: 0, entries: 1 };
    const preview = await engine.previewRings({ curves: {} }, noProgress);
    expect(preview.parameters.lists).toMatchObject([used]);
    await engine.findRings({}, noProgress);
    expect((await engine.run()).content.parameters.lists).toMatchObject([used]);
  });

  it('W5 are counted against the workspace', async () => {
    const { engine, store } = await opened();
    const domains = warningList({
      name: 'Mail',
      type: 'hostname',
      matchingAttributes: [],
      entries: ['example.com'],
    });
    for (const list of [warningList({ entries: ['198.51.100.0/24', '203.0.113.0/30'] }), domains])
      await store.commit({ type: 'set-warning-lists', lists: [list], removed: [] });
    expect(await engine.warningListHits()).toEqual([
      { name: 'Known VPN ranges', selectors: 5 },
      { name: 'Mail', selectors: 1 },
    ]);
  });

  it('W9 are in the archive and its digest; a workspace without lists has the digest it always had', async () => {
    const store = createMemoryWorkspace(workspaceRecord('w'));
    const before = await contentDigest(store);
    await store.commit({ type: 'set-warning-lists', lists: [warningList()], removed: [] });
    const after = await contentDigest(store);
    expect(after).not.toBe(before);
    const pieces: Uint8Array[] = [];
    await writeArchive(store, async (bytes) => void pieces.push(bytes.slice()), noProgress);
    const newId = (): string => `id-${String(Math.floor(pieces.length))}`;
    const restored = await readArchive(inOrder(pieces), createMemoryRegistry(), { newId }, noProgress);
    expect(await restored.warningLists()).toEqual([warningList()]);
    expect(await contentDigest(restored)).toBe(after);
    await store.commit({ type: 'set-warning-lists', lists: [], removed: ['Known VPN ranges'] });
    expect(await contentDigest(store)).toBe(before);
  });
});

async function* inOrder(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}
