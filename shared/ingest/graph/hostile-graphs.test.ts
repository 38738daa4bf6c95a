// Files that want harm, or are damaged: refused by name, with the place, and nothing of them stays. GF16 to GF18.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RetortError } from '../../kernel/errors';
import {
  endsAs,
  plainFormat,
  graphFile,
  gexf,
  graphml,
  look,
  plainGraphml,
  readGraph,
  specFor,
} from '../../testing/graph-logs';
import { kindRegistry } from '../../model/kinds/registry';
import { noOptions, stageFile, stageInto } from '../../testing/log-files';
import { workspaceRecord } from '../../testing/workspace-builder';
import { createMemoryWorkspace } from '../../workspace/memory-workspace';
import { inlineDigest } from '../digest';
import { reinspectLog } from '../inspect';
import { stageLog } from '../stage';
import type { StageProgress } from '../types';
import { MAX_ATTRIBUTE_VALUES, MAX_NODE_CHARACTERS, MAX_XML_DEPTH, MAX_XML_PIECE } from '../limits';

const whole = plainGraphml(['a', 'b'], ['a b']);

async function failure(content: string | Uint8Array): Promise<{ code: string; data: object }> {
  try {
    await look(content);
  } catch (error) {
    if (!(error instanceof RetortError)) throw error;
    const { file, ...data } = error.data;
    if (error.code.startsWith('graph-')) expect(file).toBe('graph.graphml');
    return { code: error.code, data };
  }
  return { code: 'none', data: {} };
}

const withDoctype = (doctype: string, inside = 'x'): string =>
  `<?xml version="1.0"?>\n${doctype}\n<graphml><graph><node id="${inside}"/></graph></graphml>`;

