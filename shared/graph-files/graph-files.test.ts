import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat, readTable } from '../testing/log-files';
import { hostileGraph, nodeOf } from '../testing/graph-file-arbitrary';
import { writeEdgesCsv, writeNodesCsv } from './csv';
import { EDGE_FIELDS, NODE_FIELDS } from './fields';
import { writeGexf } from './gexf';
import type { GraphFile } from './graph-file';
import { writeGraphml } from './graphml';

const small: GraphFile = {
  description: 'Ring 1 of Spring, TLP:AMBER',
  nodes: [
    nodeOf({
      label: '3 accounts',
      type: 'collection',
      value: null,
      degree: null,
      members: members('a', 'b', 'c'),
    }),
    nodeOf({ label: 'dev-1', kind: 'device', value: 'dev-1', bits: 16.5, x: -4.5, y: 12 }),
  ],
  edges: [{ source: 0, target: 1, relations: ['used-device'], holders: null, bits: 16.5, accounts: 3 }],
};

function members(...values: string[]): { realm: string; value: string }[] {
  return values.map((value) => ({ realm: 'lab', value }));
}

describe('GraphML', () => {
  it('GF8 declares every key that it uses, with its type', () => {
    fc.assert(
      fc.property(hostileGraph, (graph) => {
        const { text } = writeGraphml(graph);
        const declared = [
          ...text.matchAll(
            /<key id="([^"]+)" for="(node|edge)" attr\.name="[^"]+" attr\.type="(string|long|double)"\/>/g,
          ),
        ];
        expect(declared).toHaveLength(NODE_FIELDS.length + EDGE_FIELDS.length);
        const known = new Set(declared.map(([, id]) => id));
        for (const [, key] of text.matchAll(/<data key="([^"]+)"/g)) expect(known).toContain(key);
      }),
    );
  });

  it('GF4 writes a collection as one node, with its members', () => {
    const { text } = writeGraphml(small);
    expect(text).toContain('<data key="node.accounts">3</data>');
    expect(text).toContain('<data key="node.members">[&quot;a&quot;,&quot;b&quot;,&quot;c&quot;]</data>');
    expect(text).not.toContain('"node.memberRealms">');
  });

  it('GF5 leaves out what is not known', () => {
    expect(writeGraphml(small).text).not.toContain('key="node.ring">');
  });
});

describe('GEXF', () => {
  it('GF9 turns places upwards, and weighs edges by their bits', () => {
    const { text } = writeGexf(small);
    expect(text).toContain('<viz:position x="-4.5" y="-12" z="0"/>');
    expect(text).toContain('<edge id="e0" source="n0" target="n1" weight="16.5">');
    expect(
      writeGexf({ ...small, edges: small.edges.map((edge) => ({ ...edge, bits: 0 })) }).text,
    ).not.toContain('weight=');
  });

  it('GF9 names a shape only where GEXF has it', () => {
    const shaped = (shape: string): string =>
      writeGexf({ ...small, nodes: [nodeOf({ look: { colour: '#0a0b0c', shape, size: 9 } })], edges: [] })
        .text;
    expect(shaped('diamond')).toContain('<viz:shape value="diamond"/>');
    expect(shaped('hexagon')).not.toContain('viz:shape');
    expect(shaped('hexagon')).toContain('<viz:color r="10" g="11" b="12"/>');
  });
});

describe('CSV', () => {
  it('GF10 every cell is there again, none begins as a formula, and numbers stay numbers', () => {
    fc.assert(
      fc.property(hostileGraph, (graph) => {
        for (const [written, fields, subjects] of [
          [writeNodesCsv(graph), NODE_FIELDS, graph.nodes],
          [writeEdgesCsv(graph), EDGE_FIELDS, graph.edges],
        ] as const) {
          const read = readTable(written.text.slice(1), csvFormat());
          expect(read.rows).toHaveLength(subjects.length);
          for (const field of fields) {
            const column = read.names.indexOf(field.name);
            const expected = subjects.map((subject) =>
              (field.of as (of: unknown) => string | number | null)(subject),
            );
            const found = read.rows.map((row) => row[column] ?? '');
            expect(found.map(unquoted)).toEqual(expected.map((value) => unquoted(held(String(value ?? '')))));
            if (field.type === 'string')
              expect(found.filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
          }
        }
      }),
    );
  });

  it('GF7 counts the lone surrogates that it could not write', () => {
    const { text, replaced } = writeNodesCsv({
      ...small,
      nodes: [nodeOf({ label: 'a\ud800', value: '\udc00\u0001b' })],
    });
    expect(replaced).toBe(2);
    expect(text).toContain('a\ufffd,');
    expect(text).toContain('\ufffd\u0001b');
  });
});

/** Without the apostrophe that the writer may have added, or that was there. */
const unquoted = (value: string): string => value.replace(/^'/, '');
const held = (value: string): string => value.replaceAll(/\p{Surrogate}/gu, '\ufffd');
