// The rules of docs/spec/workspace-archive.md, by number: there and back by digest, and everything else refused without a trace.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RetortError } from '../kernel/errors';
import { noProgress } from '../kernel/progress';
import type { WorkspaceRegistry, WorkspaceStore } from '../ports/workspace-store';
import { arbitraryWorkspace, fill } from '../testing/workspace-arbitrary';
import { commitParts, sourceParts, stageParts, workspaceRecord } from '../testing/workspace-builder';
import { contentOf } from '../testing/workspace-content';
import { spec } from '../testing/import-spec-builder';
import { createMemoryRegistry, createMemoryWorkspace } from '../workspace/memory-workspace';
import { joined } from './byte-source';
import { contentDigest } from './content-digest';
import type { Manifest } from './manifest';
import { manifestBytes } from './manifest';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';
import type { ZipLimits } from './zip-reader';
import { createZipWriter } from './zip-writer';

let ids = 0;
const newId = (): string => `id-${String(++ids)}`;

async function archiveOf(store: WorkspaceStore): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await writeArchive(store, async (bytes) => void pieces.push(bytes.slice()), noProgress);
  return joined(pieces);
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function read(
  bytes: Uint8Array,
  registry: WorkspaceRegistry,
  limits?: ZipLimits,
): Promise<WorkspaceStore> {
  const options = limits === undefined ? { newId } : { newId, limits };
  return readArchive(inChunks(bytes, 1000), registry, options, noProgress);
}

/** The code of the refusal, and that nothing is left of what was begun. */
async function refusal(bytes: Uint8Array, limits?: ZipLimits): Promise<string> {
  const registry = createMemoryRegistry();
  try {
    await read(bytes, registry, limits);
  } catch (error) {
    expect(await registry.list()).toEqual([]);
    if (error instanceof RetortError) return error.code;
    throw error;
  }
  return 'none';
}

async function sample(): Promise<WorkspaceStore> {
  const store = createMemoryWorkspace(workspaceRecord('w1'));
  await commitParts(store, sourceParts('s1', 300), sourceParts('s2', 20, 2));
  await store.commit({ type: 'save-spec', spec: spec() });
  return store;
}

