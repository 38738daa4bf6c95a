// A graph file from its bytes: its root says which dialect it is, and everything behind it is told to one sink.
import { RetortError } from '../../kernel/errors';
import { readGexf } from './gexf';
import type { GraphSink } from './graph-subject';
import { readGraphml } from './graphml';
import { createXmlParser, type XmlElement, type XmlHandler, type XmlParser } from './xml-parser';

export type GraphDialect = 'GraphML' | 'GEXF';

export type GraphReader = XmlParser & {
  /** Undefined until the root was read. */
  dialect(): GraphDialect | undefined;
};

type Dialect = {
  name: GraphDialect;
  /** Name of the root. */
  root: string;
  /** How its namespaces begin; files without one are read, too. */
  namespaces: readonly string[];
  read(sink: GraphSink, namespace: string): XmlHandler;
};

const DIALECTS: readonly Dialect[] = [
  {
    name: 'GraphML',
    root: 'graphml',
    namespaces: ['http://graphml.graphdrawing.org/xmlns'],
    read: readGraphml,
  },
  {
    name: 'GEXF',
    root: 'gexf',
    namespaces: ['http://gexf.net/', 'http://www.gexf.net/', 'http://www.gephi.org/gexf'],
    read: readGexf,
  },
];

/** Its functions throw RetortError `graph-unknown` for another root, and what the parser throws. */
export function createGraphReader(sink: GraphSink, offsetOf: (byte: number) => number): GraphReader {
  let dialect: Dialect | undefined;
  let inside: XmlHandler | undefined;
  const open = (element: XmlElement): void => {
    if (inside === undefined) {
      dialect = dialectOf(element);
      inside = dialect.read(sink, element.namespace);
    }
    inside.open(element);
  };
  const parser = createXmlParser(
    { open, close: () => inside?.close(), text: (text) => inside?.text(text) },
    offsetOf,
  );
  return { ...parser, dialect: () => dialect?.name };
}

function dialectOf({ name, namespace }: XmlElement): Dialect {
  const found = DIALECTS.find(({ root }) => root === name);
  const known = namespace === '' || found?.namespaces.some((one) => namespace.startsWith(one)) === true;
  if (found === undefined || !known)
    throw new RetortError('graph-unknown', { root: name.slice(0, 100), namespace: namespace.slice(0, 200) });
  return found;
}
