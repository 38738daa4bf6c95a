import { describe, expect, it } from 'vitest';
import type { RejectedRow } from '../../../shared/model/records/rejected-row';
import type { SourceRecord } from '../../../shared/model/records/source';
import { createMemoryWorkspace } from '../../../shared/workspace/memory-workspace';
import { workspaceRecord } from '../../../shared/testing/workspace-builder';
import { sourceRecord } from './import.testing';
import { keptWords } from './words';
import { rejectPager, rejectsName, rejectsStream } from './rejects.pager';

const row = (n: number): RejectedRow => ({
  row: n,
  offset: n * 10,
  column: n % 2 === 0 ? 'ip' : 'ts',
  value: `v${String(n)}`,
  reason: n % 2 === 0 ? 'value-invalid' : 'time-unreadable',
  detail: '',
  text: `text ${String(n)}`,
});

const source = (patch: Partial<SourceRecord> = {}): SourceRecord =>
  sourceRecord({ id: 's', rows: { read: 25, accepted: 0, rejected: 25 }, ...patch });

/** 25 rejected rows in blocks of 10, 10 and 5. */
async function store() {
  const workspace = createMemoryWorkspace(workspaceRecord('w'));
  const staging = await workspace.stage('s');
  for (const [from, to] of [
    [0, 10],
    [10, 20],
    [20, 25],
  ] as const)
    await staging.appendRejected(Array.from({ length: to - from }, (_, i) => row(from + i)));
  const empty = {
    classes: [],
    classOf: new Uint8Array(0),
    offsets: new Uint32Array(1),
    bytes: new Uint8Array(0),
  };
  await staging.finish(sourceRecord({ id: 's', segments: 0 }), empty);
  return workspace;
}

describe('pages of rejected rows', () => {
  it('come in order, whole, fewer only at the end, nothing after it', async () => {
    const pager = rejectPager(await store(), 's', null);
    const pages = [
      await pager.next(8),
      await pager.next(8),
      await pager.next(8),
      await pager.next(8),
      await pager.next(8),
    ];
    expect(pages.map((page) => page.length)).toEqual([8, 8, 8, 1, 0]);
    expect(pages.flat().map((one) => one.row)).toEqual(Array.from({ length: 25 }, (_, i) => i));
  });

  it('keep their order when asked for before the last answer', async () => {
    const pager = rejectPager(await store(), 's', null);
    const [first, second] = await Promise.all([pager.next(12), pager.next(12)]);
    expect([...first, ...second].map((one) => one.row)).toEqual(Array.from({ length: 24 }, (_, i) => i));
  });

  it('hold only one reason when asked', async () => {
    const pager = rejectPager(await store(), 's', { reason: 'value-invalid', column: 'ip' });
    expect((await pager.next(100)).map((one) => one.row)).toEqual([
      0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24,
    ]);
  });

  it('leave as one CSV with a header and every row', async () => {
    const text = await new Response(rejectsStream(await store(), source())).text();
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(26);
    expect(lines[0]).toContain('row,');
    expect(lines[25]).toContain('text 24');
  });
});

describe('the file of rejected rows', () => {
  it.each([
    ['signins.csv.gz', 'signins.rejected.csv'],
    ['signins.JSONL', 'signins.rejected.csv'],
    ['signins', 'signins.rejected.csv'],
    ['a.b.log', 'a.b.rejected.csv'],
  ])('is named after %s', (file, name) => {
    expect(rejectsName(source({ name: file }))).toBe(name);
  });

  it('I27 says in its name and its last row, and the screen says, when not all are kept', async () => {
    const capped = source({
      name: 'signins.csv',
      rows: { read: 2_000_000, accepted: 765_433, rejected: 1_234_567 },
      rejectedKept: 25,
    });
    expect(rejectsName(capped)).toBe('signins.rejected-first-25.csv');
    const text = await new Response(rejectsStream(await store(), capped)).text();
    expect(text.trim().split('\r\n').slice(26)).toEqual([
      ',,,,,"first 25 of 1,234,567 rejected rows kept; the rest are counted, not listed",',
    ]);
    expect(keptWords(capped)).toBe('First 25 of 1,234,567 rejected rows kept; reasons are counted over all.');
    expect(keptWords(source())).toBeUndefined();
  });
});
