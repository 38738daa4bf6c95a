// GF31: what Retort writes of a graph, Retort reads back: the same entities, the same relations between them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeGexf } from '../../graph-files/gexf';
import type { GraphFile, GraphFileNode } from '../../graph-files/graph-file';
import { writeGraphml } from '../../graph-files/graphml';
import { nodeOf } from '../../testing/graph-file-arbitrary';
import { look, readGraph } from '../../testing/graph-logs';
import type { Staged } from '../../testing/log-files';

type Key = { kind: string; realm: string; value: string };

const named = ({ kind, realm, value }: Key): string => JSON.stringify([kind, realm, value]);

/** Visible text with everything that markup and columns trip over. */
const value = fc
  .array(
    fc.constantFrom('a', 'B', '7', '&', '<', '>', '"', "'", ' ', '@', '←', '%', 'ë', '😀', ']]>', '%40'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => `x${parts.join('')}x`);
const realm = fc.constantFrom('', 'lab-b', 'a @ b ← c %40');

const account = fc.record({ kind: fc.constant('account'), realm, value });
const selector = fc.oneof(
  fc.record({ kind: fc.constant('device'), realm, value }),
  fc.record({ kind: fc.constant('address'), realm: fc.constant(''), value: fc.ipV4() }),
  fc.record({ kind: fc.constant('prompt-cluster'), realm, value }),
);
const relation = fc.constantFrom('signed-in-from', 'signed-up-from', 'used-device', 'seen-with');

/** Accounts alone and in collections, selectors, and by which relations who has what. */
const world = fc.record({
  collections: fc.array(fc.array(account, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  selectors: fc.uniqueArray(selector, { minLength: 1, maxLength: 4, selector: named }),
  edges: fc.array(
    fc.record({
      from: fc.nat(),
      to: fc.nat(),
      ways: fc.uniqueArray(fc.record({ relation, mask: fc.nat(15) }), {
        minLength: 1,
        maxLength: 3,
        selector: (way) => way.relation,
      }),
    }),
    { maxLength: 8 },
  ),
});

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
type Drawn = { file: GraphFile; entities: Set<string>; observed: Set<string> };

function draw({ collections, selectors, edges }: World): Drawn {
  const seen = new Set<string>();
  const groups = collections
    .map((members) => members.filter((one) => !seen.has(named(one)) && seen.add(named(one))))
    .filter((members) => members.length > 0);
  const nodes = [...groups.map(groupNode), ...selectors.map(entityNode)];
  const observed = new Set<string>();
  const fileEdges = new Map<string, GraphFile['edges'][number]>();
  for (const { from, to, ways } of edges) {
    const [source, target] = [from % groups.length, to % selectors.length];
    const members = groups[source]!;
    if (fileEdges.has(`${source} ${target}`)) continue;
    const held = ways
      .map((way) => ({ ...way, places: members.flatMap((_, i) => ((way.mask >> i) & 1 ? [i] : [])) }))
      .filter(({ places }) => places.length > 0);
    if (held.length === 0) continue;
    for (const { relation, places } of held)
      for (const at of places)
        observed.add(`${named(members[at]!)} ${relation} ${named(selectors[target]!)}`);
    const all = held.every(({ places }) => places.length === members.length);
    fileEdges.set(`${source} ${target}`, {
      source,
      target: groups.length + target,
      relations: held.map((way) => way.relation),
      holders: all ? null : held.map(({ places }) => places),
      bits: 3,
      accounts: new Set(held.flatMap(({ places }) => places)).size,
    });
  }
  const entities = new Set([...groups.flat(), ...selectors].map(named));
  return { file: { description: '', nodes, edges: [...fileEdges.values()] }, entities, observed };
}

function groupNode(members: readonly Key[]): GraphFileNode {
  if (members.length === 1) return entityNode(members[0]!);
  const realms = new Set(members.map((one) => one.realm));
  return nodeOf({
    type: 'collection',
    value: null,
    realm: realms.size === 1 ? members[0]!.realm : null,
    members,
  });
}

const entityNode = ({ kind, realm, value }: Key): GraphFileNode =>
  nodeOf({ kind, realm, value, label: value });

/** What is in the workspace: keys of entities, and observations by them. */
async function found({ store, record }: Staged): Promise<{ entities: Set<string>; observed: Set<string> }> {
  const { classes, classOf, offsets, bytes } = await store.dictionary(record.id);
  const key = (id: number): string =>
    named({
      ...classes[classOf[id]!]!,
      value: new TextDecoder().decode(bytes.subarray(offsets[id], offsets[id + 1])),
    });
  const observed = new Set<string>();
  for await (const { subject, object, relation } of store.segments(record.id))
    for (let i = 0; i < subject.length; i++)
      observed.add(`${key(subject[i]!)} ${record.relations[relation[i]!]!} ${key(object[i]!)}`);
  return { entities: new Set(Array.from(classOf, (_, id) => key(id))), observed };
}

describe.each([
  ['GraphML', writeGraphml],
  ['GEXF', writeGexf],
])('%s of our own', (_, write) => {
  it('GF31 gives the same entities and relations, whoever of a collection has what', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (drawn) => {
        const { file, entities, observed } = draw(drawn);
        const { text } = write(file);
        const { columns } = await look(text);
        expect(columns.filter(({ undecided }) => undecided)).toEqual([]);
        const staged = await readGraph(text);
        expect(staged.rejected).toEqual([]);
        expect(await found(staged)).toEqual({ entities, observed });
      }),
      { numRuns: 60 },
    );
  });

  it('GF23 a collection of very many is several rows, and every member has all', async () => {
    const members = Array.from({ length: 5000 }, (_, i) => ({ realm: '', value: `acct-${String(i)}` }));
    const { text } = write({
      description: '',
      nodes: [
        nodeOf({ type: 'collection', value: null, realm: '', members }),
        nodeOf({ kind: 'device', realm: '', value: 'dev-1' }),
      ],
      edges: [{ source: 0, target: 1, relations: ['used-device'], holders: null, bits: 1, accounts: 5000 }],
    });
    const staged = await readGraph(text);
    expect(staged.record).toMatchObject({
      rows: { read: 5, accepted: 5, rejected: 0 },
      observations: 5000,
      entities: 5001,
    });
  });

  it('GF23 what an older file does not say is not made up: who of a collection has it', async () => {
    const { text } = write({
      description: '',
      nodes: [
        nodeOf({
          type: 'collection',
          value: null,
          realm: '',
          members: [
            { realm: '', value: 'a' },
            { realm: '', value: 'b' },
          ],
        }),
        nodeOf({ kind: 'device', realm: '', value: 'dev-1' }),
      ],
      edges: [{ source: 0, target: 1, relations: ['used-device'], holders: null, bits: 1, accounts: 1 }],
    });
    const { rejected, observations } = await readGraph(text);
    expect(observations).toEqual([]);
    expect(rejected.map(({ detail }) => detail)).toEqual([
      '1 of 2 members have it: the file does not say which',
    ]);
  });
});
