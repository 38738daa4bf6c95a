// Graphs as files hold them, with values of any characters, for tests of their writers.
import fc from 'fast-check';
import type { GraphFile, GraphFileNode } from '../graph-files/graph-file';

export function nodeOf(overrides: Partial<GraphFileNode> = {}): GraphFileNode {
  return {
    type: 'entity',
    kind: 'account',
    label: 'user-17',
    value: 'user-17',
    realm: 'lab',
    ring: null,
    degree: 4,
    volume: 17,
    bits: null,
    suppressed: null,
    first: '2026-07-01T10:00:00.000Z',
    last: null,
    members: [],
    x: 0,
    y: 0,
    look: { colour: '#aeb8c6', shape: 'circle', size: 8 },
    ...overrides,
  };
}

/** Everything that markup, spreadsheets and encodings trip over, lone surrogates included. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '<script>alert(1)</script>',
    ']]>',
    '&amp;&#0;',
    '"\'',
    '=1+1',
    ' @SUM(A1)',
    '＝1',
    '\t\r\n \n',
    '  a  b  ',
    '',
    '\u0000\u001b[31m',
    '\ud800',
    '\udc00\ud800',
    '\ufffe\uffff',
    '😀',
  ),
);

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });

const hostileNode: fc.Arbitrary<GraphFileNode> = fc
  .record({
    type: fc.constantFrom('entity' as const, 'collection' as const),
    kind: hostileText,
    label: hostileText,
    value: fc.option(hostileText),
    realm: fc.option(hostileText),
    ring: fc.option(fc.nat()),
    volume: fc.nat(),
    bits: fc.option(number),
    suppressed: fc.option(hostileText),
    members: fc.array(fc.record({ realm: hostileText, value: hostileText }), { maxLength: 3 }),
    x: number,
    y: number,
  })
  .map(nodeOf);

export const hostileGraph: fc.Arbitrary<GraphFile> = fc
  .record({ description: hostileText, nodes: fc.array(hostileNode, { minLength: 1, maxLength: 5 }) })
  .chain(({ description, nodes }) => {
    const end = fc.nat(nodes.length - 1);
    const edge = fc.record({
      source: end,
      target: end,
      relations: fc.array(hostileText, { maxLength: 2 }),
      holders: fc.option(fc.array(fc.array(fc.nat(3)), { maxLength: 2 })),
      bits: number,
      accounts: fc.nat(),
    });
    return fc.record({
      description: fc.constant(description),
      nodes: fc.constant(nodes),
      edges: fc.array(edge, { maxLength: 6 }),
    });
  });
