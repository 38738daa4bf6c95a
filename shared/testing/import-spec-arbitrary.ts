// Any valid import specification, for properties.
import fc from 'fast-check';
import { EVIDENCE_GROUPS } from '../model/evidence';
import { HUES, SHAPES } from '../model/kinds/kind';
import type { CustomKind } from '../model/records/custom-kind';
import type {
  ColumnSpec,
  ImportSpec,
  LogFormat,
  LogSpec,
  ObservationSpec,
  TimeFormat,
} from '../model/records/import-spec';
import { ENCODINGS } from '../model/records/import-spec';

const label = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/\p{Cc}/u.test(text));
const column = fc.string({ maxLength: 12 });

const evidence = fc.record({
  group: fc.constantFrom(...EVIDENCE_GROUPS),
  baseBits: fc.double({ min: 0, max: 100, noNaN: true }).map((bits) => bits + 0),
  flatTo: fc.integer({ min: 1, max: 1000 }),
  slope: fc.integer({ min: 0, max: 10 }),
  halfLifeDays: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 1000 })),
});

export const arbitraryCustomKind: fc.Arbitrary<CustomKind> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/).map((id) => `x-${id}`),
  label,
  plural: label,
  icon: fc.constantFrom('wallet', 'box'),
  shape: fc.constantFrom(...SHAPES),
  hue: fc.constantFrom(...HUES),
  realm: fc.boolean(),
  canonical: fc.constantFrom('exact', 'trim', 'lower-case'),
  evidence: fc.option(evidence),
});

const format: fc.Arbitrary<LogFormat> = fc.oneof(
  fc.record({
    type: fc.constant('csv' as const),
    delimiter: fc.constantFrom(',', '\t', ';', '|'),
    quote: fc.constantFrom('"', "'", ''),
    header: fc.boolean(),
    encoding: fc.constantFrom(...ENCODINGS),
    skipRows: fc.nat(100),
    trim: fc.boolean(),
  }),
  fc.record({ type: fc.constant('jsonl' as const), encoding: fc.constantFrom(...ENCODINGS) }),
  fc.record({
    type: fc.constant('graph' as const),
    encoding: fc.constantFrom(...ENCODINGS),
    value: fc.string({ minLength: 1 }),
    kind: fc.string(),
    realm: fc.string(),
    relation: fc.string(),
  }),
);

const timeFormat: fc.Arbitrary<TimeFormat> = fc.constantFrom<TimeFormat[]>(
  'iso8601',
  'unix-seconds',
  'unix-milliseconds',
  'unix-microseconds',
  { pattern: 'DD.MM.YYYY HH:mm:ss' },
  { pattern: 'MMM DD YYYY HH:mm A' },
);

/** Two entity columns at least, so that there is something to observe; the rest may be anything. */
const log = (name: string): fc.Arbitrary<LogSpec> =>
  fc
    .record({
      match: fc.record({
        files: fc.array(label, { maxLength: 3 }),
        columns: fc.array(column, { maxLength: 3 }),
      }),
      format,
      names: fc.uniqueArray(column, { minLength: 4, maxLength: 8 }),
      required: fc.boolean(),
      realm: column,
      format2: timeFormat,
      zone: fc.constantFrom('UTC', 'Europe/Berlin', '+05:30'),
      derive: fc.boolean(),
    })
    .map(({ match, format: logFormat, names, required, realm, format2, zone, derive }) => {
      const [subject = 'a', object = 'b', time = 'c', ...rest] = names;
      const columns: ColumnSpec[] = [
        { column: subject, read: { as: 'entity', kind: 'account', realm, required } },
        { column: object, read: { as: 'entity', kind: 'address', realm: '', required } },
        { column: time, read: { as: 'time', which: 'first', format: format2, zone, required } },
        ...rest.map((other): ColumnSpec => ({ column: other, read: { as: 'ignore' } })),
      ];
      const observation: ObservationSpec = { subject, relation: 'signed-in-from', object };
      const observations = derive ? [observation, { ...observation, derive: 'network' }] : [observation];
      return { name, match, format: logFormat, columns, observations };
    });

export const arbitraryImportSpec: fc.Arbitrary<ImportSpec> = fc
  .uniqueArray(label, { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record({
      format: fc.constant('retort-import-spec' as const),
      version: fc.constant(1 as const),
      name: label,
      kinds: fc.uniqueArray(arbitraryCustomKind, { maxLength: 3, selector: (kind) => kind.id }),
      logs: fc.tuple(...names.map(log)),
    }),
  );
