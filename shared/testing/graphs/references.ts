// Public graphs and what igraph and networkx say about them; made by scripts/references/graphs.py, read here.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildWeightedGraph, type EdgeList } from '../../graph/weighted-graph';
import { simplify, type SimpleGraph } from '../../graph/simple-graph';
import { readCorpusGraph } from './corpus-graphs';

export type ReferencePath = {
  from: number;
  to: number;
  shortest: number[] | null;
  lightest: { path: number[]; distance: number } | null;
  strongest: { path: number[]; weakest: number } | null;
};

export type Reference = {
  /** In the corpora folder, with its digest; absent where the edges are kept. */
  file?: string;
  sha256?: string;
  edgeList?: { from: number[]; to: number[]; weights: number[] };
  nodes: number;
  edges: number;
  components: { count: number; digest: string };
  degrees: { maximum: number; digest: string };
  cores: { maximum: number; digest: string };
  modularity: number;
  /** The nodes whose values are kept. */
  sample: number[];
  pageRank: number[];
  betweenness: number[];
  betweennessSum: number;
  paths: ReferencePath[];
};

/** `load` undefined: the file is not there, `missing` says which. */
export type ReferenceGraph = {
  name: string;
  reference: Reference;
  missing: string;
  load: (() => SimpleGraph) | undefined;
};

const folder = path.join(import.meta.dirname, 'references');
const corpora = process.env['RETORT_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');

export function referenceGraphs(): ReferenceGraph[] {
  return readdirSync(folder).map((file) => {
    const reference = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Reference;
    const source = reference.file === undefined ? '' : path.join(corpora, reference.file);
    const load = (): SimpleGraph => simplify(buildWeightedGraph(reference.nodes, edgesOf(reference, source)));
    const there = source === '' || existsSync(source);
    return { name: file.replace('.json', ''), reference, missing: source, load: there ? load : undefined };
  });
}

function edgesOf({ edgeList, sha256 }: Reference, source: string): EdgeList {
  if (edgeList !== undefined) return { size: edgeList.from.length, ...edgeList };
  const bytes = readFileSync(source);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`${source} is another version than the one the references were made from`);
  return readCorpusGraph(source, bytes);
}

/** As the script digests a list: of its numbers in decimal, with commas between. */
export function digestOf(values: ArrayLike<number>): string {
  return createHash('sha256').update(Array.from(values).join(',')).digest('hex');
}