describe('hostile graphs', () => {
  it('GF16 says where the XML breaks', async () => {
    expect(await failure('<?xml version="1.0"?>\n<graphml>\n<graph></node></graph></graphml>')).toMatchObject(
      {
        code: 'graph-malformed',
        data: { line: 3, problem: expect.stringContaining('unexpected close tag') as string },
      },
    );
    expect(await failure(whole.replace('<node id="a"/>', '<node id="a" id="b"/>'))).toMatchObject({
      code: 'graph-malformed',
      data: { problem: expect.stringContaining('duplicate attribute') as string },
    });
  });

  it('GF16 a file that breaks off at any byte is refused, or is no graph yet', async () => {
    for (let length = 60; length < whole.trimEnd().length; length++)
      expect((await failure(whole.slice(0, length))).code).toBe('graph-malformed');
  });

  it('GF16 NUL and bytes that are not UTF-8 are refused with their byte', async () => {
    expect((await failure(whole.replace('id="b"', 'id="\u0000b"'))).code).toBe('graph-malformed');
    const bytes = Buffer.from(whole);
    const at = bytes.indexOf('id="b"') + 4;
    bytes[at] = 0xff;
    expect(await failure(bytes)).toEqual({
      code: 'graph-malformed',
      data: { byte: at, problem: 'not UTF-8: byte ff' },
    });
  });

  it('GF16 failing leaves nothing in the store', async () => {
    const store = createMemoryWorkspace(workspaceRecord('w'));
    const { spec } = await look(whole);
    const cut = graphFile(whole.slice(0, -12));
    await expect(stageInto(store, cut, specFor(endsAs('device')(spec)))).rejects.toMatchObject({
      code: 'graph-malformed',
    });
    expect(await store.staged()).toEqual([]);
  });

  it.each([
    ['growing entities', '<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', '&b;'],
    ['an entity from elsewhere', '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['a parameter entity', '<!DOCTYPE g [<!ENTITY % p SYSTEM "http://example.com/x.dtd"> %p;]>', 'x'],
    ['a default by declaration', '<!DOCTYPE g [<!ATTLIST node id CDATA "x">]>', 'x'],
  ])('GF17 refuses %s', async (_, doctype, inside) => {
    expect((await failure(withDoctype(doctype, inside))).code).toBe('graph-doctype');
  });

  it('GF17 passes over a document type without declarations, and knows no entity of it', async () => {
    const named = '<!DOCTYPE graphml SYSTEM "http://graphml.graphdrawing.org/dtds/graphml.dtd">';
    expect((await look(withDoctype(named))).graph).toMatchObject({ nodes: 1 });
    expect((await look(withDoctype(named.replace('.dtd', '[.dtd')))).graph).toMatchObject({ nodes: 1 });
    expect((await failure(withDoctype(named, '&nbsp;'))).code).toBe('graph-malformed');
  });

  it('GF18 refuses 100,000 elements inside each other at the bound', async () => {
    const deep = '<graph>'.repeat(100_000);
    expect(await failure(`<graphml><graph><node id="a">${deep}`)).toEqual({
      code: 'graph-too-large',
      data: { what: 'elements inside each other', limit: MAX_XML_DEPTH },
    });
  });

  it('GF18 refuses an attribute and a text without end', async () => {
    const long = 'x'.repeat(MAX_XML_PIECE + 100_000);
    for (const text of [
      whole.replace('id="a"', `id="${long}"`),
      whole.replace('<node id="a"/>', `<!--${long}-->`),
    ])
      expect(await failure(text)).toMatchObject({ code: 'graph-too-large', data: { limit: MAX_XML_PIECE } });
    const pieces = `<node id="a"><data key="k">${`<![CDATA[${'x'.repeat(1023)}]]>y`.repeat(MAX_NODE_CHARACTERS / 1024 + 1)}</data></node>`;
    expect(await failure(graphml(pieces))).toMatchObject({
      code: 'graph-too-large',
      data: { limit: MAX_NODE_CHARACTERS },
    });
  });

  it('GF18 refuses more values of one attribute than a row may have', async () => {
    const values = Array.from(
      { length: MAX_ATTRIBUTE_VALUES + 1 },
      (_, i) => `<data key="k">${String(i)}</data>`,
    );
    expect(await failure(graphml(`<node id="a">${values.join('')}</node>`))).toEqual({
      code: 'graph-too-large',
      data: { what: 'values of one attribute', limit: MAX_ATTRIBUTE_VALUES },
    });
  });

  it('GF18 a collection over very many spells is rejected with its number, and too many spells are refused', async () => {
    const members = JSON.stringify(Array.from({ length: 3000 }, (_, i) => `a${String(i)}`));
    const file = (spells: number): string =>
      gexf(
        '<attributes class="node"><attribute id="type" title="type"/><attribute id="kind" title="kind"/><attribute id="value" title="value"/><attribute id="members" title="members"/></attributes>' +
          `<nodes><node id="c"><attvalues><attvalue for="type" value="collection"/><attvalue for="kind" value="account"/><attvalue for="members" value="${members.replaceAll('"', '&quot;')}"/></attvalues></node>` +
          '<node id="d"><attvalues><attvalue for="kind" value="device"/><attvalue for="value" value="dev-1"/></attvalues></node></nodes>' +
          `<edges><edge id="e" source="c" target="d"><spells>${'<spell start="2026-07-01"/>'.repeat(spells)}</spells></edge></edges>`,
      );
    const { spec } = await look(file(1));
    const { rejected } = await stageFile(graphFile(file(400)), specFor(spec));
    expect(rejected.map(({ reason, detail }) => `${reason}: ${detail}`)).toEqual([
      'row-too-large: 1200000 of at most 1000000 members over relations and spells',
    ]);
    expect(await failure(file(MAX_ATTRIBUTE_VALUES + 1))).toMatchObject({
      code: 'graph-too-large',
      data: { what: 'spells of one edge' },
    });
  });

  it('GF18 neither a large node of many edges nor many defaults of many nodes grow in memory', async () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `n${String(i)}`);
    const keys = ids.map((id) => `<key id="${id}" for="all" attr.name="${id}"><default>x</default></key>`);
    const hub = `<node id="h"><data key="big">${'x'.repeat(1_000_000)}</data></node>`;
    const edges = ids.map((id) => `<node id="${id}"/><edge source="h" target="${id}"/>`);
    const { graph, columns } = await look(graphml(hub + edges.join(''), keys.join('')));
    expect(graph).toMatchObject({ nodes: 3001, edges: 3000 });
    expect(columns.length).toBeGreaterThan(9000);
  });

  it('GF18 a node of too much text is rejected with its edges, and the rest is read', async () => {
    const large = 'x'.repeat(MAX_NODE_CHARACTERS + 1);
    const { rejected, observations } = await readGraph(
      plainGraphml(['a', 'b', large], ['a b']).replace(
        '</graph>',
        `<edge source="a" target="${large}"/></graph>`,
      ),
      endsAs('device'),
    );
    expect(observations).toHaveLength(1);
    expect(rejected.map(({ reason }) => reason)).toEqual(['row-too-large']);
  });

  it.each([
    [
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
      'html',
      'http://www.w3.org/1999/xhtml',
    ],
    ['<graphml xmlns="http://example.com/other"/>', 'graphml', 'http://example.com/other'],
    ['<?xml version="1.0"?><bundle/>', 'bundle', ''],
  ])('GF14 refuses other XML by its root: %s', async (text, root, namespace) => {
    expect(await failure(text)).toEqual({ code: 'graph-unknown', data: { root, namespace } });
  });

  it('GF15 refuses an encoding that is not read, by its name', async () => {
    expect(await failure(whole.replace('UTF-8', 'EBCDIC-CP-US'))).toEqual({
      code: 'log-encoding',
      data: { encoding: 'EBCDIC-CP-US' },
    });
  });

  it('GF16 whatever is changed in a file, it is read or refused by name', async () => {
    const bytes = Buffer.from(
      graphml(
        '<node id="a"><data key="k">x &amp; y</data></node><node id="b"/><edge id="e" source="a" target="b"><data key="k"><![CDATA[z]]></data></edge>',
        '<key id="k" for="all" attr.name="k" attr.type="string"><default>d</default></key>',
      ),
    );
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      length: fc.nat(9),
      by: fc.uint8Array({ maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let text: Buffer = bytes;
        for (const { at, length, by } of changes)
          text = Buffer.concat([text.subarray(0, at), by, text.subarray(at + length)]);
        // The format is given: what is no XML any more would be read as another log.
        await expect(
          reinspectLog(graphFile(text), plainFormat, kindRegistry([])).catch((error: unknown) => {
            if (error instanceof RetortError) return error.code;
            throw error;
          }),
        ).resolves.toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('I29 is cancelled among the nodes, before the first row, and progress is told until then', async () => {
    const nodes = Array.from({ length: 60_000 }, (_, i) => `n${String(i)}`);
    const store = createMemoryWorkspace(workspaceRecord('w'));
    const { spec } = await look(whole);
    const seen: StageProgress[] = [];
    let clock = 0;
    await expect(
      stageLog({
        file: graphFile(plainGraphml(nodes, ['n1 n2'])),
        spec: specFor(endsAs('device')(spec)),
        store,
        sourceId: 's',
        options: noOptions,
        digest: inlineDigest,
        now: () => (clock += 60),
        onProgress: (one) => void seen.push(one),
        progress: { report: () => undefined, cancelled: () => seen.length > 3 },
      }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen.map(({ rows }) => rows)).toEqual([0, 0, 0, 0]);
    expect(seen[3]?.bytesDone).toBeGreaterThan(seen[0]?.bytesDone ?? 0);
    expect(await store.staged()).toEqual([]);
  });

  it('ids and attributes called as JavaScript calls its own are names like any other', async () => {
    const text = graphml(
      '<node id="__proto__"><data key="constructor">x</data></node><node id="toString"/><edge source="__proto__" target="toString"/>',
    );
    expect((await look(text)).columns.map(({ column }) => column)).toContain('source.constructor');
    const { observations } = await readGraph(text, endsAs('device'));
    expect(observations).toMatchObject([{ subject: '__proto__', object: 'toString' }]);
  });
});