describe('there and back', () => {
  it('A1 any workspace comes back equal by digest and member by member, under new ids', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkspace, fc.integer({ min: 1, max: 5000 }), async (parts, chunk) => {
        const store = createMemoryWorkspace(parts.record);
        await fill(store, parts);
        const bytes = await archiveOf(store);
        const registry = createMemoryRegistry();
        const copy = await readArchive(inChunks(bytes, chunk), registry, { newId }, noProgress);
        expect(await contentDigest(copy)).toBe(await contentDigest(store));
        expect(await withoutIds(copy)).toEqual(await withoutIds(store));
        expect(await archiveOf(copy)).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('A2 the same content gives the same bytes, whatever its ids', async () => {
    const other = createMemoryWorkspace(workspaceRecord('w2'));
    await commitParts(other, sourceParts('x1', 300), sourceParts('x2', 20, 2));
    await other.commit({ type: 'save-spec', spec: spec() });
    expect(await archiveOf(other)).toEqual(await archiveOf(await sample()));
  });

  it('A3 what is only staged is not in it', async () => {
    const store = await sample();
    const before = await archiveOf(store);
    await stageParts(store, sourceParts('s9', 5));
    expect(await archiveOf(store)).toEqual(before);
  });
});

describe('digest', () => {
  const digestAfter = async (change: (store: WorkspaceStore) => Promise<void>): Promise<string> => {
    const store = await sample();
    await change(store);
    return contentDigest(store);
  };

  it('A10 is as if a source had never come once it is retracted', async () => {
    const same = digestAfter(async (store) => {
      await commitParts(store, sourceParts('s3', 40, 3));
      await store.commit({ type: 'retract-source', sourceId: 's3' });
    });
    expect(await same).toBe(await contentDigest(await sample()));
  });

  it.each<[string, (store: WorkspaceStore) => Promise<void>]>([
    ['the name', (store) => store.commit({ type: 'rename', name: 'other' })],
    ['the marking', (store) => store.commit({ type: 'set-marking', marking: 'TLP:RED' })],
    ['a specification', (store) => store.commit({ type: 'delete-spec', name: spec().name })],
    ['a source', (store) => store.commit({ type: 'retract-source', sourceId: 's2' })],
    ['another source', (store) => commitParts(store, sourceParts('s3', 1))],
  ])('A10 changes with %s', async (_, change) => {
    expect(await digestAfter(change)).not.toBe(await contentDigest(await sample()));
  });

  it.each(['subject', 'object', 'relation', 'first', 'count', 'row'] as const)(
    'A10 changes with one %s',
    async (column) => {
      const changed = sourceParts('s1', 50);
      const values = changed.segments[0]?.[column];
      if (values === null || values === undefined) throw new Error('the builder has this column');
      values[7] = 1 - Math.sign(values[7] ?? 0);
      const digests = await Promise.all(
        [changed, sourceParts('s1', 50)].map(async (parts) => {
          const store = createMemoryWorkspace(workspaceRecord('w1'));
          await commitParts(store, parts);
          return contentDigest(store);
        }),
      );
      expect(digests[0]).not.toBe(digests[1]);
    },
  );

  it('A11 does not change with the size of segments, nor with how a default column is kept', async () => {
    const parts = sourceParts('s1', 100);
    const [whole] = parts.segments;
    if (whole === undefined) throw new Error('the builder has a segment');
    const cut = (from: number, to: number): typeof whole => ({
      subject: whole.subject.slice(from, to),
      object: whole.object.slice(from, to),
      relation: whole.relation.slice(from, to),
      first: whole.first.slice(from, to),
      last: whole.first.slice(from, to),
      count: whole.count?.slice(from, to) ?? null,
      row: whole.row.slice(from, to),
    });
    const split = {
      ...parts,
      record: { ...parts.record, segments: 2 },
      segments: [cut(0, 33), cut(33, 100)],
    };
    const [a, b] = [
      createMemoryWorkspace(workspaceRecord('w1')),
      createMemoryWorkspace(workspaceRecord('w1')),
    ];
    await commitParts(a, parts);
    await commitParts(b, split);
    expect(await contentDigest(a)).toBe(await contentDigest(b));
  });
});

describe('refused', () => {
  it('A20 an archive cut anywhere', async () => {
    const bytes = await archiveOf(await sample());
    for (let length = 0; length < bytes.length; length += Math.max(1, Math.floor(bytes.length / 150))) {
      expect(await refusal(bytes.subarray(0, length))).toBe('archive-unreadable');
    }
    expect(await refusal(bytes.subarray(0, bytes.length - 1))).toBe('archive-unreadable');
    expect(await refusal(joined([bytes, Uint8Array.of(0)]))).toBe('archive-unreadable');
  });

  it('A20 an archive with any byte changed', async () => {
    const bytes = await archiveOf(await sample());
    const codes = new Set<string>();
    for (let at = 0; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 400))) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      codes.add(await refusal(changed));
    }
    expect(
      [...codes].filter((code) => code !== 'archive-unreadable' && code !== 'archive-too-large'),
    ).toEqual([]);
  });

  it('A20 what is no archive at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        async (bytes) => (await refusal(bytes)) === 'archive-unreadable',
      ),
    );
  });
});

