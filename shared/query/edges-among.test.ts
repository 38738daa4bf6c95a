import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetInput, datasetOf, seen } from '../testing/dataset-builder';
import { naiveEdges, naiveOf } from '../testing/naive-dataset';
import { edgesAmong } from './edges-among';
import { compareStaged } from './staged-comparison';
import { createView } from './view';

describe('edgesAmong', () => {
  it('gives each edge between chosen entities once', () => {
    fc.assert(
      fc.property(sourcesOfSeen, fc.array(fc.nat(25), { maxLength: 12, size: 'max' }), (sources, drawn) => {
        const naive = naiveOf(sources);
        const ids = drawn.filter((id) => id < naive.keys.length);
        const found = edgesAmong(createView(datasetOf(...sources)), ids);
        const expected = naiveEdges(naive).filter(
          ({ subject, object }) => ids.includes(subject) && ids.includes(object),
        );
        const flat = found.map(({ seen: { first, last }, subject, object, relation, count }) => ({
          ...{ subject, object, relation, count, first, last },
        }));
        expect(flat).toHaveLength(expected.length);
        expect(new Set(flat.map((one) => JSON.stringify(one)))).toEqual(
          new Set(expected.map((one) => JSON.stringify(one))),
        );
      }),
    );
  });

  it('gives those that touch some of them alone', () => {
    fc.assert(
      fc.property(
        sourcesOfSeen,
        fc.array(fc.nat(25), { maxLength: 20, size: 'max' }),
        fc.nat(6),
        (sources, drawn, few) => {
          const ids = drawn.filter((id) => id < naiveOf(sources).keys.length);
          const view = createView(datasetOf(...sources));
          const touching = ids.slice(0, few);
          expect(edgesAmong(view, ids, touching)).toEqual(
            edgesAmong(view, ids).filter(
              ({ subject, object }) => touching.includes(subject) || touching.includes(object),
            ),
          );
        },
      ),
    );
  });

  it('finds the few edges of a hub', () => {
    const rows = Array.from({ length: 500 }, (_, i) => seen('account:hub', 'signed-in-from', `address:${i}`));
    const view = createView(datasetOf(rows));
    expect(edgesAmong(view, [0, 7, 300]).map(({ object }) => object)).toEqual([7, 300]);
    expect(edgesAmong(view, [0, 7, 300], [300]).map(({ object }) => object)).toEqual([300]);
    expect(() => edgesAmong(view, [0, 501])).toThrow('entity-not-found');
  });
});

describe('compareStaged', () => {
  it('counts new and known entities per kind, one that two staged sources name once', () => {
    fc.assert(
      fc.property(sourcesOfSeen, sourcesOfSeen, (committed, staged) => {
        const known = new Set(naiveOf(committed).keys.map((key) => JSON.stringify(key)));
        const expected = new Map<string, { fresh: number; known: number }>();
        for (const key of naiveOf(staged).keys) {
          const line = expected.get(key.kind) ?? { fresh: 0, known: 0 };
          if (known.has(JSON.stringify(key))) line.known++;
          else line.fresh++;
          expected.set(key.kind, line);
        }
        const dictionaries = datasetInput(staged).map(({ dictionary }) => dictionary);
        const answer = compareStaged(datasetOf(...committed).dictionary, dictionaries);
        expect(new Map(answer.map(({ kind, ...line }) => [kind, line]))).toEqual(expected);
      }),
    );
  });
});
