// A streaming XML parser (saxes) behind the bounds that hostile files need: no declarations of a document type, no depth, no element without end.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { RetortError } from '../../kernel/errors';
import { MAX_XML_DEPTH, MAX_XML_PIECE } from '../limits';
import { byteAt, createXmlText, takeBytes } from './xml-text';

export type XmlElement = {
  /** Without its prefix. */
  name: string;
  /** Of its namespace; empty: none. */
  namespace: string;
  attributes: XmlAttributes;
  /** Where it begins in the file. */
  byte: number;
};

/** By name; those with a prefix are no graph's. */
export type XmlAttributes = { get(name: string): string | undefined; has(name: string): boolean };

export type XmlHandler = {
  open(element: XmlElement): void;
  /** Of the element opened last and not closed. */
  close(): void;
  /** Text and CDATA between tags, in pieces. */
  text(text: string): void;
};

export type XmlParser = {
  /** @throws RetortError `graph-malformed`, `graph-doctype`, `graph-too-large` */
  write(chunk: Uint8Array): void;
  /** @throws RetortError `graph-malformed` when something is still open */
  end(): void;
};

/** `offsetOf`: the byte in the file of one in the UTF-8; asked in rising order. */
export function createXmlParser(handler: XmlHandler, offsetOf: (byte: number) => number): XmlParser {
  const parser = new SaxesParser({ xmlns: true });
  const xml = createXmlText();
  let [depth, quiet, start] = [0, 0, 0];
  const heard = (): void => {
    quiet = parser.position;
  };
  parser.on('error', ({ message }) => {
    const { line, column } = parser;
    const problem = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const byte = offsetOf(byteAt(xml, parser.position));
    throw new RetortError('graph-malformed', { line, column, byte, problem });
  });
  parser.on('doctype', (text) => {
    heard();
    // Entities are declared between brackets; a name and an address alone declare nothing here, and are not fetched.
    if (/\[/.test(text.replaceAll(/"[^"]*"|'[^']*'/g, '')))
      throw new RetortError('graph-doctype', { line: parser.line });
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser stands behind the character that ended the name.
    start = offsetOf(byteAt(xml, parser.position - name.length - 2));
  });
  parser.on('opentag', (tag) => {
    heard();
    if (++depth > MAX_XML_DEPTH)
      throw new RetortError('graph-too-large', { what: 'elements inside each other', limit: MAX_XML_DEPTH });
    const attributes = new PlainAttributes(tag.attributes);
    handler.open({ name: tag.local, namespace: tag.uri, attributes, byte: start });
  });
  parser.on('closetag', () => {
    heard();
    depth--;
    handler.close();
  });
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (text) => {
      heard();
      handler.text(text);
    });
  }
  for (const event of ['comment', 'processinginstruction'] as const) parser.on(event, heard);
  const take = (chunk: Uint8Array, ended: boolean): void => {
    parser.write(takeBytes(xml, chunk, ended));
    if (parser.position - quiet > MAX_XML_PIECE)
      throw new RetortError('graph-too-large', { what: 'characters in one piece', limit: MAX_XML_PIECE });
  };
  return {
    write: (chunk) => take(chunk, false),
    end: () => {
      take(new Uint8Array(0), true);
      parser.close();
    },
  };
}

/** A view of the parser's own: most attributes of most elements are never asked for. */
class PlainAttributes implements XmlAttributes {
  constructor(private readonly all: SaxesTagNS['attributes']) {}

  get(name: string): string | undefined {
    return this.all[name]?.value;
  }

  has(name: string): boolean {
    return this.all[name] !== undefined;
  }
}
