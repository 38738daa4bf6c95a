// The same workspace in an engine of its own: whether a ring's collections hold exactly its members, and how soon an expansion is answered.
import { createReadStream } from 'node:fs';
import { createHash, randomUUID } from 'node:crypto';
import { readArchive } from '../../shared/archive/read-archive';
import { createEngine } from '../../shared/engine/create-engine';
import type { Engine, RingGraph } from '../../shared/engine/engine';
import { createRandom } from '../../shared/kernel/random';
import { noProgress } from '../../shared/kernel/progress';
import { shippedCurves } from '../../shared/model/kinds/registry';
import { createMemoryRegistry } from '../../shared/workspace/memory-workspace';
import { percentile } from '../query/figure';
import { wholeTable } from '../query/whole-table';
import type { PeerGraph } from './peers/page';

const EXPANSIONS = 2_000;
/** As many as the window draws without asking. */
const DRAWN = 60;
/** As many as a person can ask the window for. */
const SELECTORS = 500;
const OPENED_WITH = 16;

async function engineOn(archive: string): Promise<{ engine: Engine; entities: number }> {
  const chunks = createReadStream(archive);
  const store = await readArchive(chunks, createMemoryRegistry(), { newId: () => randomUUID() }, noProgress);
  const engine = createEngine(store, { now: () => performance.now(), curves: shippedCurves });
  const { entities } = await engine.load(noProgress);
  return { engine, entities };
}

export type CollectedRing = {
  accounts: number;
  elements: number;
  collected: number;
  /** The collections hold exactly the members, by digest of their ids. */
  same: boolean;
  /** Every account and selector of it a node, for those that draw it so. */
  whole: PeerGraph;
};

export async function measureLargestRing(archive: string): Promise<CollectedRing> {
  const { engine } = await engineOn(archive);
  const { rings } = await engine.findRings({}, noProgress);
  const [ring] = rings.toSorted((a, b) => b.accounts - a.accounts);
  if (ring === undefined) throw new Error('no ring');
  const graph = await engine.ringGraph(ring.id, { selectors: SELECTORS });
  const collected = graph.collections.flatMap(({ members }) => members);
  const table = await engine.table({
    ...wholeTable('entities'),
    scope: { type: 'ring', ringId: ring.id },
    limit: ring.accounts,
  });
  const members = table.rows.map(({ id }) => id);
  return {
    accounts: ring.accounts,
    elements: graph.collections.length + graph.selectors.length + graph.edges.length,
    collected: collected.length,
    same: digest(collected) === digest(members),
    whole: wholeRing(await engine.ringGraph(ring.id, { selectors: OPENED_WITH })),
  };
}

/** Members around their selectors, each with an edge to those that its collection has. */
function wholeRing({ collections, selectors, edges }: RingGraph): PeerGraph {
  const graph: PeerGraph = { x: [], y: [], from: [], to: [] };
  const add = (distance: number): number => {
    const at = graph.x.length;
    graph.x.push(distance * Math.cos(at * 2.4));
    graph.y.push(distance * Math.sin(at * 2.4));
    return at;
  };
  const hubs = selectors.map((_, at) => add(400 + (at % 7) * 100));
  const members = collections.map((one) => one.members.map((_, at) => add(1000 + 10 * Math.sqrt(at))));
  for (const { from, to } of edges)
    for (const member of members[from] ?? []) {
      graph.from.push(member);
      graph.to.push(hubs[to] ?? 0);
    }
  return graph;
}

function digest(ids: readonly number[]): string {
  return createHash('sha256')
    .update(ids.toSorted((a, b) => a - b).join())
    .digest('hex');
}

/** Milliseconds of the 99th of a hundred expansions, of entities drawn at random. */
export async function measureExpansions(archive: string): Promise<number> {
  const { engine, entities } = await engineOn(archive);
  await engine.findRings({}, noProgress);
  const random = createRandom(7);
  const query = { kinds: [], order: 'strongest' as const, from: null, to: null, offset: 0, limit: DRAWN };
  const times: number[] = [];
  for (let run = 0; run < EXPANSIONS; run++) {
    const id = random.below(entities);
    const started = performance.now();
    await engine.neighbours({ ...query, id });
    times.push(performance.now() - started);
  }
  return percentile(times, 0.99);
}
