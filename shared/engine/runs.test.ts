// Settings, previews and kept runs, asked of the engine over a workspace in memory.
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { nothingExcluded, type LinkageSettings } from '../model/records/linkage-settings';
import { datasetInput, keyOf, seen, type Seen } from '../testing/dataset-builder';
import { stageInput } from '../testing/dataset-store';
import { workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { createEngine } from './create-engine';
import type { Engine, RunComparison } from './engine';

const FIRST = Date.UTC(2026, 5, 1);
const members = (name: string, from: number, to: number): Seen[] =>
  Array.from({ length: to - from }, (_, n) => `account:${name}-${from + n}`).flatMap((account) => [
    seen(account, 'paid-with', `payment@lab:${name}-card`, { first: FIRST }),
    seen(account, 'used-device', `device@lab:${name}-device`, { first: FIRST }),
  ]);
/** A card, and an address that strangers use as well: not enough for the threshold that ships. */
const byCard = (name: string, from: number, to: number): Seen[] => [
  ...members(name, from, to).map((row) =>
    row.relation === 'paid-with' ? row : { ...row, relation: 'signed-in-from', object: `address:${name}` },
  ),
  ...Array.from({ length: 12 }, (_, n) =>
    seen(`account:stranger-${n}`, 'signed-in-from', `address:${name}`, { first: FIRST }),
  ),
];
const strangers = Array.from({ length: 400 }, (_, n) =>
  seen(`account:stranger-${n}`, 'used-device', `device@lab:own-${n}`, { first: FIRST }),
);

async function opened(...sources: Seen[][]) {
  const store = createMemoryWorkspace(workspaceRecord('w'));
  let asked = 0;
  const engine = createEngine(store, { now: () => ++asked, curves: shippedCurves });
  const inputs = datasetInput(sources);
  for (const input of inputs) await stageInput(store, input);
  const commit = async (...nth: number[]): Promise<void> => {
    const sourceIds = nth.map((one) => `source-${one}`);
    await store.commit({ type: 'commit-sources', sourceIds, importedAt: '2026-07-14T10:00:00.000Z' });
    await engine.load(noProgress);
    await engine.findRings({}, noProgress);
  };
  const set = (settings: Partial<LinkageSettings>): Promise<void> =>
    store.commit({ type: 'set-linkage', settings: { curves: {}, ...settings } });
  const keep = async (id: string): Promise<void> => {
    const { content, members: own } = await engine.run();
    await store.commit({ type: 'keep-run', run: { ...content, id, at: id }, members: own });
  };
  return { store, engine, commit, set, keep, asked: () => asked };
}

const sizes = async (engine: Engine): Promise<number[]> =>
  (await engine.findRings({}, noProgress)).rings.map(({ accounts }) => accounts);

/** "3: 12>9 changed +0 -3": rank, accounts before and after, fate, how many joined and left. */
const told = ({ rings }: RunComparison): string[] =>
  rings.map(
    ({ fate, before, after, joined, left }) =>
      `${before?.accounts ?? ''}>${after?.accounts ?? ''} ${fate} +${joined.accounts} -${left.accounts}`,
  );

describe('the settings of a workspace', () => {
  it('R8 are obeyed: threshold, what is excluded, edited curves', async () => {
    const { engine, commit, set } = await opened([...members('a', 0, 9), ...byCard('b', 0, 5), ...strangers]);
    await commit(1);
    expect(await sizes(engine)).toEqual([9]);
    await set({ threshold: 10 });
    expect(await sizes(engine)).toEqual([9, 5]);
    await set({ threshold: 10, excluded: { ...nothingExcluded, kinds: ['payment'] } });
    expect(await sizes(engine)).toEqual([]);
    await set({ curves: { payment: { ...shippedCurves['payment']!, baseBits: 40 } } });
    expect(await sizes(engine)).toEqual([9, 5]);
    const { parameters } = await engine.findRings({ threshold: 60 }, noProgress);
    expect(parameters).toMatchObject({ threshold: 60, curves: { payment: { baseBits: 40 } } });
  });
});

describe('a preview', () => {
  const both = [...members('a', 0, 9), ...byCard('b', 0, 5), ...strangers];

  it('R10 tells what would change, and changes nothing', async () => {
    const { engine, commit } = await opened(both);
    await commit(1);
    const [ring] = (await engine.findRings({}, noProgress)).rings;
    const preview = await engine.previewRings({ threshold: 10, curves: {} }, noProgress);
    expect(told(preview)).toEqual(['>5 appeared +5 -0']);
    expect(preview).toMatchObject({
      before: { threshold: 16, rings: 1, accounts: 9 },
      after: { threshold: 10, rings: 2, accounts: 14 },
      same: 1,
      joined: { accounts: 5 },
      left: { accounts: 0 },
      gone: 0,
    });
    expect((await engine.ring(ring!.id)).accounts).toBe(9);
    const [id] = await engine.resolve([keyOf('account:b-0')]);
    expect((await engine.entity(id!)).ringId).toBeNull();
  });

  it('is applied without a second run, and not when anything else is asked for', async () => {
    const { engine, commit, set, asked } = await opened(both);
    await commit(1);
    await engine.previewRings({ threshold: 10, curves: {} }, noProgress);
    const before = asked();
    await set({ threshold: 10 });
    expect(await sizes(engine)).toEqual([9, 5]);
    expect(asked()).toBe(before);
    await engine.previewRings({ threshold: 10, curves: {} }, noProgress);
    await set({ threshold: 16 });
    expect(await sizes(engine)).toEqual([9]);
  });

  it('of a workspace that has changed since is not applied', async () => {
    const { engine, commit, set } = await opened(both, byCard('c', 0, 4));
    await commit(1);
    await engine.previewRings({ threshold: 10, curves: {} }, noProgress);
    await set({ threshold: 10 });
    await commit(2);
    expect(await sizes(engine)).toEqual([9, 4, 5]);
  });

  it('without a selector says who leaves', async () => {
    const { engine, commit } = await opened(both);
    await commit(1);
    const excluded = { ...nothingExcluded, selectors: [keyOf('payment@lab:a-card')] };
    const preview = await engine.previewRings({ excluded, curves: {} }, noProgress);
    expect(told(preview)).toEqual(['9> vanished +0 -9']);
    const rows = await engine.rows(preview.left.ids);
    expect(rows.map(({ key }) => key.value)).toContain('a-0');
  });

  it('can be stopped', async () => {
    const { engine, commit } = await opened(both);
    await commit(1);
    const stopped = { ...noProgress, cancelled: () => true };
    await expect(engine.previewRings({ threshold: 10, curves: {} }, stopped)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await sizes(engine)).toEqual([9]);
  });

  it('needs rings to compare with', async () => {
    const { engine } = await opened(both);
    await engine.load(noProgress);
    await expect(engine.previewRings({ curves: {} }, noProgress)).rejects.toMatchObject({
      code: 'not-loaded',
    });
  });
});

describe('a kept run', () => {
  it('R9 is compared with what stands after an import, which numbers accounts anew', async () => {
    const { engine, commit, keep } = await opened(
      [...members('a', 0, 9), ...strangers],
      [...members('z', 0, 4), ...members('a', 5, 20)],
    );
    await commit(1);
    await keep('yesterday');
    await commit(2);
    const since = await engine.compareWithRun('yesterday');
    expect(told(since)).toEqual(['9>20 changed +11 -0', '>4 appeared +4 -0']);
    const names = (await engine.rows(since.rings[0]!.joined.ids)).map(({ key }) => key.value);
    expect(names.sort()[0]).toBe('a-10');
    expect(names).toHaveLength(11);
  });

  it('R9 outlives what is retracted, whose accounts it counts and cannot name', async () => {
    const { engine, store, commit, keep } = await opened(
      [...members('a', 0, 9), ...strangers],
      [...members('a', 9, 12), ...members('z', 0, 4)],
    );
    await commit(1, 2);
    await keep('yesterday');
    await store.commit({ type: 'retract-source', sourceId: 'source-2' });
    await engine.load(noProgress);
    await engine.findRings({}, noProgress);
    const since = await engine.compareWithRun('yesterday');
    expect(told(since)).toEqual(['12>9 changed +0 -3', '4> vanished +0 -4']);
    expect(since).toMatchObject({ gone: 7, left: { accounts: 7, ids: [] } });
  });

  it('R9 has the same digest when the same is found again, another one otherwise', async () => {
    const { engine, commit, set } = await opened([...members('a', 0, 9), ...strangers], members('a', 9, 12));
    await commit(1);
    const digest = async (): Promise<string> => (await engine.run()).content.digest;
    const first = await digest();
    await engine.load(noProgress);
    await engine.findRings({}, noProgress);
    expect(await digest()).toBe(first);
    await set({ threshold: 17 });
    await engine.findRings({}, noProgress);
    const other = await digest();
    expect(other).not.toBe(first);
    await set({});
    await commit(2);
    expect([first, other]).not.toContain(await digest());
  });

  it('that is not kept any more is refused', async () => {
    const { engine, commit } = await opened(members('a', 0, 9));
    await commit(1);
    await expect(engine.compareWithRun('never')).rejects.toMatchObject({ code: 'run-not-found' });
  });
});
