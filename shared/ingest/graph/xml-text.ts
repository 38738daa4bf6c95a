// UTF-8 chunks as strings for the XML parser, and the way back: which byte a character of them was.
import { RetortError } from '../../kernel/errors';
import { malformedAt, utf8Text } from '../utf8';

export type XmlText = {
  /** Bytes of a character that the next chunk ends. */
  rest: Uint8Array;
  /** Of the last piece: its first character among all, the byte that begins it, its text. */
  from: number;
  byte: number;
  text: string;
  /** Characters and bytes passed in the last piece by questions so far. */
  atCharacter: number;
  atByte: number;
  /** Every character of the last piece is one byte. */
  ascii: boolean;
  /** Bytes of the last piece. */
  bytes: number;
};

export function createXmlText(): XmlText {
  return {
    rest: new Uint8Array(0),
    from: 0,
    byte: 0,
    text: '',
    atCharacter: 0,
    atByte: 0,
    ascii: true,
    bytes: 0,
  };
}

/** The next piece as a string. `ended`: no chunk follows. @throws RetortError `graph-malformed` with the byte that is not UTF-8 */
export function takeBytes(xml: XmlText, chunk: Uint8Array, ended: boolean): string {
  const bytes = joined(xml.rest, chunk);
  xml.from += xml.text.length;
  xml.byte += xml.bytes;
  const malformed = malformedAt(bytes, 0, bytes.length);
  // A sequence has four bytes at most: three at the end may be the beginning of one.
  const cut = malformed >= 0 && !ended && bytes.length - malformed < 4;
  if (malformed >= 0 && !cut) {
    const found = (bytes[malformed] as number).toString(16);
    throw new RetortError('graph-malformed', {
      byte: xml.byte + malformed,
      problem: `not UTF-8: byte ${found}`,
    });
  }
  const whole = cut ? malformed : bytes.length;
  xml.rest = bytes.slice(whole);
  xml.text = utf8Text(bytes, 0, whole);
  xml.bytes = whole;
  xml.ascii = xml.text.length === whole;
  xml.atCharacter = xml.atByte = 0;
  return xml.text;
}

/** The byte of a character, counted from the front of all text; of one before the last piece as if all were ASCII from there. */
export function byteAt(xml: XmlText, character: number): number {
  const wanted = character - xml.from;
  if (xml.ascii || wanted <= 0) return xml.byte + wanted;
  if (wanted < xml.atCharacter) xml.atCharacter = xml.atByte = 0;
  const to = Math.min(wanted, xml.text.length);
  while (xml.atCharacter < to) xml.atByte += bytesOf(xml.text.charCodeAt(xml.atCharacter++));
  return xml.byte + xml.atByte;
}

/** Of a UTF-16 unit: a surrogate pair has four bytes. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}

function joined(front: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (front.length === 0) return chunk;
  const both = new Uint8Array(front.length + chunk.length);
  both.set(front);
  both.set(chunk, front.length);
  return both;
}
