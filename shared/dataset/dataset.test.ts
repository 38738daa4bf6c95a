import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RetortError } from '../kernel/errors';
import { noProgress } from '../kernel/progress';
import { plainSources, sourcesOfSeen } from '../testing/dataset-arbitrary';
import type { Seen } from '../testing/dataset-builder';
import { datasetInput, datasetOf, idOf, keyOf, seen } from '../testing/dataset-builder';
import { countAt, wideCounts } from './counts';
import { buildDataset } from '../testing/dataset-of-columns';
import { matchDictionary } from './dictionary';
import type { Dataset } from './types';
import { NO_TIME } from './types';
import { rowAt } from './narrow';

const anySources = fc.oneof(sourcesOfSeen, plainSources);

describe('buildDataset', () => {
  it('gives ids in order of first appearance over all sources, each value once', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const { dictionary } = datasetOf(...sources);
        const expected = [...new Set(sources.flat().flatMap((row) => [name(row.subject), name(row.object)]))];
        const read = Array.from({ length: dictionary.size }, (_, id) => JSON.stringify(dictionary.key(id)));
        expect(read).toEqual(expected);
        read.forEach((key, id) =>
          expect(dictionary.find(JSON.parse(key) as ReturnType<typeof keyOf>)).toBe(id),
        );
        expect(dictionary.find(keyOf('account:nobody'))).toBeUndefined();
        expect(dictionary.find(keyOf('no-such-kind:account-1'))).toBeUndefined();
      }),
    );
  });

  it('has the edges, times, counts and runs that a Map of rows gives, however the rows are cut into segments', () => {
    fc.assert(
      fc.property(anySources, fc.integer({ min: 1, max: 40 }), (sources, segmentRows) => {
        const dataset = buildDataset(datasetInput(sources, segmentRows));
        expect(edgesOf(dataset)).toEqual(naiveEdges(sources, dataset));
        expect(dataset.observations).toBe(sources.flat().length);
      }),
    );
  });

  it('indexes both ways and counts distinct neighbours without the entity itself', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const dataset = datasetOf(...sources);
        const { edges, outOffsets, inOffsets, inEdges, degree } = dataset.index;
        for (let id = 0; id < dataset.dictionary.size; id++) {
          const all = Array.from({ length: edges.size }, (_, edge) => edge);
          const out = all.filter((edge) => edges.subject[edge] === id);
          const into = all.filter((edge) => edges.object[edge] === id);
          expect(all.slice(outOffsets[id], outOffsets[id + 1])).toEqual(out);
          expect([...inEdges.subarray(inOffsets[id], inOffsets[id + 1])]).toEqual(into);
          const met = new Set([
            ...out.map((edge) => edges.object[edge]),
            ...into.map((edge) => edges.subject[edge]),
          ]);
          met.delete(id);
          expect(degree[id]).toBe(met.size);
        }
      }),
    );
  });

  it('rounds first down and last up, and takes one end for the other where a row has only one', () => {
    const dataset = datasetOf([
      seen('account:a', 'paid-with', 'payment:p', { first: 5_999, last: 7_001 }),
      { ...seen('account:a', 'paid-with', 'payment:q'), first: NaN, last: 9_500 },
      seen('account:a', 'paid-with', 'payment:r'),
    ]);
    const { first, last } = dataset.index.edges;
    expect([...first]).toEqual([5, 9, NO_TIME]);
    expect([...last]).toEqual([8, 10, NO_TIME]);
  });

  it('saturates the count of an edge', () => {
    const row = seen('account:a', 'paid-with', 'payment:p', { count: 0xffff_fff0 });
    expect([...wideCounts(datasetOf([row, row]).index.edges.count)]).toEqual([0xffff_ffff]);
  });

  it('sorts the long run of one subject as it sorts short ones', () => {
    const rows = Array.from({ length: 5000 }, (_, i) =>
      seen('account:a', 'signed-in-from', `address:${(i * 2659) % 1000}`, { first: i * 1000 }),
    );
    const dataset = datasetOf(rows);
    expect(edgesOf(dataset)).toEqual(naiveEdges([rows], dataset));
  });

  it.each([
    ['an id beyond the dictionary', (input: Input) => (input.segments[0]!.subject[0] = 99)],
    ['a relation beyond the list', (input: Input) => (input.segments[0]!.relation[0] = 9)],
    ['columns of unequal length', (input: Input) => (input.segments[0]!.row = new Uint32Array(5))],
    ['columns that are gone', (input: Input) => Reflect.set(input.segments[0]!, 'first', null)],
    ['a segment that is gone', (input: Input) => input.segments.pop()],
    ['segments cut short alike', (input: Input) => (input.segments[0] = cutToNothing(input.segments[0]!))],
  ])('refuses %s', (_, spoil) => {
    const input = datasetInput([[seen('account:a', 'paid-with', 'payment:p')]]);
    spoil(input[0] as Input);
    expect(() => buildDataset(input)).toThrow(
      expect.objectContaining({ code: 'store-failed' }) as RetortError,
    );
  });

  it('stops when asked', () => {
    const input = datasetInput([[seen('account:a', 'paid-with', 'payment:p')]]);
    const progress = { ...noProgress, cancelled: () => true };
    expect(() => buildDataset(input, progress)).toThrow(
      expect.objectContaining({ code: 'cancelled' }) as RetortError,
    );
  });

  it('says which values of another source are known', () => {
    const dataset = datasetOf([seen('account:a', 'paid-with', 'payment:p')]);
    const [other] = datasetInput([
      [seen('account@peer:a', 'paid-with', 'payment:p'), seen('account:a', 'used-device', 'device:d')],
    ]);
    const matches = matchDictionary(dataset.dictionary, (other as Input).dictionary);
    expect([...matches]).toEqual([-1, idOf(dataset, 'payment:p'), idOf(dataset, 'account:a'), -1]);
  });
});

