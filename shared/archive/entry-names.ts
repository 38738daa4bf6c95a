// Names of an archive's entries: what `unzip -l` shows, in the order in which they are written.

export const MANIFEST = 'manifest.json';
export const DIGEST = 'digest.json';

export const DICTIONARY_COLUMNS = ['class-of', 'offsets', 'bytes'] as const;
export type DictionaryColumn = (typeof DICTIONARY_COLUMNS)[number];

/** Sources, segments and blocks count from 1, as people do. */
export function dictionaryName(source: number): string {
  return `sources/${String(source)}/dictionary.json`;
}

export function dictionaryPartName(source: number, column: DictionaryColumn, part: number): string {
  return `sources/${String(source)}/dictionary/${column}-${padded(part)}.bin`;
}

export function segmentName(source: number, segment: number): string {
  return `sources/${String(source)}/segments/${padded(segment)}.bin`;
}

export function rejectedName(source: number, block: number): string {
  return `sources/${String(source)}/rejected/${padded(block)}.jsonl`;
}

function padded(number: number): string {
  return String(number).padStart(6, '0');
}
