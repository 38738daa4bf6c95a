// GF32: what other tools read from our files, and what we read from files of others, is the same as by igraph, networkx and Python's own XML parser.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { EDGE_FIELDS, NODE_FIELDS, type Field } from '../../graph-files/fields';
import { writeGexf } from '../../graph-files/gexf';
import type { GraphFile } from '../../graph-files/graph-file';
import { writeGraphml } from '../../graph-files/graphml';
import { allowedInXml } from '../../graph-files/xml';
import { hostileGraph } from '../../testing/graph-file-arbitrary';
import { look } from '../../testing/graph-logs';

const script = path.resolve(import.meta.dirname, '../../../scripts/references/read_graph.py');
const corpora = process.env['RETORT_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');

type Values = Record<string, string | number>;
type Edge = Values & { ends: unknown };
type Read = { nodes: Values[]; edges: Edge[] };
type Answers = {
  igraph?: Read & { error?: string };
  networkx: Read & { error?: string };
  elements: { node: number; edge: number };
};

/** A Python that has both libraries. */
const python = ['python3', '/usr/bin/python3'].find((one) => {
  try {
    execFileSync(one, ['-c', 'import igraph, networkx'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

function ask(files: readonly string[]): Record<string, Answers> {
  const text = execFileSync(python!, [script, ...files], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return JSON.parse(text) as Record<string, Answers>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'retort-graphs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, { text }: { text: string }): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** As a reader of XML has it; without what is empty, which these libraries do not tell from nothing. */
function written<T>(fields: readonly Field<T>[], of: T): Values {
  const entries = fields.flatMap(({ name, of: valueOf }) => {
    const value = valueOf(of);
    if (value === null || value === '') return [];
    return [[name, typeof value === 'string' ? allowedInXml(value).text : value] as const];
  });
  return Object.fromEntries(entries);
}

/** Values that the fields have; numbers of libraries that know no whole ones are the same numbers. */
function chosen<T>(fields: readonly Field<T>[], found: Values): Values {
  return Object.fromEntries(
    fields.flatMap(({ name }) =>
      found[name] === undefined || found[name] === '' ? [] : [[name, found[name]]],
    ),
  );
}

const graphs: GraphFile[] = fc.sample(hostileGraph, { numRuns: 25, seed: 7 });

/** Graph files of the corpora, wherever they lie; none where the folder is absent. */
function corpusFiles(): string[] {
  try {
    return readdirSync(corpora, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(graphml|gexf)(\.gz)?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

describe('graph files between tools', () => {
  if (python === undefined) {
    it.skip('skipped: no python3 with igraph and networkx', () => undefined);
    return;
  }
  const files = graphs.map((graph, i) => save(`${String(i)}.graphml`, writeGraphml(graph)));
  const gexfs = graphs.map((graph, i) => save(`${String(i)}.gexf`, writeGexf(graph)));
  const others = corpusFiles();
  const answers = ask([...files, ...gexfs, ...others]);

  it.each(['igraph', 'networkx'] as const)(
    'GF32 %s opens our GraphML with every node, edge and value',
    (reader) => {
      graphs.forEach((graph, i) => {
        const { nodes, edges, error } = answers[files[i]!]![reader]!;
        expect(error).toBeUndefined();
        expect(nodes.map((node) => chosen(NODE_FIELDS, node))).toEqual(
          graph.nodes.map((node) => written(NODE_FIELDS, node)),
        );
        const sorted = (list: Values[]): string[] => list.map((one) => JSON.stringify(one)).sort();
        expect(sorted(edges.map((edge) => chosen(EDGE_FIELDS, edge)))).toEqual(
          sorted(graph.edges.map((edge) => written(EDGE_FIELDS, edge))),
        );
      });
    },
  );

  it('GF32 Python’s XML parser counts as many nodes and edges in our GEXF', () => {
    graphs.forEach((graph, i) => {
      expect(answers[gexfs[i]!]!.elements).toEqual({ node: graph.nodes.length, edge: graph.edges.length });
    });
  });

  if (others.length === 0)
    it.skip(`skipped: no graph in ${corpora} (RETORT_CORPORA names the folder)`, () => undefined);
  for (const file of others) {
    it(`GF32 ${path.relative(corpora, file)} has as many nodes and edges as its elements`, async () => {
      const { graph, remarks } = await look(readFileSync(file), path.basename(file));
      const { node, edge } = answers[file]!.elements;
      expect({ node: graph?.nodes, edge: graph?.edges }).toEqual({ node, edge });
      expect(remarks.filter((remark) => remark.includes('rejected'))).toEqual([]);
    });
  }
});
