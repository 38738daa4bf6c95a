// Whether a file is XML, from its first bytes, and which encoding it declares. What XML it is says its root, when it is read.
import { RetortError } from '../../kernel/errors';
import type { Encoding } from '../../model/records/import-spec';
import { utf8Text } from '../utf8';

/** Declarations, comments and a document type come before the root; a log may begin with another angle bracket. */
const XML = /^\s*<(?:\?xml\s|!--|!DOCTYPE\s|(?:[\w.-]+:)?(?:graphml|gexf)[\s>])/i;

/** `bytes`: UTF-8 from the file's front. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  return XML.test(frontOf(bytes));
}

/** The encoding that an XML declaration names, for bytes that are no UTF-16; undefined: none. @throws RetortError `log-encoding` for one that is not read */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const label = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/.exec(frontOf(bytes))?.[1];
  if (label === undefined) return undefined;
  const known = ENCODINGS.get(label.toLowerCase());
  if (known === undefined) throw new RetortError('log-encoding', { encoding: label });
  return known;
}

/** Labels of the Encoding Standard that XML files carry. UTF-16 that can be read as ASCII is none. */
const ENCODINGS: ReadonlyMap<string, Encoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['utf-16', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
  ['shift_jis', 'shift_jis'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
]);

function frontOf(bytes: Uint8Array): string {
  return utf8Text(bytes, 0, Math.min(bytes.length, 400));
}
