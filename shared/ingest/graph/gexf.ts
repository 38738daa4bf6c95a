// GEXF as nodes and edges, 1.1 to 1.3 and what came before them: https://gexf.net/schema.html. Spells of an edge are when it was there.
import { RetortError } from '../../kernel/errors';
import { MAX_ATTRIBUTE_VALUES } from '../limits';
import { readElements, type Frame } from './element-reader';
import { addValue, type GraphEdge, type GraphSink, type GraphSubject } from './graph-subject';
import { GraphTitles, type Declared } from './graph-titles';
import type { XmlAttributes, XmlElement, XmlHandler } from './xml-parser';

type Whose = 'node' | 'edge';
type Is =
  | 'gexf'
  | 'graph'
  | 'attributes'
  | 'attribute'
  | 'default'
  | 'nodes'
  | 'edges'
  | 'node'
  | 'edge'
  | 'attvalues'
  | 'spells'
  | 'value';

type Context = {
  whose: Whose;
  declared: Declared | undefined;
  subject: GraphSubject | undefined;
  edge: GraphEdge | undefined;
};

type Scopes = Record<Whose, GraphTitles>;
type GexfFrame = Frame<Is, Context>;

const NOTHING: Context = { whose: 'node', declared: undefined, subject: undefined, edge: undefined };

const EDGE_OWN = ['label', 'weight', 'kind'];
const TIMES = ['start', 'end'];

/** `namespace`: of the file's root; elements of another are how it was drawn. */
export function readGexf(sink: GraphSink, namespace: string): XmlHandler {
  const scopes: Scopes = {
    node: new GraphTitles(['id', 'label', ...TIMES]),
    edge: new GraphTitles(['id', ...EDGE_OWN, ...TIMES]),
  };
  return readElements<Is, Context>({
    outside: NOTHING,
    enter: (element, around) => {
      if (element.namespace === namespace) return enter(element, around, sink, scopes);
      sink.leaveOut(`${DRAWN.get(element.name) ?? element.name}s`);
      return { is: 'left out', of: NOTHING };
    },
    leave: (frame) => leave(frame, sink, scopes),
  });
}

const DRAWN: ReadonlyMap<string, string> = new Map([
  ['color', 'colour'],
  ['thickness', 'line width'],
]);

/** Elements that only hold others, by the frame that they stand in. */
const HOLDERS: Readonly<Partial<Record<GexfFrame['is'], readonly Is[]>>> = {
  outside: ['gexf'],
  gexf: ['graph'],
  graph: ['nodes', 'edges'],
  node: ['nodes', 'edges', 'attvalues', 'spells'],
  edge: ['attvalues', 'spells'],
};

function enter(element: XmlElement, around: GexfFrame, sink: GraphSink, scopes: Scopes): GexfFrame {
  const { name, attributes } = element;
  const { is, of } = around;
  const holder = HOLDERS[is]?.find((one) => one === name);
  if (holder !== undefined) {
    if (is === 'node' && holder === 'nodes') sink.leaveOut('groups');
    return { is: holder, of };
  }
  if (is === 'graph' && name === 'attributes')
    return {
      is: 'attributes',
      of: { ...NOTHING, whose: attributes.get('class') === 'edge' ? 'edge' : 'node' },
    };
  if (is === 'attributes' && name === 'attribute')
    return { is: 'attribute', of: declare(element, of, scopes) };
  if (is === 'attribute' && name === 'default') return { is: 'default', of, text: '' };
  if (is === 'nodes' && name === 'node') return { is: 'node', of: nodeOf(element, sink, scopes) };
  if (is === 'edges' && name === 'edge') return { is: 'edge', of: edgeOf(element, sink, scopes) };
  if (is === 'attvalues' && name === 'attvalue') takeValue(element, of, sink, scopes);
  else if (is === 'spells' && name === 'spell') takeSpell(element, of);
  else if (name !== 'meta' && name !== 'options')
    sink.leaveOut(name === 'parents' ? 'groups' : `${name} elements`);
  return { is: 'left out', of: NOTHING };
}

function declare({ attributes }: XmlElement, { whose }: Context, scopes: Scopes): Context {
  const declared = scopes[whose].declare(attributes.get('id') ?? '', attributes.get('title') ?? '');
  return { ...NOTHING, whose, declared };
}

function nodeOf({ attributes, byte }: XmlElement, sink: GraphSink, scopes: Scopes): Context {
  const { defaults } = scopes.node;
  const subject: GraphSubject = { id: attributes.get('id') ?? '', attributes: new Map(), defaults, byte };
  addValue(subject, 'label', attributes.get('label') ?? '');
  const { start, end } = spellOf(attributes);
  addValue(subject, 'start', start);
  addValue(subject, 'end', end);
  if (attributes.has('pid')) sink.leaveOut('groups');
  return { ...NOTHING, subject };
}

function edgeOf({ attributes, byte }: XmlElement, sink: GraphSink, scopes: Scopes): Context {
  const [source = '', target = ''] = [attributes.get('source'), attributes.get('target')];
  const id = attributes.get('id') ?? '';
  const { defaults } = scopes.edge;
  const edge: GraphEdge = { id, attributes: new Map(), defaults, byte, source, target, spells: [] };
  for (const name of EDGE_OWN) addValue(edge, name, attributes.get(name) ?? '');
  if (attributes.has('type')) sink.leaveOut('directions');
  const spell = spellOf(attributes);
  if (spell.start !== '' || spell.end !== '') edge.spells.push(spell);
  return { ...NOTHING, whose: 'edge', subject: edge, edge };
}

/** An end that does not belong to the time is taken for one that does. */
function spellOf(attributes: XmlAttributes): { start: string; end: string } {
  const first = (...names: string[]): string => names.map((name) => attributes.get(name)).find(Boolean) ?? '';
  const moment = first('timestamp');
  return {
    start: first('start', 'startopen') || moment,
    end: first('end', 'endopen') || moment,
  };
}

function takeValue({ attributes }: XmlElement, of: Context, sink: GraphSink, scopes: Scopes): void {
  // Files from before 1.1 say `id`.
  const id = attributes.get('for') ?? attributes.get('id') ?? '';
  const titles = scopes[of.whose];
  if (titles.get(id) === undefined) sink.undeclared(id);
  const { name } = titles.get(id) ?? titles.declare(id, '');
  const { start, end } = spellOf(attributes);
  if (start !== '' || end !== '') sink.leaveOut('times of values');
  if (of.subject !== undefined) addValue(of.subject, name, attributes.get('value') ?? '');
}

function takeSpell({ attributes }: XmlElement, { subject, edge }: Context): void {
  const spell = spellOf(attributes);
  if (edge?.spells.length === MAX_ATTRIBUTE_VALUES)
    throw new RetortError('graph-too-large', { what: 'spells of one edge', limit: MAX_ATTRIBUTE_VALUES });
  if (edge !== undefined) edge.spells.push(spell);
  else if (subject !== undefined) {
    addValue(subject, 'start', spell.start);
    addValue(subject, 'end', spell.end);
  }
}

function leave({ is, of, text = '' }: GexfFrame, sink: GraphSink, scopes: Scopes): void {
  if (is === 'default' && of.declared !== undefined) scopes[of.whose].setDefault(of.declared, text.trim());
  if (is === 'edge' && of.edge !== undefined) sink.edge(of.edge);
  if (is === 'node' && of.subject !== undefined) sink.node(of.subject);
}
