// GraphML as nodes and edges: http://graphml.graphdrawing.org/specification.html. Of yEd's drawing the labels are taken.
import { readElements, type Frame } from './element-reader';
import { addValue, type GraphEdge, type GraphSink, type GraphSubject } from './graph-subject';
import { GraphTitles, type Declared } from './graph-titles';
import type { XmlElement, XmlHandler } from './xml-parser';

type Is = 'graphml' | 'key' | 'default' | 'graph' | 'node' | 'edge' | 'data' | 'drawing' | 'label';

type Context = {
  /** What a key declares, by whose it is. */
  keys: { titles: GraphTitles; declared: Declared }[];
  subject: GraphSubject | undefined;
  edge: GraphEdge | undefined;
  /** Attribute that a value is of. */
  name: string;
};

type Scopes = { node: GraphTitles; edge: GraphTitles };
type GraphmlFrame = Frame<Is, Context>;

const NOTHING: Context = { keys: [], subject: undefined, edge: undefined, name: '' };

/** `namespace`: of the file's root; elements of another are no part of the graph. */
export function readGraphml(sink: GraphSink, namespace: string): XmlHandler {
  const scopes: Scopes = { node: new GraphTitles(['id']), edge: new GraphTitles(['id']) };
  return readElements<Is, Context>({
    outside: NOTHING,
    enter: (element, around) =>
      element.namespace === namespace
        ? enter(element, around, sink, scopes)
        : enterDrawing(element, around, sink),
    leave: (frame) => leave(frame, sink),
  });
}

function enter(element: XmlElement, around: GraphmlFrame, sink: GraphSink, scopes: Scopes): GraphmlFrame {
  const { name } = element;
  if (around.is === 'outside') return { is: 'graphml', of: NOTHING };
  if (name === 'key' && around.is === 'graphml') return { is: 'key', of: declare(element, scopes) };
  if (name === 'default' && around.is === 'key') return { is: 'default', of: around.of, text: '' };
  if (name === 'graph' && (around.is === 'graphml' || around.is === 'node' || around.is === 'edge')) {
    if (around.is !== 'graphml') sink.leaveOut('groups');
    return { is: 'graph', of: NOTHING };
  }
  if (name === 'node' && around.is === 'graph') return { is: 'node', of: nodeOf(element, scopes) };
  if (name === 'edge' && around.is === 'graph') return { is: 'edge', of: edgeOf(element, sink, scopes) };
  if (name === 'data' && (around.is === 'node' || around.is === 'edge'))
    return { is: 'data', of: { ...around.of, name: nameOf(element, around.is, sink, scopes) }, text: '' };
  if (name !== 'desc' || around.is !== 'graph') sink.leaveOut(LEFT_OUT.get(name) ?? `${name} elements`);
  return { is: 'left out', of: NOTHING };
}

const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['hyperedge', 'hyperedges'],
  ['port', 'ports'],
  ['desc', 'descriptions'],
  ['locator', 'references to other files'],
  ['data', 'attributes of the graph itself'],
]);

function declare({ attributes }: XmlElement, { node, edge }: Scopes): Context {
  const id = attributes.get('id') ?? '';
  const whose = attributes.get('for') ?? 'all';
  const titles = whose === 'node' ? [node] : whose === 'edge' ? [edge] : whose === 'all' ? [node, edge] : [];
  // Keys of yEd's drawing have a type of their own and no name: nothing is read of them but labels.
  if (attributes.has('yfiles.type')) {
    for (const one of titles) one.declareDrawing(id);
    return NOTHING;
  }
  return {
    ...NOTHING,
    keys: titles.map((one) => ({
      titles: one,
      declared: one.declare(id, attributes.get('attr.name') ?? ''),
    })),
  };
}

function nodeOf({ attributes, byte }: XmlElement, { node }: Scopes): Context {
  return {
    ...NOTHING,
    subject: { id: attributes.get('id') ?? '', attributes: new Map(), defaults: node.defaults, byte },
  };
}

function edgeOf({ attributes, byte }: XmlElement, sink: GraphSink, scopes: Scopes): Context {
  const [source = '', target = ''] = [attributes.get('source'), attributes.get('target')];
  if (attributes.has('sourceport') || attributes.has('targetport')) sink.leaveOut('ports of edges');
  if (attributes.has('directed')) sink.leaveOut('directions');
  const id = attributes.get('id') ?? '';
  const { defaults } = scopes.edge;
  const edge: GraphEdge = { id, attributes: new Map(), defaults, byte, source, target, spells: [] };
  return { ...NOTHING, subject: edge, edge };
}

function nameOf({ attributes }: XmlElement, whose: 'node' | 'edge', sink: GraphSink, scopes: Scopes): string {
  const key = attributes.get('key') ?? '';
  const known = scopes[whose].get(key);
  if (known !== undefined) return known.name;
  sink.undeclared(key);
  return scopes[whose].declare(key, '').name;
}

/** Elements of other namespaces are what programs keep of a drawing. */
function enterDrawing({ name, namespace }: XmlElement, around: GraphmlFrame, sink: GraphSink): GraphmlFrame {
  if (around.is !== 'data' && around.is !== 'drawing') return { is: 'left out', of: NOTHING };
  if (around.is === 'data') sink.leaveOut('drawings');
  const isLabel = name === 'NodeLabel' || name === 'EdgeLabel';
  if (isLabel && namespace.startsWith('http://www.yworks.com/'))
    return { is: 'label', of: around.of, text: '' };
  return { is: 'drawing', of: around.of };
}

function leave({ is, of, text = '' }: GraphmlFrame, sink: GraphSink): void {
  if (is === 'default') for (const { titles, declared } of of.keys) titles.setDefault(declared, text);
  if (is === 'data' && of.subject !== undefined) addValue(of.subject, of.name, text);
  if (is === 'label' && of.subject?.attributes.has('label') === false)
    addValue(of.subject, 'label', text.trim());
  if (is === 'edge' && of.edge !== undefined) sink.edge(of.edge);
  if (is === 'node' && of.subject !== undefined) sink.node(of.subject);
}
