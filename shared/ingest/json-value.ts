// A strict JSON reader over bytes (RFC 8259): checks a whole line and notes where the wanted values lie, without making a string or an object.
import { type PathNode, findKey } from './json-paths';
import { skipNumber, skipString, skipWord, unescapeString, type JsonText } from './json-tokens';
import { MAX_JSON_DEPTH } from './limits';
import { OBJECT, PLAIN, SEVERAL, type ScannedRecord } from './record';

/** Index after the object at `at`, -1 with `text.problem` set. Wanted values are put into `record`; of a key that comes twice the last counts. */
export function readObject(
  text: JsonText,
  record: ScannedRecord,
  node: PathNode | null,
  from: number,
  depth: number,
): number {
  if (depth > MAX_JSON_DEPTH) return fail(text, from, `nested deeper than ${String(MAX_JSON_DEPTH)}`);
  let at = pastSpace(text, from + 1);
  if (text.bytes[at] === CLOSE_OBJECT) return at + 1;
  for (;;) {
    const key = readKey(text, node, at);
    if (key === FAILED) return FAILED;
    at = pastSpace(text, text.at);
    if (text.bytes[at] !== COLON) return fail(text, at, 'no colon after a key');
    at = readMember(text, record, node, key, pastSpace(text, at + 1), depth);
    if (at < 0) return at;
    at = pastSpace(text, at);
    const next = text.bytes[at];
    if (next === CLOSE_OBJECT) return at + 1;
    if (next !== COMMA) return fail(text, at, 'no comma or brace after a value');
    at = pastSpace(text, at + 1);
  }
}

const FAILED = -1;
const UNWANTED = -2;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** The key's index in the node, UNWANTED or FAILED; `text.at` is behind it. */
function readKey(text: JsonText, node: PathNode | null, at: number): number {
  if (text.bytes[at] !== QUOTE) return fail(text, at, 'no key where one belongs');
  const end = skipString(text, at);
  if (end < 0) return FAILED;
  text.at = end;
  if (node === null) return UNWANTED;
  let [start, stop] = [at + 1, end - 1];
  if (text.escaped) [start, stop] = unescapeString(text, start, stop);
  const key = findKey(node, text.bytes, start, stop);
  return key < 0 ? UNWANTED : key;
}

function readMember(
  text: JsonText,
  record: ScannedRecord,
  node: PathNode | null,
  key: number,
  at: number,
  depth: number,
): number {
  if (node === null || key < 0) return skipValue(text, record, null, at, depth);
  const column = node.columns[key] as number;
  const child = node.children[key] ?? null;
  return column < 0
    ? skipValue(text, record, child, at, depth)
    : readValue(text, record, child, column, at, depth);
}

/** A value that no column takes; a path may still lead into it. */
function skipValue(
  text: JsonText,
  record: ScannedRecord,
  node: PathNode | null,
  at: number,
  depth: number,
): number {
  const first = text.bytes[at] as number;
  if (first === QUOTE) return skipString(text, at);
  if (first === OPEN_OBJECT) return readObject(text, record, node, at, depth + 1);
  if (first === OPEN_ARRAY) return readArray(text, record, UNWANTED, at, depth + 1);
  return skipScalar(text, at);
}

function readValue(
  text: JsonText,
  record: ScannedRecord,
  child: PathNode | null,
  column: number,
  at: number,
  depth: number,
): number {
  clear(record, column);
  const first = text.bytes[at] as number;
  if (first === OPEN_ARRAY) return readArray(text, record, column, at, depth + 1);
  if (first !== OPEN_OBJECT) return readScalar(text, record, column, at);
  const after = readObject(text, record, child, at, depth + 1);
  if (after >= 0) put(record, column, at, after, OBJECT);
  return after;
}

/** Scalars of an array are the column's values; anything nested makes it no value at all. Column UNWANTED: only checked. */
function readArray(
  text: JsonText,
  record: ScannedRecord,
  column: number,
  from: number,
  depth: number,
): number {
  if (depth > MAX_JSON_DEPTH) return fail(text, from, `nested deeper than ${String(MAX_JSON_DEPTH)}`);
  let nested = false;
  let at = pastSpace(text, from + 1);
  if (text.bytes[at] === CLOSE_ARRAY) return at + 1;
  for (;;) {
    const first = text.bytes[at];
    const isNested = first === OPEN_OBJECT || first === OPEN_ARRAY;
    nested ||= isNested;
    at =
      isNested || column < 0
        ? skipValue(text, record, null, at, depth)
        : readScalar(text, record, column, at);
    if (at < 0) return at;
    at = pastSpace(text, at);
    if (text.bytes[at] === CLOSE_ARRAY) break;
    if (text.bytes[at] !== COMMA) return fail(text, at, 'no comma or bracket after a value');
    at = pastSpace(text, at + 1);
  }
  if (nested && column >= 0) put(record, column, from, at + 1, OBJECT);
  return at + 1;
}

/** A string without its quotes and escapes, a number or a boolean as written; null is no value. */
function readScalar(text: JsonText, record: ScannedRecord, column: number, at: number): number {
  if (text.bytes[at] === QUOTE) {
    const end = skipString(text, at);
    if (end < 0) return end;
    let [start, stop] = [at + 1, end - 1];
    if (text.escaped) [start, stop] = unescapeString(text, start, stop);
    if (start < stop) put(record, column, start, stop, PLAIN);
    return end;
  }
  const end = skipScalar(text, at);
  if (end >= 0 && text.bytes[at] !== 110) put(record, column, at, end, PLAIN);
  return end;
}

function skipScalar(text: JsonText, at: number): number {
  const first = text.bytes[at];
  if (first === 116) return skipWord(text, at, 'true');
  if (first === 102) return skipWord(text, at, 'false');
  if (first === 110) return skipWord(text, at, 'null');
  return skipNumber(text, at);
}

function clear(record: ScannedRecord, column: number): void {
  if (record.forms[column] === SEVERAL) {
    const kept = record.more.flatMap((value, i, more) => (more[i - (i % 3)] === column ? [] : [value]));
    record.more.splice(0, record.more.length, ...kept);
  }
  put(record, column, 0, 0, PLAIN);
}

/** The column's value, or one more of its values. */
function put(record: ScannedRecord, column: number, start: number, end: number, form: number): void {
  const { starts, ends, forms, more } = record;
  if (form === PLAIN && starts[column] !== ends[column] && start !== end) {
    more.push(column, start, end);
    forms[column] = SEVERAL;
    return;
  }
  starts[column] = start;
  ends[column] = end;
  forms[column] = form;
}

function pastSpace(text: JsonText, from: number): number {
  const { bytes } = text;
  let at = from;
  for (;;) {
    const byte = bytes[at];
    if (byte !== 32 && byte !== 9 && byte !== 13 && byte !== 10) return at;
    at++;
  }
}

function fail(text: JsonText, at: number, problem: string): number {
  text.problem = at >= text.end ? 'the line ends too early' : problem;
  text.problemAt = at;
  return FAILED;
}
