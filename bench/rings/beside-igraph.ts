// Our Leiden beside igraph's on the same graph in the same run, seed by seed in turn.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { leiden } from '../../shared/graph/leiden';
import { modularity } from '../../shared/graph/modularity';
import { buildWeightedGraph, type EdgeList, type WeightedGraph } from '../../shared/graph/weighted-graph';
import { percentile } from '../query/figure';
import { stopwatch } from './phases';

export type Beside = {
  nodes: number;
  edges: number;
  /** Medians of seconds, and of modularity. */
  ours: Found;
  igraph: Found;
  version: string;
};
type Found = { seconds: number; modularity: number };

const SEEDS = [1, 2, 3, 4, 5];
/** What igraph's own default is. */
const ITERATIONS = 2;

/** Undefined where there is no Python with igraph. */
export async function besideIgraph(
  repository: string,
  nodes: number,
  edges: EdgeList,
): Promise<Beside | undefined> {
  const graph = buildWeightedGraph(nodes, edges);
  const folder = mkdtempSync(path.join(tmpdir(), 'retort-igraph-'));
  try {
    const file = path.join(folder, 'edges');
    writeFileSync(file, encoded(edges));
    const script = path.join(repository, 'bench/rings/igraph-leiden.py');
    const found = await askInTurn([script, file, ...[nodes, edges.size, ITERATIONS].map(String)], graph);
    return found && { nodes, edges: edges.size, ...found };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function encoded({ from, to, weights, size }: EdgeList): Uint8Array {
  const bytes = new Uint8Array(size * 16);
  bytes.set(new Uint8Array(Uint32Array.from(from).buffer), 0);
  bytes.set(new Uint8Array(Uint32Array.from(to).buffer), size * 4);
  bytes.set(new Uint8Array(Float64Array.from(weights ?? new Float64Array(size).fill(1)).buffer), size * 8);
  return bytes;
}

async function askInTurn(
  args: readonly string[],
  graph: WeightedGraph,
): Promise<Pick<Beside, 'ours' | 'igraph' | 'version'> | undefined> {
  const python = spawn(process.env['RETORT_PYTHON'] ?? '/usr/bin/python3', args, {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const failed = new Promise<undefined>((resolve) => python.once('error', () => resolve(undefined)));
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const line = await Promise.race([lines.next(), failed]);
    return line === undefined || line.done === true ? undefined : JSON.parse(line.value);
  };
  const hello = (await answer()) as { version: string } | undefined;
  if (hello === undefined) return undefined;
  const runs = { ours: [] as Found[], igraph: [] as Found[] };
  for (const seed of SEEDS) {
    runs.ours.push(runOurs(graph, seed));
    python.stdin.write(`${String(seed)}\n`);
    runs.igraph.push((await answer()) as Found);
  }
  python.stdin.end();
  return { ours: middle(runs.ours), igraph: middle(runs.igraph), version: hello.version };
}

function runOurs(graph: WeightedGraph, seed: number): Found {
  const clock = stopwatch();
  const { labels } = leiden(graph, { seed });
  const seconds = clock();
  return { seconds, modularity: modularity(graph, labels) };
}

function middle(runs: readonly Found[]): Found {
  const of = (name: keyof Found): number => percentile(runs.map((one) => one[name]), 0.5); // prettier-ignore
  return { seconds: of('seconds'), modularity: of('modularity') };
}
