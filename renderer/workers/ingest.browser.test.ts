import * as Comlink from 'comlink';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noProgress } from '../../shared/kernel/progress';
import { specOf, observationsOf } from '../../shared/testing/log-files';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import type { StageProgress } from '../../shared/ingest/types';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import { openRegistry } from '../storage/workspace-registry';
import { blobFile } from './blob-file';
import type { DigestRemote } from './digest.worker';
import { createIngestClient, type IngestClient } from './ingest-client';
import { unwrap } from './outcome';

const options = { stopAtRejectedShare: 1 };
let store: WorkspaceStore;
let ingest: IngestClient;
let dispose: () => Promise<void>;

beforeEach(async () => {
  const id = crypto.randomUUID();
  const registry = await openRegistry({ role: 'window' });
  store = await registry.create(workspaceRecord(id));
  ingest = await createIngestClient(id);
  dispose = async () => {
    ingest.dispose();
    store.close();
    await registry.remove(id);
    registry.close();
  };
});
afterEach(() => dispose());

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('the ingest worker', () => {
  it('I30 stages a file into the store that the window sees', async () => {
    const text = `account,ip\n${Array.from({ length: 70_000 }, (_, i) => `a${String(i % 100)},198.51.100.${String(i % 200)}`).join('\n')}\nb,x\n`;
    const file = blobFile('log.csv', new File([text], 'log.csv'));
    const seen: StageProgress[] = [];
    const record = await ingest.stage(file, specOf({}), options, (one) => void seen.push(one), noProgress);
    expect(record.rows).toEqual({ read: 70_001, accepted: 70_000, rejected: 1 });
    expect(record.digest).toBe(await sha256(text));
    expect((await store.staged()).map(({ id }) => id)).toEqual([record.id]);
    const observations = await observationsOf(store, record);
    expect(observations).toHaveLength(70_000);
    expect(observations[69_999]).toMatchObject({ subject: 'a99', object: '198.51.100.199', row: 70_001 });
    expect(seen.at(-1)).toMatchObject({
      rows: 70_001,
      observations: 70_000,
      rejected: 1,
      bytesDone: text.length,
    });
    for await (const rows of store.rejectedRows(record.id))
      expect(rows[0]).toMatchObject({ row: 70_002, value: 'x' });
  });

  it('takes a file that the page only streams', async () => {
    const file = {
      name: 'log.csv',
      size: 25,
      async *stream() {
        yield new TextEncoder().encode('account,ip\na,198.51.100.1\n');
      },
    };
    expect((await ingest.inspect(file)).spec.observations[0]).toMatchObject({
      subject: 'account',
      object: 'ip',
    });
    expect((await ingest.preview(file, specOf({}).logs[0]!, 5)).rows).toHaveLength(1);
    expect((await ingest.stage(file, specOf({}), options, () => undefined, noProgress)).observations).toBe(1);
  });

  it('errors keep their code and data', async () => {
    const empty = blobFile('none.csv', new Blob([]));
    await expect(ingest.inspect(empty)).rejects.toMatchObject({
      code: 'log-empty',
      data: { file: 'none.csv' },
    });
    const wrong = blobFile('log.csv', new Blob(['a,b\n']));
    await expect(
      ingest.stage(
        wrong,
        specOf({ match: { files: [], columns: ['ip'] } }),
        options,
        () => undefined,
        noProgress,
      ),
    ).rejects.toMatchObject({ code: 'spec-no-log-matches' });
  });

  it('I29 a cancel is heard while rows are read, and leaves nothing', async () => {
    const file = blobFile('log.csv', new Blob([`account,ip\n`, 'a,198.51.100.1\n'.repeat(2_000_000)]));
    let isCancelled = false;
    const progress = { report: () => undefined, cancelled: () => isCancelled };
    const staging = ingest.stage(file, specOf({}), options, () => (isCancelled = true), progress);
    await expect(staging).rejects.toMatchObject({ code: 'cancelled' });
    expect(await store.staged()).toEqual([]);
    expect((await ingest.stage(file, specOf({}), options, () => undefined, noProgress)).observations).toBe(
      2_000_000,
    );
  });
});

it('I30 files are hashed at once or piece by piece, with the same result', async () => {
  const worker = new Worker(new URL('./digest.worker.ts', import.meta.url), { type: 'module' });
  const remote = Comlink.wrap<DigestRemote>(worker);
  const text = 'x'.repeat(10_000_000);
  const expected = await sha256(text);
  expect(unwrap(await remote.sha256(new Blob([text])))).toBe(expected);
  expect(unwrap(await remote.sha256(new Blob([text]), 1000))).toBe(expected);
  worker.terminate();
});