type Input = ReturnType<typeof datasetInput>[number];
type Edge = { key: string; first: number; last: number; count: number; rows: number[] };

function name(written: string): string {
  return JSON.stringify(keyOf(written));
}

function edgesOf(dataset: Dataset): Edge[] {
  const { edges } = dataset.index;
  return Array.from({ length: edges.size }, (_, edge) => ({
    key: [edges.subject[edge], edges.object[edge], dataset.relations[edges.relation[edge] as number]].join(),
    first: edges.first[edge] as number,
    last: edges.last[edge] as number,
    count: countAt(edges.count, edge),
    rows: [...edges.order.subarray(edges.run[edge], edges.run[edge + 1])].map((address) => {
      const segment = dataset.segments[address >>> 16]!;
      return segment.source * 1e6 + rowAt(segment.row, address & 0xffff);
    }),
  }));
}

function naiveEdges(sources: Seen[][], dataset: Dataset): Edge[] {
  const edges = new Map<string, Edge & { sort: number[] }>();
  sources.forEach((rows, source) =>
    rows.forEach((row, index) => {
      const ends = [idOf(dataset, row.subject), idOf(dataset, row.object)];
      const key = [...ends, row.relation].join();
      const sort = [...ends, dataset.relations.indexOf(row.relation)];
      const edge = edges.get(key) ?? { key, first: NO_TIME, last: NO_TIME, count: 0, rows: [], sort };
      if (!Number.isNaN(row.first)) {
        edge.first = Math.min(edge.first, Math.floor(row.first / 1000));
        edge.last = Math.max(edge.last === NO_TIME ? 0 : edge.last, Math.ceil(row.last / 1000));
      }
      edge.count += row.count;
      edge.rows.push(source * 1e6 + index + 2);
      edges.set(key, edge);
    }),
  );
  return [...edges.values()]
    .sort((a, b) => a.sort[0]! - b.sort[0]! || a.sort[1]! - b.sort[1]! || a.sort[2]! - b.sort[2]!)
    .map(({ sort: _, ...edge }) => edge);
}

/** Every column of the same, too small, length. */
function cutToNothing(segment: Input['segments'][number]): Input['segments'][number] {
  return {
    ...segment,
    subject: new Uint32Array(0),
    object: new Uint32Array(0),
    relation: new Uint8Array(0),
    first: new Float64Array(0),
    last: null,
    count: null,
    row: new Uint32Array(0),
  };
}
