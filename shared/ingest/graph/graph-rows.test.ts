// What a graph file's nodes and edges become: docs/spec/graph-files.md, GF14 onwards.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { endsAs, gexf, graphml, look, plainGraphml, readGraph } from '../../testing/graph-logs';

const said = ({ observations }: Awaited<ReturnType<typeof readGraph>>): string[] =>
  observations.map(({ subject, relation, object }) => `${subject} ${relation} ${object}`);

describe('rows of a graph', () => {
  it('GF14 is known by what it holds, not by its name, plain or gzip', async () => {
    const text = plainGraphml(['a', 'b'], ['a b']);
    for (const content of [text, gzipSync(text)]) {
      const { spec, graph } = await look(content, 'export.csv');
      expect(spec.format.type).toBe('graph');
      expect(graph).toMatchObject({ dialect: 'GraphML', nodes: 2, edges: 1, isolated: 0, whole: true });
    }
  });

  it.each([
    'http://www.gexf.net/1.1draft',
    'http://www.gexf.net/1.2draft',
    'http://gexf.net/1.2',
    'http://gexf.net/1.3',
    'http://www.gephi.org/gexf',
  ])('GF14 reads GEXF of %s', async (namespace) => {
    const text = gexf(
      '<nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges>',
      namespace,
    );
    expect((await look(text)).graph).toMatchObject({ dialect: 'GEXF', nodes: 2, edges: 1 });
  });

  it('GF14 reads files without a namespace', async () => {
    const text = plainGraphml(['a', 'b'], ['a b']).replace(/ xmlns="[^"]*"/, '');
    expect((await look(text)).graph).toMatchObject({ nodes: 2, edges: 1 });
  });

  it.each(['utf16le', 'utf-8 with a mark', 'latin1'])('GF15 reads %s', async (encoding) => {
    const text = plainGraphml(['Zo\u00eb', 'b'], ['Zo\u00eb b']);
    const bytes =
      {
        utf16le: Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
        latin1: Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1'),
      }[encoding] ?? Buffer.from(`\ufeff${text}`);
    expect(said(await readGraph(bytes, endsAs('device')))).toEqual(['Zo\u00eb seen-with b']);
  });

  it('GF19 GF20 tells ends apart by the attributes that say kind, realm and relation', async () => {
    const keys = ['kind', 'realm'].map(
      (name) => `<key id="${name}" for="node" attr.name="${name}" attr.type="string"/>`,
    );
    const node = (id: string, kind: string, realm = ''): string =>
      `<node id="${id}"><data key="kind">${kind}</data><data key="realm">${realm}</data></node>`;
    const edge = (source: string, target: string, relation: string): string =>
      `<edge source="${source}" target="${target}"><data key="r">${relation}</data></edge>`;
    const text = graphml(
      node('u1', 'user', 'lab-b') +
        node('198.51.100.7', 'ip') +
        node('d1', 'device', 'lab-b') +
        edge('u1', '198.51.100.7', 'signed-up-from') +
        edge('u1', '198.51.100.7', 'signed-in-from') +
        edge('u1', 'd1', 'used-device'),
      `${keys.join('')}<key id="r" for="edge" attr.name="relation" attr.type="string"/>`,
    );
    const { spec, columns } = await look(text);
    expect(columns.map(({ column }) => column).slice(0, 4)).toEqual([
      'source: user @ lab-b',
      'target: ip ← signed-up-from',
      'target: ip ← signed-in-from',
      'target: device @ lab-b ← used-device',
    ]);
    expect(columns.filter(({ undecided }) => undecided)).toEqual([]);
    expect(spec.columns[0]?.read).toMatchObject({ kind: 'account', realm: 'lab-b' });
    const staged = await readGraph(text);
    expect(said(staged)).toEqual([
      'u1 signed-up-from 198.51.100.7',
      'u1 signed-in-from 198.51.100.7',
      'u1 used-device d1',
    ]);
    expect(staged.record.rows).toEqual({ read: 3, accepted: 3, rejected: 0 });
  });

  it('GF20 tells ends apart by what their values look like, whichever way edges point', async () => {
    const staged = await readGraph(
      plainGraphml(
        ['acct_1a2b3c', '198.51.100.7', 'ann@example.com'],
        ['198.51.100.7 acct_1a2b3c', 'acct_1a2b3c ann@example.com'],
      ),
    );
    expect(said(staged).sort()).toEqual([
      'acct_1a2b3c in-domain example.com',
      'acct_1a2b3c registered-with ann@example.com',
      'acct_1a2b3c signed-in-from 198.51.100.0/24',
      'acct_1a2b3c signed-in-from 198.51.100.7',
    ]);
  });

  it('GF21 GF24 rejects what is not whole, by name and byte, and keeps the rest', async () => {
    const text = graphml(
      '<node id="a"/><node id="b"/>\n<node id="a"/>\n<node/>\n<edge id="e1" source="a" target="b"/>\n<edge id="e2" source="a" target="nobody"/>\n<edge id="e3" source="b"/>',
    );
    const { record, rejected, observations } = await readGraph(text, endsAs('device'));
    expect(observations).toHaveLength(1);
    expect(record.rows).toEqual({ read: 5, accepted: 1, rejected: 4 });
    expect(rejected.map(({ reason, detail }) => `${reason}: ${detail}`)).toEqual([
      'graph-broken: a second node with the id "a"',
      'graph-broken: a node without an id',
      'graph-broken: no node "nobody"',
      'graph-broken: no node ""',
    ]);
    expect(rejected[2]?.text).toBe('edge id="e2" source="a" target="nobody"');
    for (const { offset } of rejected) expect(text.slice(offset)).toMatch(/^<(node|edge)/);
    expect(text.slice(rejected[2]?.offset)).toMatch(/^<edge id="e2"/);
  });

  it('GF21 names the byte of the file, whatever stands before it and however it is cut', async () => {
    const text = graphml(
      `<desc>Zo\u00eb \ud83d\ude00 \u65e5\u672c</desc><node id="\u00e9"/><edge source="\u00e9" target="\u00e9"/>\n<edge id="e" source="\u00e9" target="nobody"/>`,
    );
    const at = Buffer.from(text).indexOf('<edge id');
    for (const chunk of [1, 7, 65_536]) {
      const { rejected } = await readGraph(Buffer.from(text), endsAs('device'), chunk);
      expect(rejected.map(({ offset }) => offset)).toEqual([at]);
    }
  });

  it('GF21 edges may come before their nodes', async () => {
    const text = graphml('<edge source="a" target="b"/><node id="a"/><node id="b"/>');
    expect(said(await readGraph(text, endsAs('device')))).toEqual(['a seen-with b']);
  });

  it('GF22 a node without an edge is a row of its own', async () => {
    const staged = await readGraph(plainGraphml(['a', 'b', 'alone'], ['a b']), endsAs('device'));
    expect(staged.record).toMatchObject({
      rows: { read: 2, accepted: 2, rejected: 0 },
      observations: 1,
      entities: 3,
    });
  });

  it('GF25 a spell is a row with its times; several values over time are several values', async () => {
    const text = gexf(
      '<attributes class="node" mode="dynamic"><attribute id="0" title="ip" type="string"/></attributes>' +
        '<nodes><node id="acct_1a2b3c"><attvalues><attvalue for="0" value="198.51.100.1" start="2026-07-01" end="2026-07-02"/><attvalue for="0" value="198.51.100.2" start="2026-07-02"/></attvalues></node><node id="dev"/></nodes>' +
        '<edges><edge id="e" source="acct_1a2b3c" target="dev"><spells><spell start="2026-07-01" end="2026-07-03"/><spell start="2026-07-05T00:00:00Z" end="2026-07-06T00:00:00Z"/></spells></edge></edges>',
    );
    const { columns, graph } = await look(text);
    expect(columns.map(({ column }) => column)).toContain('edge.start');
    expect(graph?.leftOut).toContainEqual({ what: 'times of values', count: 2 });
    const staged = await readGraph(text);
    const addresses = staged.observations.filter(({ object }) => /^198\.51\.100\.\d$/.test(object));
    expect(addresses.map(({ object }) => object)).toEqual([
      '198.51.100.1',
      '198.51.100.2',
      '198.51.100.1',
      '198.51.100.2',
    ]);
    expect(staged.observations[0]).toMatchObject({ first: Date.UTC(2026, 6, 1), last: Date.UTC(2026, 6, 3) });
    expect(staged.observations.at(-1)).toMatchObject({
      first: Date.UTC(2026, 6, 5),
      last: Date.UTC(2026, 6, 6),
    });
  });

  it('GF26 keys for all, defaults, undeclared keys and titles that come twice', async () => {
    const text = graphml(
      '<node id="a"><data key="n1">red</data><data key="n2">blue</data></node><node id="b"/><edge source="a" target="b"><data key="w">2</data><data key="?">x</data></edge>',
      '<key id="n1" for="node" attr.name="tint" attr.type="string"/><key id="n2" for="node" attr.name="tint" attr.type="string"/>' +
        '<key id="w" attr.name="both" attr.type="int"><default>7</default></key><key id="g" for="graph" attr.name="of graph" attr.type="string"/>',
    );
    const { columns, remarks } = await look(text);
    expect(columns.map(({ column, firstValue }) => `${column}=${firstValue}`)).toEqual([
      'source=a',
      'target=b',
      'edge.both=2',
      'edge.?=x',
      'source.both=7',
      'source.tint=red',
      'source.tint (2)=blue',
      'target.both=7',
      'target.tint=',
      'target.tint (2)=',
    ]);
    expect(remarks).toContain('attributes that are not declared: ?');
  });

  it('GF27 counts what rows cannot say, and takes nodes and edges of nested graphs', async () => {
    const text = graphml(
      '<node id="g"><graph id="g:" edgedefault="directed"><node id="g::a"/><node id="g::b"><port name="p"/></node><edge source="g::a" target="g::b" sourceport="p" directed="true"/></graph></node>' +
        '<hyperedge><endpoint node="g"/><endpoint node="g::a"/></hyperedge><node id="c"><desc>what</desc></node><edge source="g" target="c"/>',
    );
    const { graph } = await look(text);
    expect(graph).toMatchObject({ nodes: 4, edges: 2, isolated: 0 });
    expect(Object.fromEntries(graph!.leftOut.map(({ what, count }) => [what, count]))).toEqual({
      groups: 1,
      hyperedges: 1,
      ports: 1,
      'ports of edges': 1,
      directions: 1,
      descriptions: 1,
    });
  });

  it('GF27 counts how GEXF was drawn', async () => {
    const text = gexf(
      '<nodes><node id="a" label="x"><viz:color r="1" g="2" b="3"/><viz:position x="1" y="2"/><viz:size value="3"/><nodes><node id="b"/></nodes></node></nodes><edges><edge source="a" target="b" type="directed"><viz:thickness value="2"/></edge></edges>',
    );
    const { graph } = await look(text);
    expect(graph).toMatchObject({ nodes: 2, edges: 1 });
    expect(graph?.leftOut.map(({ what }) => what).sort()).toEqual([
      'colours',
      'directions',
      'groups',
      'line widths',
      'positions',
      'sizes',
    ]);
  });

  it('GF28 takes the labels that yEd draws', async () => {
    const text = graphml(
      '<node id="n0"><data key="d0">\n<y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml"><y:Fill color="#fff"/><y:NodeLabel>acct_1a2b3c</y:NodeLabel></y:ShapeNode></data></node>' +
        '<node id="n1"><data key="d0"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml"><y:NodeLabel>198.51.100.7</y:NodeLabel></y:ShapeNode></data></node><edge id="e0" source="n0" target="n1"/>',
      '<key for="node" id="d0" yfiles.type="nodegraphics"/>',
    );
    const { spec, graph } = await look(text);
    expect(spec.format).toMatchObject({ value: 'label' });
    expect(graph?.leftOut).toEqual([{ what: 'drawings', count: 2 }]);
    expect(said(await readGraph(text))).toContain('acct_1a2b3c signed-in-from 198.51.100.7');
  });

  it('GF29 ends wait for a person; attributes do not, and times and counts of nodes are not those of edges', async () => {
    const keys = ['seen', 'count', 'mood'].map(
      (name) => `<key id="${name}" for="node" attr.name="${name}" attr.type="string"/>`,
    );
    const text = graphml(
      '<node id="ann"><data key="seen">2026-07-01T00:00:00Z</data><data key="count">4</data><data key="mood">good</data></node><node id="ben"/><edge source="ann" target="ben"/>',
      keys.join(''),
    );
    const { columns, spec } = await look(text);
    expect(columns.filter(({ undecided }) => undecided).map(({ column }) => column)).toEqual([
      'source',
      'target',
    ]);
    expect(spec.columns.every(({ read }) => read.as === 'ignore')).toBe(true);
  });

  it('GF30 an end that the specification has no column for is rejected, not passed over', async () => {
    const text = plainGraphml(
      ['acct_1a2b3c', 'dev-1', '198.51.100.7'],
      ['acct_1a2b3c dev-1', 'acct_1a2b3c 198.51.100.7'],
    );
    const { rejected, observations } = await readGraph(text, (spec) => ({
      ...spec,
      columns: spec.columns.filter(({ column }) => column !== 'target'),
    }));
    expect(rejected.map(({ detail }) => detail)).toEqual(['the specification has no column "target"']);
    expect(observations.map(({ object }) => object)).toContain('198.51.100.7');
  });
});
