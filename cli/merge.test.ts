// retort merge as it is shipped: two archives into one, what it says of them, and its exit codes.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentDigest } from '../shared/archive/content-digest';
import { writeArchive } from '../shared/archive/write-archive';
import { noProgress } from '../shared/kernel/progress';
import type { WorkspaceStore } from '../shared/ports/workspace-store';
import { judgement } from '../shared/testing/judgements-contract';
import { commitParts, sourceParts, workspaceRecord } from '../shared/testing/workspace-builder';
import { createMemoryWorkspace } from '../shared/workspace/memory-workspace';
import { buildCommand, retort } from './built-command';

let folder: string;
let first: string;
let second: string;
let out: string;

async function workspace(
  name: string,
  verdict: 'same' | 'not-same',
  minute: number,
): Promise<WorkspaceStore> {
  const store = createMemoryWorkspace(workspaceRecord(name, { name }));
  await store.commit({
    type: 'judge',
    judgements: [judgement('ann', 'bob', verdict, minute)],
    takenBack: [],
  });
  return store;
}

async function written(name: string, store: WorkspaceStore): Promise<string> {
  const pieces: Uint8Array[] = [];
  await writeArchive(store, async (bytes) => void pieces.push(bytes.slice()), noProgress);
  const file = path.join(folder, `${name}.retortws`);
  await writeFile(file, Buffer.concat(pieces));
  return file;
}

beforeAll(async () => {
  await buildCommand();
  folder = await mkdtemp(path.join(tmpdir(), 'retort-merge-'));
  const [day, night] = [await workspace('Day', 'same', 1), await workspace('Night', 'not-same', 5)];
  await commitParts(day, sourceParts('s1', 30, 1));
  await commitParts(night, sourceParts('s8', 30, 1), sourceParts('s9', 20, 2));
  first = await written('day', day);
  second = await written('night', night);
  out = path.join(folder, 'both.retortws');
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('retort merge', { timeout: 60_000 }, () => {
  it('M2 M7 writes both as one, and says what came, what was there and what differed', async () => {
    const outcome = await retort('merge', '--out', out, '--json', first, second);
    expect(outcome).toMatchObject({ code: 0, error: '' });
    const both = await workspace('Day', 'not-same', 5);
    await commitParts(both, sourceParts('s1', 30, 1), sourceParts('s9', 20, 2));
    expect(JSON.parse(outcome.out)).toMatchObject({
      digest: await contentDigest(both),
      parts: { sources: { new: 1, here: 1, beside: 0, differing: 0 }, judgements: { new: 0, differing: 1 } },
      differing: [{ part: 'judgements', name: 'ann and bob', holds: 'second' }],
    });
  });

  it('M7 keeps what the first says where it is preferred, in words for a terminal', async () => {
    const outcome = await retort('merge', '--out', out, '--prefer', 'first', first, second);
    expect(outcome.code).toBe(0);
    expect(outcome.out).toMatch(/sources +1 +1 +0 +0\n/);
    expect(outcome.out).toContain('differing in judgements: ann and bob, the first one’s holds');
  });

  it('M1 of an archive with itself gives its very bytes', async () => {
    expect(await retort('merge', '--out', out, second, second)).toMatchObject({ code: 0 });
    expect(await readFile(out)).toEqual(await readFile(second));
  });

  it.each<[string, () => string[], number, RegExp]>([
    ['one archive', () => ['--out', out, first], 2, /two archives are merged, not 1/],
    [
      'a preference that there is none of',
      () => ['--out', out, '--prefer', 'x', first, second],
      2,
      /--prefer takes/,
    ],
    ['a name that is no archive’s', () => ['--out', `${out}.zip`, first, second], 2, /ends in \.retortws/],
    ['a file that is not there', () => ['--out', out, first, `${first}x`], 1, /day\.retortwsx.*no such file/],
  ])('refuses %s', async (_, args, code, words) => {
    const outcome = await retort('merge', ...args());
    expect(outcome.code).toBe(code);
    expect(outcome.error).toMatch(words);
  });

  it('names the archive that is damaged, and leaves what was there', async () => {
    const broken = path.join(folder, 'broken.retortws');
    const kept = path.join(folder, 'kept.retortws');
    await writeFile(broken, (await readFile(second)).subarray(0, -9));
    await writeFile(kept, 'what was there');
    const outcome = await retort('merge', '--out', kept, first, broken);
    expect(outcome.code).toBe(1);
    expect(outcome.error).toContain('broken.retortws is no Retort archive');
    expect(await readFile(kept, 'utf8')).toBe('what was there');
  });
});
