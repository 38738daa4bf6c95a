// A source's dictionary as entries of an archive: its classes as JSON, its columns in parts, so that no entry is large.
import { z } from 'zod';
import { RetortError } from '../kernel/errors';
import type { SourceDictionary } from '../model/records/dictionary';
import { entityClassSchema } from '../model/records/source-schema';
import { joined } from './byte-source';
import { canonicalJson } from './canonical-json';
import type { DictionaryColumn } from './entry-names';
import { dictionaryName, dictionaryPartName, DICTIONARY_COLUMNS } from './entry-names';
import { bytesOf, uint32Of } from './little-endian';
import { jsonOf } from './manifest';
import type { ReadEntry } from './zip-reader';

/** Small enough to compress in one go without being felt. */
export const PART_BYTES = 1024 * 1024;

const headSchema = z.strictObject({
  classes: z.array(entityClassSchema).max(256),
  entities: z.number().int().min(0).max(0xffff_fffe),
  bytes: z.number().int().min(0).max(0xffff_ffff),
});

export function* dictionaryEntries(source: number, dictionary: SourceDictionary): Generator<ReadEntry> {
  const { classes, classOf, offsets, bytes } = dictionary;
  const head = { classes, entities: classOf.length, bytes: bytes.length };
  yield { name: dictionaryName(source), content: new TextEncoder().encode(`${canonicalJson(head)}\n`) };
  const columns: Record<DictionaryColumn, Uint8Array> = {
    'class-of': classOf,
    offsets: bytesOf(offsets),
    bytes,
  };
  for (const column of DICTIONARY_COLUMNS) {
    const whole = columns[column];
    for (let at = 0, part = 1; at < whole.length; at += PART_BYTES, part++) {
      yield { name: dictionaryPartName(source, column, part), content: whole.subarray(at, at + PART_BYTES) };
    }
  }
}

/** @throws RetortError `archive-unreadable` */
export async function readDictionary(
  source: number,
  next: (name: string) => Promise<Uint8Array>,
): Promise<SourceDictionary> {
  const name = dictionaryName(source);
  const head = headSchema.safeParse(jsonOf(await next(name), name));
  if (!head.success) throw unreadable('not a dictionary', name);
  const { classes, entities, bytes } = head.data;
  const column = (id: DictionaryColumn, length: number): Promise<Uint8Array<ArrayBuffer>> =>
    readColumn(source, id, length, next);
  const classOf = await column('class-of', entities);
  const offsets = uint32Of(await column('offsets', (entities + 1) * 4));
  const dictionary = { classes, classOf, offsets, bytes: await column('bytes', bytes) };
  const problem = dictionaryProblem(dictionary);
  if (problem !== undefined) throw unreadable(problem, name);
  return dictionary;
}

/** Parts are put together only once they are there: a length that is only claimed costs nothing. */
async function readColumn(
  source: number,
  column: DictionaryColumn,
  length: number,
  next: (name: string) => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for (let at = 0, part = 1; at < length; at += PART_BYTES, part++) {
    const name = dictionaryPartName(source, column, part);
    const content = await next(name);
    if (content.length !== Math.min(PART_BYTES, length - at))
      throw unreadable('dictionary part of a wrong size', name);
    parts.push(content);
  }
  return joined(parts);
}

/** What the engine relies on without looking: classes that exist, offsets that rise, values that are whole UTF-8. */
function dictionaryProblem({ classes, classOf, offsets, bytes }: SourceDictionary): string | undefined {
  if (classOf.some((index) => index >= classes.length)) return 'a class that is not there';
  if (offsets[0] !== 0 || offsets[offsets.length - 1] !== bytes.length)
    return 'offsets that do not cover the bytes';
  for (let i = 1; i < offsets.length; i++) {
    const at = offsets[i] as number;
    if (at < (offsets[i - 1] as number)) return 'offsets that fall';
    if (at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80)
      return 'a value that begins inside a character';
  }
  return isUtf8(bytes) ? undefined : 'values that are not UTF-8';
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PART_BYTES)
      decoder.decode(bytes.subarray(at, at + PART_BYTES), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function unreadable(problem: string, entry: string): RetortError {
  return new RetortError('archive-unreadable', { problem, entry });
}
