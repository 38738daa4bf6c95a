import { describe, expect, it } from 'vitest';
import type { TableQuery } from '../../../shared/engine/tables';
import type { Progress, ProgressReport } from '../../../shared/kernel/progress';
import { noProgress } from '../../../shared/kernel/progress';
import { entityTable } from '../../../shared/query/entity-table';
import { createTableMemory, tablePage } from '../../../shared/query/table';
import { createView, noMarks } from '../../../shared/query/view';
import { datasetOf, seen } from '../../../shared/testing/dataset-builder';
import { csvFormat, readTable } from '../../../shared/testing/log-files';
import { entities } from './entities';
import { exportStream } from './export-stream';
import { columnsFor } from './tables';

const ACCOUNTS = 23;

/** Pages of a real table: so many accounts with one card. */
function pages(text = '') {
  const account = (i: number): string => `account:a${String(i).padStart(2, '0')}`;
  const rows = Array.from({ length: ACCOUNTS }, (_, i) => seen(account(i), 'paid-with', 'payment:p'));
  const view = createView(datasetOf(rows), noMarks);
  const table = entityTable(view, null);
  const memory = createTableMemory<'entities'>();
  const asked: number[] = [];
  const query: TableQuery<'entities'> = {
    table: 'entities',
    scope: { type: 'all' },
    chosen: { kind: ['account'] },
    text,
    from: null,
    to: null,
    sort: [{ column: 'value', descending: true }],
    offset: 0,
    limit: 0,
  };
  const page = async (offset: number, limit: number) => {
    asked.push(offset);
    return tablePage(table, { ...query, offset, limit }, memory);
  };
  return { page, asked };
}

describe('the export', () => {
  it('holds every row once, in order, whatever the size of its pages', async () => {
    for (const size of [1, 7, 23, 24, 1_000]) {
      const made = exportStream(pages().page, columnsFor(entities, ['value', 'kind']), noProgress, size);
      const read = readTable((await new Response(made.content).text()).replace(/^\ufeff/, ''), csvFormat());
      expect(read.names).toEqual(['Value', 'Kind']);
      const expected = Array.from({ length: ACCOUNTS }, (_, i) => `a${String(i).padStart(2, '0')}`).reverse();
      expect(read.rows.map(([value]) => value)).toEqual(expected);
      expect(made.rows).toBe(ACCOUNTS);
    }
  });

  it('is UTF-8 with a mark, and a header alone where nothing is left', async () => {
    const { content } = exportStream(pages('nowhere').page, columnsFor(entities, ['value']), noProgress);
    const bytes = new Uint8Array(await new Response(content).arrayBuffer());
    expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Value\r\n')]);
  });

  it('asks for nothing before somebody takes it, and reports how far it is', async () => {
    const { page, asked } = pages();
    const reports: ProgressReport[] = [];
    const progress: Progress = { report: (report) => reports.push(report), cancelled: () => false };
    const { content } = exportStream(page, columnsFor(entities, ['value']), progress, 10);
    await Promise.resolve();
    expect(asked).toEqual([]);
    await new Response(content).text();
    expect(asked).toEqual([0, 10, 20]);
    expect(reports.map(({ done, total }) => [done, total])).toEqual([
      [10, 23],
      [20, 23],
      [23, 23],
    ]);
  });

  it('ends with an error when it is cancelled, also while a page is on its way', async () => {
    const { page, asked } = pages();
    let cancelled = false;
    const progress: Progress = { report: () => undefined, cancelled: () => cancelled };
    const late = async (offset: number, limit: number) => {
      const answer = await page(offset, limit);
      cancelled = offset === 10;
      return answer;
    };
    const made = exportStream(late, columnsFor(entities, ['value']), progress, 10);
    await expect(made.content.pipeTo(new WritableStream())).rejects.toMatchObject({ code: 'cancelled' });
    expect(asked).toEqual([0, 10]);
    expect(made.rows).toBe(10);
  });
});
