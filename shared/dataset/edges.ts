// Observations of the same (subject, object, relation) become one edge: when first, when last, how often, and where to find each.
import { narrowCounts } from './counts';
import { ADDRESS, CODE, COUNT, FIRST, LAST, RECORD_WORDS, SUBJECT } from './records';
import type { Records } from './records';
import type { Pairs } from './sort';
import { createScratch, prefixSums, sortRuns } from './sort';
import type { Edges } from './types';
import { NO_TIME } from './types';

const COUNT_LIMIT = 0xffff_ffff;

/** Orders the records by subject, code, address: part by part, in place. */
export function sortRecords(records: Records): void {
  const { bounds, shift, words } = records;
  let longest = 0;
  for (let part = 0; part + 1 < bounds.length; part++)
    longest = Math.max(longest, (bounds[part + 1] as number) - (bounds[part] as number));
  const scratch = {
    rows: createScratch(longest),
    sorting: createScratch(longest),
    words: new Uint32Array(longest * RECORD_WORDS),
    runs: new Uint32Array(2 ** shift + 1),
  };
  for (let part = 0; part + 1 < bounds.length; part++) {
    const start = bounds[part] as number;
    const end = bounds[part + 1] as number;
    sortPart(words.subarray(start * RECORD_WORDS, end * RECORD_WORDS), (part << shift) >>> 0, scratch);
  }
}

/** Counts are narrowed at the end. */
type GrowingEdges = Omit<Edges, 'count'> & { count: Uint32Array };

/** Edges of records that were sorted. */
export function collectEdges(records: Records, relations: number): Edges {
  const { words } = records;
  const edges = emptyEdges(countEdges(words), words.length / RECORD_WORDS);
  let edge = -1;
  let subject = -1;
  let code = -1;
  for (let at = 0, position = 0; at < words.length; at += RECORD_WORDS, position++) {
    edges.order[position] = words[at + ADDRESS] as number;
    if (words[at + SUBJECT] !== subject || words[at + CODE] !== code) {
      subject = words[at + SUBJECT] as number;
      code = words[at + CODE] as number;
      startEdge(edges, ++edge, subject, code, relations, position);
    }
    extendEdge(edges, edge, words, at);
  }
  edges.run[edges.size] = edges.order.length;
  return { ...edges, count: narrowCounts(edges.count) };
}

/** `rows` are codes with the place of their record in the part. */
type Scratch = { rows: Pairs; sorting: Pairs; words: Uint32Array; runs: Uint32Array };

function sortPart(words: Uint32Array, lowest: number, scratch: Scratch): void {
  const { runs, rows, sorting } = scratch;
  const records = words.length / RECORD_WORDS;
  groupBySubject(words, lowest, scratch);
  sortRuns(rows, runs, sorting);
  for (let to = 0; to < records; to++) {
    const from = (rows.payload[to] as number) * RECORD_WORDS;
    for (let word = 0; word < RECORD_WORDS; word++)
      scratch.words[to * RECORD_WORDS + word] = words[from + word] as number;
  }
  words.set(scratch.words.subarray(0, words.length));
}

/** Fills `rows` by subject and leaves the subjects' offsets in `runs`. */
function groupBySubject(words: Uint32Array, lowest: number, { runs, rows }: Scratch): void {
  runs.fill(0);
  for (let at = SUBJECT; at < words.length; at += RECORD_WORDS) {
    const slot = (words[at] as number) - lowest + 1;
    runs[slot] = (runs[slot] as number) + 1;
  }
  prefixSums(runs);
  for (let at = words.length - RECORD_WORDS; at >= 0; at -= RECORD_WORDS) {
    // Filled from behind: each slot's end moves down to its start, which is where the next slot's offsets must begin.
    const slot = (words[at + SUBJECT] as number) - lowest + 1;
    const to = (runs[slot] as number) - 1;
    runs[slot] = to;
    rows.keys[to] = words[at + CODE] as number;
    rows.payload[to] = at / RECORD_WORDS;
  }
  runs.copyWithin(0, 1);
  runs[runs.length - 1] = words.length / RECORD_WORDS;
}

function countEdges(words: Uint32Array): number {
  let edges = 0;
  let subject = -1;
  let code = -1;
  for (let at = 0; at < words.length; at += RECORD_WORDS) {
    if (words[at + SUBJECT] === subject && words[at + CODE] === code) continue;
    subject = words[at + SUBJECT] as number;
    code = words[at + CODE] as number;
    edges++;
  }
  return edges;
}

function emptyEdges(size: number, observations: number): GrowingEdges {
  return {
    size,
    subject: new Uint32Array(size),
    object: new Uint32Array(size),
    relation: new Uint8Array(size),
    first: new Uint32Array(size),
    last: new Uint32Array(size),
    count: new Uint32Array(size),
    run: new Uint32Array(size + 1),
    order: new Uint32Array(observations),
  };
}

function startEdge(
  edges: GrowingEdges,
  edge: number,
  subject: number,
  code: number,
  relations: number,
  position: number,
): void {
  edges.subject[edge] = subject;
  edges.object[edge] = Math.floor(code / relations);
  edges.relation[edge] = code % relations;
  edges.first[edge] = NO_TIME;
  edges.last[edge] = NO_TIME;
  edges.run[edge] = position;
}

function extendEdge(edges: GrowingEdges, edge: number, words: Uint32Array, at: number): void {
  const first = words[at + FIRST] as number;
  const last = words[at + LAST] as number;
  edges.count[edge] = Math.min(COUNT_LIMIT, (edges.count[edge] as number) + (words[at + COUNT] as number));
  if (first === NO_TIME) return;
  if (first < (edges.first[edge] as number)) edges.first[edge] = first;
  if (edges.last[edge] === NO_TIME || last > (edges.last[edge] as number)) edges.last[edge] = last;
}
