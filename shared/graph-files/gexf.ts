// GEXF 1.3: attributes, and how it looked, so that other tools open it as it was. https://gexf.net/schema.html
import { EDGE_FIELDS, nodeFieldsOf } from './fields';
import type { Field } from './fields';
import { edgeName, nodeName } from './graph-file';
import type { GraphFile, GraphFileEdge, GraphFileNode, Written } from './graph-file';
import { allowedInXml, XML_HEAD, xmlAttributes, xmlText } from './xml';

const NAMESPACE = 'http://gexf.net/1.3';

/** Labels are GEXF's own; places are its visualisation module's. */
const attributesOf = (graph: GraphFile): Field<GraphFileNode>[] =>
  nodeFieldsOf(graph).filter(({ name }) => name !== 'label' && name !== 'x' && name !== 'y');

export function writeGexf(graph: GraphFile): Written {
  const nodeAttributes = attributesOf(graph);
  return allowedInXml(
    [
      `${XML_HEAD}<gexf${xmlAttributes({ xmlns: NAMESPACE, 'xmlns:viz': `${NAMESPACE}/viz`, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:schemaLocation': `${NAMESPACE} ${NAMESPACE}/gexf.xsd`, version: '1.3' })}>`,
      `<meta><creator>Retort</creator><description>${xmlText(graph.description)}</description></meta>`,
      '<graph defaultedgetype="undirected" mode="static">',
      ...declared('node', nodeAttributes),
      ...declared('edge', EDGE_FIELDS),
      '<nodes>',
      ...graph.nodes.map((node, i) => nodeElement(node, i, nodeAttributes)),
      '</nodes>',
      '<edges>',
      ...graph.edges.map(edgeElement),
      '</edges>',
      '</graph>',
      '</gexf>\n',
    ].join('\n'),
  );
}

function declared<T>(subject: 'node' | 'edge', fields: readonly Field<T>[]): string[] {
  return [
    `<attributes class="${subject}" mode="static">`,
    ...fields.map(({ name, type }) => `<attribute${xmlAttributes({ id: name, title: name, type })}/>`),
    '</attributes>',
  ];
}

function nodeElement(node: GraphFileNode, position: number, fields: readonly Field<GraphFileNode>[]): string {
  const known = attributes(fields, node);
  return `<node${xmlAttributes({ id: nodeName(position), label: node.label })}>${known}${looks(node)}</node>`;
}

/** The weight is for tools that lay out by it: they take only positive ones. */
function edgeElement(edge: GraphFileEdge, position: number): string {
  const ends = { source: nodeName(edge.source), target: nodeName(edge.target) };
  const weight = edge.bits > 0 ? edge.bits : null;
  return `<edge${xmlAttributes({ id: edgeName(position), ...ends, weight })}>${attributes(EDGE_FIELDS, edge)}</edge>`;
}

function attributes<T>(fields: readonly Field<T>[], of: T): string {
  const values = fields.map((field) => {
    const value = field.of(of);
    return value === null ? '' : `<attvalue${xmlAttributes({ for: field.name, value })}/>`;
  });
  return `<attvalues>${values.join('')}</attvalues>`;
}

/** Gephi and its kin draw `y` upwards: turned, the picture opens as it was seen. Shapes that GEXF does not have are left out. */
function looks({ x, y, look }: GraphFileNode): string {
  const shape = SHAPES.get(look.shape);
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(look.colour.slice(at, at + 2), 16));
  return [
    `<viz:color${xmlAttributes({ r: r ?? 0, g: g ?? 0, b: b ?? 0 })}/>`,
    `<viz:position${xmlAttributes({ x, y: 0 - y, z: 0 })}/>`,
    `<viz:size${xmlAttributes({ value: look.size })}/>`,
    shape === undefined ? '' : `<viz:shape${xmlAttributes({ value: shape })}/>`,
  ].join('');
}

const SHAPES: ReadonlyMap<string, string> = new Map([
  ['circle', 'disc'],
  ['square', 'square'],
  ['triangle', 'triangle'],
  ['diamond', 'diamond'],
]);