describe('refused content', () => {
  const empty: Manifest = {
    format: 'retort-workspace',
    version: 1,
    workspace: { name: 'w', marking: 'TLP:CLEAR', createdAt: '2026-07-14T10:00:00.000Z' },
    sources: [],
    specs: [],
    kinds: [],
  };
  const zipOf = async (entries: readonly [string, Uint8Array][]): Promise<Uint8Array> => {
    const pieces: Uint8Array[] = [];
    const zip = createZipWriter(async (bytes) => void pieces.push(bytes));
    for (const [name, content] of entries) await zip.add(name, content);
    await zip.finish();
    return joined(pieces);
  };
  const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

  it('A21 a newer version, whatever else is in it', async () => {
    const newer = await zipOf([
      ['manifest.json', text({ format: 'retort-workspace', version: 2, strange: true })],
    ]);
    expect(await refusal(newer)).toBe('archive-newer');
  });

  it.each([
    ['another format', { ...empty, format: 'zip' }],
    ['an unknown member', { ...empty, extra: 1 }],
    ['an unknown marking', { ...empty, workspace: { ...empty.workspace, marking: 'TLP:PINK' } }],
    ['a source that is none', { ...empty, sources: [{}] }],
  ])('A22 a manifest with %s', async (_, manifest) => {
    expect(await refusal(await zipOf([['manifest.json', text(manifest)]]))).toBe('archive-unreadable');
  });

  it('A23 another digest than that of the content', async () => {
    const wrong = { algorithm: 'sha-256', value: '0'.repeat(64) };
    const entries = [
      ['manifest.json', manifestBytes(empty)],
      ['digest.json', text(wrong)],
    ] as const;
    expect(
      await refusal(await zipOf(entries.map(([name, content]): [string, Uint8Array] => [name, content]))),
    ).toBe('archive-digest-mismatch');
  });

  it('A24 entries in another order, twice, or of another name', async () => {
    const manifest: [string, Uint8Array] = ['manifest.json', manifestBytes(empty)];
    expect(await refusal(await zipOf([['digest.json', text({})], manifest]))).toBe('archive-unreadable');
    expect(await refusal(await zipOf([manifest, manifest]))).toBe('archive-unreadable');
    expect(await refusal(await zipOf([manifest, ['../../etc/passwd', text('x')]]))).toBe(
      'archive-unreadable',
    );
  });

  it('A25 more than the limits, before it is expanded', async () => {
    const bomb = await zipOf([['manifest.json', new Uint8Array(30_000_000)]]);
    expect(bomb.length).toBeLessThan(300_000);
    expect(await refusal(bomb, { entryBytes: 1_000_000, totalBytes: 1e9 })).toBe('archive-too-large');
    expect(await refusal(bomb, { entryBytes: 1e9, totalBytes: 1_000_000 })).toBe('archive-too-large');
  });

  it('A25 an entry that expands to more than it says', async () => {
    const bomb = await zipOf([['manifest.json', new Uint8Array(30_000_000)]]);
    const lying = bomb.slice();
    new DataView(lying.buffer).setUint32(22, 400_000, true);
    expect(await refusal(lying)).toBe('archive-unreadable');
  });

  it('A26 observations of entities or relations that are not there, with a right digest', async () => {
    for (const [column, value] of [
      ['subject', 23],
      ['object', 1e9],
      ['relation', 1],
    ] as const) {
      const parts = sourceParts('s1', 20);
      parts.segments[0]?.[column].fill(value);
      const store = createMemoryWorkspace(workspaceRecord('w1'));
      await commitParts(store, parts);
      expect(await refusal(await archiveOf(store))).toBe('archive-unreadable');
    }
  });

  it('A26 a dictionary whose values do not fit', async () => {
    const damage: ((parts: ReturnType<typeof sourceParts>) => void)[] = [
      ({ dictionary }) => dictionary.classOf.fill(9),
      ({ dictionary }) => void (dictionary.offsets[3] = 1e6),
      ({ dictionary }) => void (dictionary.offsets[0] = 1),
      ({ dictionary }) => dictionary.bytes.fill(0xff),
      ({ record }) => void (record.entities += 1),
      ({ record }) => void (record.observations += 1),
    ];
    for (const hurt of damage) {
      const parts = sourceParts('s1', 20);
      hurt(parts);
      const store = createMemoryWorkspace(workspaceRecord('w1'));
      await commitParts(store, parts);
      expect(await refusal(await archiveOf(store))).toBe('archive-unreadable');
    }
  });

  it('A27 cancelling leaves nothing', async () => {
    const bytes = await archiveOf(await sample());
    const registry = createMemoryRegistry();
    let asked = 0;
    const progress = { report: () => undefined, cancelled: () => ++asked > 4 };
    const result = readArchive(inChunks(bytes, 100), registry, { newId }, progress);
    await expect(result).rejects.toMatchObject({ code: 'cancelled' });
    expect(await registry.list()).toEqual([]);
  });
});

async function withoutIds(store: WorkspaceStore): Promise<unknown> {
  const content = await contentOf(store);
  const sources = content.sources.map((source) => ({ ...source, record: { ...source.record, id: '' } }));
  return { ...content, workspace: { ...(content['workspace'] as object), id: '' }, sources };
}
