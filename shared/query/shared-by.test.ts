import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SharedQuery } from '../engine/engine';
import type { SuppressedSelector } from '../linkage/types';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, idOf, seen } from '../testing/dataset-builder';
import { naiveEdges, naiveEntity, naiveOf, type Naive } from '../testing/naive-dataset';
import { sharedBy } from './shared-by';
import { createView, noMarks } from './view';

const suppressedAs = (selector: number): SuppressedSelector => ({
  ...{ selector, accounts: 9, reason: 'hub', detail: '' },
});
/** Some bits, and some that are not counted, so that there is an order. */
const marks = {
  ...noMarks,
  bitsOf: (id: number): number | null => (id % 3 === 0 ? null : id % 4),
  suppressed: (id: number) => (id % 5 === 0 ? suppressedAs(id) : null),
};

describe('GT20 what several entities share', () => {
  it('is what walking over all rows gives: who has it, order, totals, kinds', () => {
    const kinds = fc.subarray(['account', 'address', 'payment', 'device']);
    fc.assert(
      fc.property(sourcesOfSeen, fc.array(fc.nat(), { maxLength: 8 }), fc.nat(4), kinds, (sources, drawn, least, asked) => {
        const naive = naiveOf(sources);
        if (naive.keys.length === 0) return;
        const ids = drawn.map((one) => one % naive.keys.length);
        const query = { scope: { type: 'entities' as const, ids }, accounts: false, least, kinds: asked, offset: 1, limit: 4 };
        const page = sharedBy(createView(datasetOf(...sources), marks), query);
        const expected = naiveShared(naive, ids, Math.max(2, least));
        const rows = expected.filter(({ kind }) => asked.length === 0 || asked.includes(kind));
        expect(page.rows.map(({ row: { id }, among, outside }) => ({ id, among, outside }))).toEqual(
          rows.slice(1, 5).map(({ id, among, outside }) => ({ id, among, outside })),
        );
        expect([page.total, page.of]).toEqual([rows.length, new Set(ids).size]);
        expect(page.byKind.reduce((sum, { entities }) => sum + entities, 0)).toBe(expected.length);
      }),
      { numRuns: 150 },
    ); // prettier-ignore
  });

  it('says what of it is not counted, after what is', () => {
    const rows = ['a', 'b'].flatMap((name) => [
      seen(`account:${name}`, 'signed-in-from', 'address:hub'),
      seen(`account:${name}`, 'paid-with', 'payment:card'),
    ]);
    const dataset = datasetOf(rows);
    const [hub, card] = [idOf(dataset, 'address:hub'), idOf(dataset, 'payment:card')];
    const view = createView(dataset, {
      ...noMarks,
      bitsOf: (id) => (id === hub ? 9 : id === card ? 4 : null),
      suppressed: (id) => (id === hub ? suppressedAs(hub) : null),
    });
    const ids = ['account:a', 'account:b'].map((name) => idOf(dataset, name));
    expect(sharedBy(view, { ...all, scope: { type: 'entities', ids } }).rows).toMatchObject([
      { row: { id: card }, among: 2, outside: 0, bits: 4, suppressed: null },
      { row: { id: hub }, among: 2, outside: 0, bits: 9, suppressed: 'hub' },
    ]);
  });

  it('takes a ring by its members', () => {
    const dataset = datasetOf(
      ['a', 'b', 'c'].map((name) => seen(`account:${name}`, 'paid-with', 'payment:card')),
    );
    const members = Uint32Array.from(['account:b', 'account:a'], (name) => idOf(dataset, name));
    const view = createView(dataset, { ...noMarks, members: () => members });
    expect(sharedBy(view, { ...all, scope: { type: 'ring', ringId: 'r' } })).toMatchObject({
      ...{ total: 1, of: 2, byKind: [{ kind: 'payment', entities: 1 }] },
      rows: [{ among: 2, outside: 1 }],
    });
  });

  it('is asked of the accounts alone, where there are two or more', () => {
    const rows = ['a', 'b'].flatMap((name) => [
      seen(`account:${name}`, 'paid-with', 'payment:card'),
      seen(`account:${name}`, 'used-device', 'device:d'),
    ]);
    const dataset = datasetOf(rows);
    const idsOf = (...names: string[]): number[] => names.map((name) => idOf(dataset, name));
    const ask = (ids: number[]) =>
      sharedBy(createView(dataset), { ...all, accounts: true, scope: { type: 'entities', ids } });
    const both = ask(idsOf('account:a', 'account:b', 'payment:card'));
    expect([both.of, both.rows.map(({ row }) => row.id)]).toEqual([2, idsOf('payment:card', 'device:d')]);
    const one = ask(idsOf('account:a', 'payment:card', 'device:d'));
    expect([one.of, one.rows.map(({ row }) => row.id)]).toEqual([3, idsOf('account:b')]);
  });

  it('refuses what is no entity', () => {
    const view = createView(datasetOf([seen('account:a', 'paid-with', 'payment:p')]));
    expect(() => sharedBy(view, { ...all, scope: { type: 'entities', ids: [0, 99] } })).toThrow('entity-not-found'); // prettier-ignore
  });
});

const all: Omit<SharedQuery, 'scope'> = { accounts: false, least: 2, kinds: [], offset: 0, limit: 10 };

type Shared = { id: number; kind: string; among: number; outside: number };

function naiveShared(naive: Naive, ids: readonly number[], least: number): Shared[] {
  const asked = new Set(ids);
  const edges = naiveEdges(naive);
  const worth = (id: number): number => (marks.suppressed(id) === null ? (marks.bitsOf(id) ?? 0) : 0);
  return naive.keys
    .map(({ kind }, id) => {
      const others = edges.flatMap(({ subject, object }) =>
        subject === id ? [object] : object === id ? [subject] : [],
      );
      const among = new Set(others.filter((other) => asked.has(other) && other !== id)).size;
      return { id, kind, among, outside: naiveEntity(naive, id).degree - among };
    })
    .filter(({ id, among }) => !asked.has(id) && among >= least)
    .sort((a, b) => worth(b.id) - worth(a.id) || b.among - a.among || a.id - b.id);
}
