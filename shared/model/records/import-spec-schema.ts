// The shape of an import specification as JSON. What one value cannot tell by itself (do the columns exist?) is in import-spec-checks.ts.
import { z } from 'zod';
import { EVIDENCE_GROUPS } from '../evidence';
import { CUSTOM_KIND_ID } from '../kinds/custom';
import { HUES, SHAPES } from '../kinds/kind';
import { ENCODINGS, IMPORT_SPEC_VERSION } from './import-spec';
import { isZone, timePatternProblem } from './time-pattern';

// Under the window's content security policy no code is made at run time.
z.config({ jitless: true });

const MAX_TEXT = 1_000;
export const MAX_LOGS = 100;
/** As many as a log may have. */
export const MAX_COLUMNS = 20_000;

const text = z.string().min(1).max(MAX_TEXT);
const label = text.refine((value) => !/\p{Cc}/u.test(value), 'control character');
const oneCharacter = z.string().regex(/^[\t\x20-\x7e]$/, 'one ASCII character');

/** JSON has no infinity: `null` days is "never halves". */
const halfLife = z.union([z.null().transform(() => Infinity), z.literal(Infinity), z.number().positive()]);

export const curveSchema = z.strictObject({
  group: z.enum(EVIDENCE_GROUPS),
  baseBits: z.number().min(0).max(100),
  flatTo: z.number().min(1),
  slope: z.number().min(0).max(100),
  halfLifeDays: halfLife,
});

export const customKindSchema = z.strictObject({
  id: z.string().regex(CUSTOM_KIND_ID, 'lower case letters, digits and hyphens'),
  label,
  plural: label,
  icon: z.string().regex(/^[a-z0-9-]{1,64}$/, 'an icon name'),
  shape: z.enum(SHAPES),
  hue: z.enum(HUES),
  realm: z.boolean(),
  canonical: z.enum(['exact', 'trim', 'lower-case']),
  evidence: curveSchema.nullable(),
});

const csv = z.strictObject({
  type: z.literal('csv'),
  delimiter: oneCharacter.refine((value) => !/[A-Za-z0-9]/.test(value), 'no letter or digit'),
  quote: z.union([z.literal(''), oneCharacter]).default('"'),
  header: z.boolean().default(true),
  encoding: z.enum(ENCODINGS).default('utf-8'),
  skipRows: z.number().int().min(0).max(1_000_000).default(0),
  trim: z.boolean().default(false),
});

const jsonl = z.strictObject({ type: z.literal('jsonl'), encoding: z.enum(ENCODINGS).default('utf-8') });

const attribute = z.string().max(MAX_TEXT);
const graph = z.strictObject({
  type: z.literal('graph'),
  encoding: z.enum(ENCODINGS).default('utf-8'),
  value: text.default('id'),
  kind: attribute.default(''),
  realm: attribute.default(''),
  relation: attribute.default(''),
});

const pattern = z
  .string()
  .min(1)
  .max(100)
  .check((context) => {
    const problem = timePatternProblem(context.value);
    if (problem !== undefined)
      context.issues.push({ code: 'custom', message: problem, input: context.value });
  });
const timeFormat = z.union([
  z.enum(['iso8601', 'unix-seconds', 'unix-milliseconds', 'unix-microseconds']),
  z.strictObject({ pattern }),
]);

const read = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('entity'),
    kind: text,
    realm: z.string().max(MAX_TEXT).default(''),
    required: z.boolean().default(false),
  }),
  z.strictObject({
    as: z.literal('time'),
    which: z.enum(['first', 'last']).default('first'),
    format: timeFormat,
    zone: z.string().refine(isZone, 'no known time zone').default('UTC'),
    required: z.boolean().default(false),
  }),
  z.strictObject({ as: z.literal('count') }),
  z.strictObject({ as: z.literal('ignore') }),
]);

const column = z.string().max(MAX_TEXT);

const observation = z.strictObject({
  subject: column,
  relation: text,
  object: column,
  derive: z.string().min(1).max(MAX_TEXT).exactOptional(),
});

const log = z.strictObject({
  name: label,
  match: z
    .strictObject({
      files: z.array(text).max(1_000).default([]),
      columns: z.array(column).max(MAX_COLUMNS).default([]),
    })
    .default({ files: [], columns: [] }),
  format: z.discriminatedUnion('type', [csv, jsonl, graph]),
  columns: z.array(z.strictObject({ column, read })).min(1).max(MAX_COLUMNS),
  observations: z.array(observation).min(1).max(1_000),
});

export const importSpecSchema = z.strictObject({
  format: z.literal('retort-import-spec'),
  version: z.literal(IMPORT_SPEC_VERSION),
  name: label,
  kinds: z.array(customKindSchema).max(1_000).default([]),
  logs: z.array(log).min(1).max(MAX_LOGS),
});
