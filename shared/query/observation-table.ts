// The table of observations: each row of a log that said something, with where it is written. Told by its address, which ascends in order of import, then of rows in the log.
import { countAt } from '../dataset/counts';
import { rowAt, timeAt } from '../dataset/narrow';
import type { Dataset, DatasetSegment } from '../dataset/types';
import type { ObservationRow } from '../engine/engine';
import type { TableScope } from '../engine/tables';
import { foundMask } from './find';
import { reachesInto } from './observed-time';
import { entityRow } from './rows';
import { idsInScope } from './scope';
import { keysOfNumbers, textKeys, valueKeys } from './sort-keys';
import type { RowTest, TableFilter, TableSource } from './table-source';
import { edgesTouching, rowsOfEdges } from './touching';
import type { ObservedView } from './view';
import { kindOf } from './view';

export function observationTable(view: ObservedView): TableSource<'observations'> {
  const { dataset } = view;
  return {
    rows: (scope) => rowsInScope(view, scope),
    test: (filter) => testOf(dataset, filter),
    facets: {
      object: { values: view.kinds.ids, of: (id) => kindOf(view, objectAt(dataset, id)) },
      relation: { values: dataset.relations, of: (id) => relationAt(dataset, id) },
      source: { values: dataset.sources.map((source) => source.id), of: (id) => sourceAt(dataset, id) },
    },
    columns: columnsOf(dataset),
    row: (id) => observationRow(view, id),
  };
}

function columnsOf(dataset: Dataset): TableSource<'observations'>['columns'] {
  const { dictionary, relations, sources, segments } = dataset;
  const names = sources.map(({ name }) => name);
  // Whole seconds are told apart by fewer digits.
  const inSeconds = segments.every(({ first, last }) => Math.min(first.unit, last?.unit ?? 1000) === 1000);
  const unit = inSeconds ? 1000 : 1;
  const figures = (ids: Uint32Array, figureOf: (segment: DatasetSegment, row: number) => number) =>
    keysOfNumbers(figuresOf(dataset, ids, figureOf));
  return {
    subject: (ids) => [valueKeys(dictionary, ids, (id) => subjectAt(dataset, id))],
    relation: (ids) => [textKeys(ids, relations, (id) => relationAt(dataset, id))],
    object: (ids) => [valueKeys(dictionary, ids, (id) => objectAt(dataset, id))],
    first: (ids) => figures(ids, (segment, row) => firstAt(segment, row) / unit),
    last: (ids) => figures(ids, (segment, row) => lastAt(segment, row) / unit),
    count: (ids) => figures(ids, ({ count }, row) => countAt(count, row)),
    source: (ids) => [textKeys(ids, names, (id) => sourceAt(dataset, id))],
    row: (ids) => figures(ids, (segment, row) => rowAt(segment.row, row)),
  };
}

function figuresOf(
  dataset: Dataset,
  ids: Uint32Array,
  figureOf: (segment: DatasetSegment, row: number) => number,
): Float64Array {
  const figures = new Float64Array(ids.length);
  for (let at = 0; at < figures.length; at++) {
    const id = ids[at] as number;
    figures[at] = figureOf(segmentOf(dataset, id), id & ROW);
  }
  return figures;
}

/** An address is `segment << 16 | row of the segment`. */
const SEGMENT = 16;
const ROW = 0xffff;

function segmentOf({ segments }: Dataset, id: number): DatasetSegment {
  return segments[id >>> SEGMENT] as DatasetSegment;
}
function subjectAt(dataset: Dataset, id: number): number {
  return segmentOf(dataset, id).subject[id & ROW] as number;
}
function objectAt(dataset: Dataset, id: number): number {
  return segmentOf(dataset, id).object[id & ROW] as number;
}
function relationAt(dataset: Dataset, id: number): number {
  return segmentOf(dataset, id).relation[id & ROW] as number;
}
function sourceAt({ sourceOfSegment }: Dataset, id: number): number {
  return sourceOfSegment[id >>> SEGMENT] as number;
}
function firstAt({ first }: DatasetSegment, row: number): number {
  return timeAt(first, row);
}
function lastAt({ first, last }: DatasetSegment, row: number): number {
  return timeAt(last ?? first, row);
}

function rowsInScope(view: ObservedView, scope: TableScope): Uint32Array {
  const ids = idsInScope(view, scope);
  if (ids === null) return allRows(view.dataset);
  const { offsets, rows } = rowsOfEdges(view.dataset, edgesTouching(view.dataset, ids));
  for (let segment = 0; segment + 1 < offsets.length; segment++)
    for (let at = offsets[segment] as number; at < (offsets[segment + 1] as number); at++)
      rows[at] = ((segment << SEGMENT) | (rows[at] as number)) >>> 0;
  return rows.sort();
}

function allRows({ segments, observations }: Dataset): Uint32Array {
  const rows = new Uint32Array(observations);
  let size = 0;
  segments.forEach(({ subject }, segment) => {
    for (let row = 0; row < subject.length; row++) rows[size++] = ((segment << SEGMENT) | row) >>> 0;
  });
  return rows;
}

/** Text is sought at either end. */
function testOf(dataset: Dataset, { text, from, to }: TableFilter): RowTest | null {
  const tests: RowTest[] = [];
  if (text !== '') {
    const found = foundMask(dataset.dictionary, text);
    tests.push((id) => found[subjectAt(dataset, id)] === 1 || found[objectAt(dataset, id)] === 1);
  }
  if (from !== null || to !== null) {
    const [least, most] = [from ?? -Infinity, to ?? Infinity];
    tests.push((id) => reachesInto(segmentOf(dataset, id), id & ROW, least, most));
  }
  return tests.length === 0 ? null : (id) => tests.every((test) => test(id));
}

function observationRow(view: ObservedView, id: number): ObservationRow {
  const { dataset } = view;
  const segment = segmentOf(dataset, id);
  const source = dataset.sources[segment.source] as Dataset['sources'][number];
  return {
    id,
    subject: entityRow(view, subjectAt(dataset, id)),
    object: entityRow(view, objectAt(dataset, id)),
    relation: dataset.relations[relationAt(dataset, id)] as string,
    first: timeOrNull(firstAt(segment, id & ROW)),
    last: timeOrNull(lastAt(segment, id & ROW)),
    count: countAt(segment.count, id & ROW),
    source: { id: source.id, name: source.name },
    row: rowAt(segment.row, id & ROW),
  };
}

function timeOrNull(time: number): number | null {
  return Number.isNaN(time) ? null : time;
}
