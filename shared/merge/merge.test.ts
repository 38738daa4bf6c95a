// The rules of docs/spec/merge.md, by number: what comes, what is here already, what differs, and that all of it goes back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDigest } from '../archive/content-digest';
import { RetortError } from '../kernel/errors';
import { noProgress } from '../kernel/progress';
import type { CustomKind } from '../model/records/custom-kind';
import type { WarningList } from '../model/records/warning-list';
import type { Change, WorkspaceStore } from '../ports/workspace-store';
import { thereAndBack } from '../testing/archive-round-trip';
import { spec } from '../testing/import-spec-builder';
import { judgement } from '../testing/judgements-contract';
import { savedView } from '../testing/views-contract';
import { arbitraryWorkspace, fill, type WorkspaceParts } from '../testing/workspace-arbitrary';
import { commitParts, sourceParts, stageParts, workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { mergeWorkspaces, type Merged } from './merge';
import { asPreset, type Choose } from './plan';
import { planMerge } from './plan-merge';

let ids = 0;
const newId = (): string => `merged-${String(++ids)}`;
const theirsHolds: Choose = () => 'theirs';

const merge = (here: WorkspaceStore, theirs: WorkspaceStore, choose: Choose = asPreset): Promise<Merged> =>
  mergeWorkspaces(here, theirs, { choose, newId, progress: noProgress });

async function workspace(id: string, ...changes: Change[]): Promise<WorkspaceStore> {
  const store = createMemoryWorkspace(workspaceRecord(id, { name: id }));
  if (changes.length > 0) await store.commit(...changes);
  return store;
}

const kind = (id: string, label: string, canonical: CustomKind['canonical'] = 'exact'): CustomKind => ({
  ...{ id, label, plural: `${label}s`, icon: 'circle', shape: 'circle', hue: 'device' },
  ...{ realm: false, canonical, evidence: null },
});

const list = (name: string, version: number): WarningList => ({
  ...{ name, version, description: '', type: 'string', matchingAttributes: [] },
  ...{ entries: [`entry ${String(version)}`], role: 'vpn', weight: 0 },
});

const mark = (id: string, text: string) => ({
  ...{ id, kind: 'note' as const, at: '2026-07-14T12:00:00.000Z', text },
});

/** Two workspaces in whose sources the file decides what it is: a few files, some in both. */
const arbitraryPair: fc.Arbitrary<[WorkspaceParts, WorkspaceParts]> = fc
  .tuple(arbitraryWorkspace, arbitraryWorkspace, fc.nat(3))
  .map(([one, other, shared]) => {
    const files = (parts: WorkspaceParts, from: number): WorkspaceParts['sources'] =>
      parts.sources.map((source, at) => ({
        ...source,
        record: { ...source.record, digest: String(from + at).padStart(64, '0') },
      }));
    const own = files(one, 0);
    const both = own.slice(0, shared).map((source, at) => ({
      ...source,
      record: { ...source.record, id: `copy-${String(at)}` },
    }));
    const theirs = [...both, ...files(other, 100)];
    return [
      { ...one, sources: own },
      { ...other, sources: theirs },
    ];
  });

async function filled(parts: WorkspaceParts): Promise<WorkspaceStore> {
  const store = createMemoryWorkspace(parts.record);
  await fill(store, parts);
  return store;
}

describe('a merge', () => {
  it('M1 of a workspace with itself, or a copy of it, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPair, async ([parts]) => {
        const here = await filled(parts);
        const { changes } = await merge(here, await thereAndBack(here), theirsHolds);
        expect(changes).toEqual({ first: [], forward: [], backward: [] });
        expect(await contentDigest(here)).toBe(await contentDigest(await filled(parts)));
      }),
      { numRuns: 40 },
    );
  });

  it('M2 M3 has the content of everything imported in that order, goes back exactly, and comes again exactly', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPair, async ([one, other]) => {
        const [here, theirs] = [await filled(one), await filled(other)];
        const before = await contentDigest(here);
        const { plan, changes } = await merge(here, theirs);
        const after = await contentDigest(here);

        const known = new Set(one.sources.map(({ record }) => record.digest));
        const union = await filled(one);
        for (const source of other.sources)
          if (!known.has(source.record.digest))
            await commitParts(union, { ...source, record: { ...source.record, id: newId() } });
        for (const { item } of plan.parts.specs.renamed)
          await union.commit({ type: 'save-spec', spec: item });
        for (const item of plan.parts.specs.fresh) await union.commit({ type: 'save-spec', spec: item });
        for (const { item } of plan.parts.kinds.renamed)
          await union.commit({ type: 'save-kind', kind: item });
        for (const item of plan.parts.kinds.fresh) await union.commit({ type: 'save-kind', kind: item });
        if (plan.marking !== null) await union.commit({ type: 'set-marking', marking: plan.marking });
        expect(after).toBe(await contentDigest(union));

        await here.commit(...changes.backward);
        expect(await contentDigest(here)).toBe(before);
        await here.commit(...changes.forward);
        expect(await contentDigest(here)).toBe(after);
      }),
      { numRuns: 40 },
    );
  });

  it('M1 M4 done again changes nothing: what was put beside is found where it was put', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPair, async ([one, other]) => {
        const [here, theirs] = [await filled(one), await filled(other)];
        await merge(here, theirs);
        expect((await merge(here, theirs)).changes.first).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('sources', () => {
  it('M5 that are read alike are here already, and those of other files come with the time of their import', async () => {
    const [here, theirs] = [await workspace('a'), await workspace('b')];
    await commitParts(here, sourceParts('s1', 30, 1));
    await commitParts(theirs, sourceParts('s9', 30, 1), sourceParts('s8', 20, 2));
    const { plan } = await merge(here, theirs);
    expect(plan.parts.sources.same).toBe(1);
    expect((await here.sources()).map(({ name, importedAt }) => [name, importedAt])).toEqual([
      ['sign-ins-1.csv', '2026-07-14T12:00:00.000Z'],
      ['sign-ins-2.csv', '2026-07-14T12:00:00.000Z'],
    ]);
  });

  it('M6 of the same file read otherwise stay behind, unless they are to take its place', async () => {
    const theirs = await workspace('b');
    await commitParts(theirs, sourceParts('s9', 40, 1));
    const rows = async (choose: Choose): Promise<number[]> => {
      const here = await workspace('a');
      await commitParts(here, sourceParts('s1', 30, 1), sourceParts('s2', 20, 2));
      const before = await contentDigest(here);
      const { changes, plan } = await merge(here, theirs, choose);
      expect(plan.parts.sources.disputed).toHaveLength(1);
      const found = (await here.sources()).map(({ observations }) => observations);
      if (changes.backward.length > 0) await here.commit(...changes.backward);
      expect(await contentDigest(here)).toBe(before);
      return found;
    };
    expect(await rows(asPreset)).toEqual([30, 20]);
    expect(await rows(theirsHolds)).toEqual([20, 40]);
  });

  it('M5 that were merged are retracted like any other', async () => {
    const [here, theirs] = [await workspace('a'), await workspace('b')];
    await commitParts(here, sourceParts('s1', 30, 1));
    await commitParts(theirs, sourceParts('s9', 20, 2));
    const before = await contentDigest(here);
    await merge(here, theirs);
    const [, merged] = await here.sources();
    await here.commit({ type: 'retract-source', sourceId: merged?.id ?? '' });
    expect(await contentDigest(here)).toBe(before);
  });

  it('M9 leave nothing behind when a person stops', async () => {
    const [here, theirs] = [await workspace('a'), await workspace('b')];
    await commitParts(theirs, sourceParts('s8', 30, 1), sourceParts('s9', 20, 2));
    let asked = 0;
    const progress = { report: () => undefined, cancelled: () => ++asked > 3 };
    const stopped = mergeWorkspaces(here, theirs, { choose: asPreset, newId, progress });
    await expect(stopped).rejects.toThrow(new RetortError('cancelled'));
    expect([await here.staged(), await here.sources()]).toEqual([[], []]);
  });

  it('M5 that are only staged are no part of either', async () => {
    const [here, theirs] = [await workspace('a'), await workspace('b')];
    await stageParts(theirs, sourceParts('s9', 20, 2));
    expect((await merge(here, theirs)).changes.first).toEqual([]);
  });
});

describe('what people edit', () => {
  it('M4 keeps a specification and a kind of the same name beside, under a name of its own', async () => {
    const here = await workspace(
      'a',
      { type: 'save-spec', spec: spec() },
      { type: 'save-kind', kind: kind('wallet', 'Wallet') },
    );
    const theirs = await workspace(
      'b',
      { type: 'save-spec', spec: { ...spec(), logs: [] } },
      { type: 'save-kind', kind: kind('wallet', 'Wallet', 'lower-case') },
    );
    await merge(here, theirs);
    expect((await here.specs()).map(({ name, logs }) => [name, logs.length])).toEqual([
      [spec().name, spec().logs.length],
      [`${spec().name} (from b)`, 0],
    ]);
    expect((await here.kinds()).map(({ id, label, canonical }) => [id, label, canonical])).toEqual([
      ['wallet', 'Wallet', 'exact'],
      ['wallet-2', 'Wallet (from b)', 'lower-case'],
    ]);
    expect((await merge(here, theirs)).changes.first).toEqual([]);
  });

  it('M7 lets the later judgement of a pair hold, unless a person chooses, and undo brings the other back', async () => {
    const judge = (...judgements: ReturnType<typeof judgement>[]): Change => ({
      type: 'judge',
      judgements,
      takenBack: [],
    });
    const [early, late] = [judgement('ann', 'bob', 'same', 1), judgement('bob', 'ann', 'not-same', 5)];
    const alone = judgement('ann', 'eve', 'unsure', 3);
    const here = await workspace('a', judge(early));
    const theirs = await workspace('b', judge(late, alone));
    const { changes, plan } = await merge(here, theirs);
    expect(plan.parts.judgements.disputed).toMatchObject([{ here: early, theirs: late, preset: 'theirs' }]);
    expect(await here.judgements()).toEqual([alone, late]);
    await here.commit(...changes.backward);
    expect(await here.judgements()).toEqual([early]);
    await merge(here, theirs, () => 'here');
    expect(await here.judgements()).toEqual([early, alone]);
    expect((await merge(theirs, here)).plan.parts.judgements.disputed[0]?.preset).toBe('here');
  });

  it('M7 lets the list of the higher version hold', async () => {
    const set = (...lists: WarningList[]): Change => ({ type: 'set-warning-lists', lists, removed: [] });
    const here = await workspace('a', set(list('vpn', 3), list('relay', 9)));
    const theirs = await workspace('b', set(list('vpn', 4), list('relay', 8), list('cloud', 1)));
    const { changes } = await merge(here, theirs);
    expect((await here.warningLists()).map(({ name, version }) => [name, version])).toEqual([
      ['cloud', 1],
      ['relay', 9],
      ['vpn', 4],
    ]);
    await here.commit(...changes.backward);
    expect(await here.warningLists()).toEqual([list('relay', 9), list('vpn', 3)]);
  });

  it('M4 keeps views and marks that differ beside, and takes no second one that says the same', async () => {
    const records = (x: number, text: string, id: string): Change[] => [
      { type: 'set-views', views: [savedView('Ring 1', 1, x), savedView('alike', x)], removed: [] },
      { type: 'set-marks', marks: [mark('m1', text), mark(id, 'alike')], removed: [] },
    ];
    const here = await workspace('a', ...records(0, 'first', 'm2'));
    const theirs = await workspace('b', ...records(7, 'second', 'm3'));
    await merge(here, theirs);
    expect((await here.views()).map(({ name }) => name).sort()).toEqual([
      'Ring 1',
      'Ring 1 (from b)',
      'alike',
    ]);
    expect((await here.marks()).map(({ id, text }) => [id, text])).toEqual([
      ['m1', 'first'],
      ['m1-2', 'second'],
      ['m2', 'alike'],
    ]);
    expect((await here.view('Ring 1 (from b)')).nodes[0]?.x).toBe(7);
  });

  it('M8 leaves how rings are found as it is here, and says what differs', async () => {
    const settings = (threshold: number, value: string): Change => ({
      type: 'set-linkage',
      settings: {
        ...{ threshold, curves: {} },
        excluded: { selectors: [{ kind: 'address', realm: '', value }], kinds: [], sources: [] },
      },
    });
    const here = await workspace('a', settings(20, '198.51.100.7'));
    const theirs = await workspace('b', settings(24, '203.0.113.5'));
    const { plan } = await merge(here, theirs);
    expect(plan.settings).toEqual([
      { setting: 'threshold', here: 20, theirs: 24 },
      { setting: 'excluded', theirs: 1 },
    ]);
    expect((await here.linkageSettings()).threshold).toBe(20);
  });

  it('M8 takes the stricter marking of the two, never the laxer', async () => {
    const here = await workspace('a', { type: 'set-marking', marking: 'TLP:GREEN' });
    const theirs = await workspace('b', { type: 'set-marking', marking: 'TLP:RED' });
    expect((await planMerge(theirs, here)).marking).toBeNull();
    await merge(here, theirs);
    expect((await here.describe()).marking).toBe('TLP:RED');
  });

  it('M10 refuses more than a workspace holds, before anything is staged', async () => {
    const marks = (from: string): Change => ({
      ...{ type: 'set-marks', removed: [] },
      marks: Array.from({ length: 300 }, (_, at) => mark(`${from}${String(at)}`, `${from}${String(at)}`)),
    });
    const [here, theirs] = [await workspace('a', marks('a')), await workspace('b', marks('b'))];
    await commitParts(theirs, sourceParts('s9', 20, 2));
    const data = { what: 'marks', found: 600, limit: 500 };
    await expect(merge(here, theirs)).rejects.toThrow(new RetortError('merge-too-large', data));
    expect(await here.staged()).toEqual([]);
  });
});
