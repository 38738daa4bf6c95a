// GraphML 1.0: typed keys, then nodes and edges with what is known of each. http://graphml.graphdrawing.org/specification.html
import { EDGE_FIELDS, nodeFieldsOf } from './fields';
import type { Field } from './fields';
import { edgeName, nodeName } from './graph-file';
import type { GraphFile, Written } from './graph-file';
import { allowedInXml, XML_HEAD, xmlAttributes, xmlText } from './xml';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';
const SCHEMA = `${NAMESPACE} ${NAMESPACE}/1.0/graphml.xsd`;

/** Undirected: sharing has no direction. The source of an edge is still who has it, the target what is had. */
export function writeGraphml(graph: GraphFile): Written {
  const nodeFields = nodeFieldsOf(graph);
  return allowedInXml(
    [
      `${XML_HEAD}<graphml${xmlAttributes({ xmlns: NAMESPACE, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:schemaLocation': SCHEMA })}>`,
      ...keys('node', nodeFields),
      ...keys('edge', EDGE_FIELDS),
      '<graph id="G" edgedefault="undirected">',
      `<desc>${xmlText(graph.description)}</desc>`,
      ...graph.nodes.map(
        (node, i) => `<node${xmlAttributes({ id: nodeName(i) })}>${dataOf('node', nodeFields, node)}</node>`,
      ),
      ...graph.edges.map(
        (edge, i) =>
          `<edge${xmlAttributes({ id: edgeName(i), source: nodeName(edge.source), target: nodeName(edge.target) })}>${dataOf('edge', EDGE_FIELDS, edge)}</edge>`,
      ),
      '</graph>',
      '</graphml>\n',
    ].join('\n'),
  );
}

type Subject = 'node' | 'edge';

/** Names repeat between nodes and edges; ids of keys may not. */
const keyOf = (subject: Subject, name: string): string => `${subject}.${name}`;

function keys<T>(subject: Subject, fields: readonly Field<T>[]): string[] {
  return fields.map(
    ({ name, type }) =>
      `<key${xmlAttributes({ id: keyOf(subject, name), for: subject, 'attr.name': name, 'attr.type': type })}/>`,
  );
}

function dataOf<T>(subject: Subject, fields: readonly Field<T>[], of: T): string {
  return fields
    .map((field) => {
      const value = field.of(of);
      if (value === null) return '';
      return `<data${xmlAttributes({ key: keyOf(subject, field.name) })}>${xmlText(String(value))}</data>`;
    })
    .join('');
}
