// Large seeded sources for benches: skewed like logs (few addresses carry much, most carry little), with one address that a given number of rows share.
import type { DatasetInput } from './dataset-of-columns';
import type { Interner } from '../dataset/interner';
import { createInterner } from '../dataset/interner';
import type { Random } from '../kernel/random';
import { createRandom } from '../kernel/random';
import type { EntityClass } from '../model/records/dictionary';
import type { ObservationSegment } from '../model/records/segment';
import { SEGMENT_ROWS } from '../model/records/segment';

export type LargeShape = {
  observations: number;
  accounts: number;
  selectors: number;
  /** Rows that name one and the same address, and how many accounts they are spread over. */
  sharedRows: number;
  sharedAccounts: number;
  seed: number;
};

const CLASSES: EntityClass[] = [
  { kind: 'account', realm: 'lab' },
  { kind: 'address', realm: '' },
  { kind: 'device', realm: 'lab' },
  { kind: 'payment', realm: '' },
];
const RELATIONS = ['signed-in-from', 'used-device', 'paid-with'];
const START = Date.UTC(2026, 0, 1);
/** The address that `sharedRows` rows name. */
export const SHARED_ADDRESS = '100.64.0.1';

/** One source in committed form; the same shape gives the same bytes. */
export function largeInput(shape: LargeShape): DatasetInput {
  const random = createRandom(shape.seed);
  const interner = createInterner({ entities: shape.accounts + shape.selectors });
  const name = namer(interner, Math.max(shape.accounts, shape.selectors) + 2);
  const segments: ObservationSegment[] = [];
  for (let at = 0; at < shape.observations; at += SEGMENT_ROWS)
    segments.push(segmentAt(at, Math.min(SEGMENT_ROWS, shape.observations - at), shape, random, name));
  const dictionary = interner.toDictionary(CLASSES);
  return { record: recordOf(shape, dictionary, segments.length), dictionary, segments };
}

type Namer = (classId: number, number: number) => number;

function segmentAt(
  at: number,
  rows: number,
  shape: LargeShape,
  random: Random,
  name: Namer,
): ObservationSegment {
  const segment = emptySegment(rows);
  const stride = Math.max(1, Math.floor(shape.observations / Math.max(1, shape.sharedRows)));
  const quota = shape.sharedRows * stride;
  for (let row = 0; row < rows; row++) {
    const shared = at + row < quota && (at + row) % stride === 0;
    const relation = shared ? 0 : relationOf(random.next());
    const account = shared ? random.below(shape.sharedAccounts) : random.below(shape.accounts);
    // Squaring twice leaves half of the rows to a sixteenth of the selectors.
    const selector = Math.floor(random.next() ** 4 * (shape.selectors / 3)) + 1;
    segment.subject[row] = name(0, account);
    segment.object[row] = name(relation + 1, shared ? 0 : selector);
    segment.relation[row] = relation;
    segment.first[row] = START + Math.floor((at + row) * (7_776_000_000 / shape.observations));
    segment.row[row] = at + row + 2;
  }
  return segment;
}

function relationOf(uniform: number): number {
  return uniform < 0.7 ? 0 : uniform < 0.9 ? 1 : 2;
}

function emptySegment(rows: number): ObservationSegment {
  return {
    subject: new Uint32Array(rows),
    object: new Uint32Array(rows),
    relation: new Uint8Array(rows),
    first: new Float64Array(rows),
    last: null,
    count: null,
    row: new Uint32Array(rows),
  };
}

/** A value is written out once: most of the time would go into that. */
function namer(interner: Interner, numbers: number): Namer {
  const encoder = new TextEncoder();
  const known = CLASSES.map(() => new Int32Array(numbers).fill(-1));
  return (classId, number) => {
    const ids = known[classId] as Int32Array;
    if ((ids[number] as number) < 0) {
      const bytes = encoder.encode(valueOf(classId, number));
      ids[number] = interner.intern(classId, bytes, 0, bytes.length);
    }
    return ids[number] as number;
  };
}

function valueOf(classId: number, number: number): string {
  const mixed = (Math.imul(number, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  if (classId === 0) return `acct-${mixed}`;
  if (classId === 1 && number === 0) return SHARED_ADDRESS;
  if (classId === 1) return `10.${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`;
  return classId === 2 ? `device-${mixed}-${number}` : `4111-${mixed}`;
}

function recordOf(
  shape: LargeShape,
  dictionary: DatasetInput['dictionary'],
  segments: number,
): DatasetInput['record'] {
  return {
    id: `large-${shape.seed}`,
    sequence: 1,
    name: 'large.csv',
    size: shape.observations * 87,
    digest: shape.seed.toString(16).padStart(64, '0'),
    state: 'committed',
    importedAt: '2026-04-01T00:00:00.000Z',
    spec: { format: 'retort-import-spec', version: 1, name: 'seeded', kinds: [], logs: [] },
    log: 0,
    rows: { read: shape.observations, accepted: shape.observations, rejected: 0 },
    rejectedCounts: [],
    observations: shape.observations,
    segments,
    entities: dictionary.classOf.length,
    classes: CLASSES,
    entitiesOfClass: CLASSES.map((_, id) => dictionary.classOf.filter((one) => one === id).length),
    relations: RELATIONS,
    first: START,
    last: START + 7_776_000_000,
  };
}
