// Plain rows wait until a few hundred of them are there: then their look-ups go to memory together, and its latency is paid once and not for every value.
import type { ByteWindow } from './byte-window';
import { boundMemo, type EntityColumn } from './entity-column';
import { PLAIN, type ScannedRecord } from './record';
import { takeEntities } from './row-mapper';
import { BATCH_ROWS, type RowMapper } from './row-state';
import { readCount, readTimes } from './row-times';
import { hashOf, lookAhead } from './value-memo';

/** Puts a row into the batch; false when it is none of the plain sort, or rejected by its times: it is then to be mapped by itself, after the batch. */
export function queueRecord(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
  if (mapper.fields !== 0 && record.count !== mapper.fields) return false;
  if (record.more.length > 0 || !queueValues(mapper, window, record)) return false;
  if (!readTimes(mapper, window, record) || !readCount(mapper, window, record)) return false;
  const { batch, time } = mapper;
  const at = batch.length++;
  batch.rows[at] = record.row;
  batch.from[at] = record.from;
  batch.to[at] = record.to;
  batch.first[at] = time.first;
  batch.last[at] = time.last;
  batch.counts[at] = time.count;
  return true;
}

export function isFull({ batch }: RowMapper): boolean {
  return batch.length === BATCH_ROWS;
}

/** Maps the rows that wait, in their order; `onRejected` sees each rejected one in `record`, which is afterwards as it was. */
export function flushBatch(
  mapper: RowMapper,
  window: ByteWindow,
  record: ScannedRecord,
  onRejected: () => void,
): void {
  const { batch, entities, time } = mapper;
  const { length } = batch;
  const { row, from, to } = record;
  batch.length = 0;
  entities.forEach(boundMemo);
  for (const { memo, hashes } of entities) batch.touched ^= lookAhead(memo, hashes, length);
  for (let i = 0; i < length; i++) {
    time.first = batch.first[i] as number;
    time.last = batch.last[i] as number;
    time.count = batch.counts[i] as number;
    for (let c = 0; c < entities.length; c++) recallValue(entities[c] as EntityColumn, i);
    if (takeEntities(mapper, window, batch.rows[i] as number)) continue;
    record.row = batch.rows[i] as number;
    record.from = batch.from[i] as number;
    record.to = batch.to[i] as number;
    onRejected();
  }
  record.row = row;
  record.from = from;
  record.to = to;
}

/** False for a value that had to be unescaped: the scratch space is rewound with the next record. */
function queueValues({ entities, batch }: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
  const at = batch.length;
  for (let i = 0; i < entities.length; i++) {
    const { field, memo, starts, ends, hashes } = entities[i] as EntityColumn;
    const start = record.starts[field] as number;
    const end = record.ends[field] as number;
    if (record.forms[field] !== PLAIN || start > window.end) return false;
    starts[at] = start;
    ends[at] = end;
    hashes[at] = hashOf(memo, window.view, start, end);
  }
  return true;
}

function recallValue(column: EntityColumn, at: number): void {
  column.start = column.starts[at] as number;
  column.end = column.ends[at] as number;
  column.hash = column.hashes[at] as number;
}
