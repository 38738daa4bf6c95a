// The shape of a source's record and of rejected rows as JSON, for whatever reads them from outside.
import { z } from 'zod';
import { importSpecSchema, MAX_COLUMNS } from './import-spec-schema';
import { REJECT_REASONS } from './rejected-row';

const MAX_TEXT = 20_000;
const text = z.string().max(MAX_TEXT);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const instant = z.number().nullable();
const reason = z.enum(REJECT_REASONS);

export const entityClassSchema = z.strictObject({ kind: text.min(1), realm: text });

export const rejectedRowSchema = z.strictObject({
  row: count,
  offset: count,
  column: text,
  value: text,
  reason,
  detail: text,
  text,
});

const rejectedCount = z.strictObject({
  reason,
  column: text,
  rows: count,
  firstRow: count,
  firstText: text,
  firstValue: text,
  firstDetail: text,
});

/** A source record without what belongs to one machine: id, sequence, state. */
export const sourceSchema = z
  .strictObject({
    name: text,
    size: count,
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in hex'),
    importedAt: text,
    spec: importSpecSchema,
    log: count,
    rows: z.strictObject({ read: count, accepted: count, rejected: count }),
    rejectedCounts: z.array(rejectedCount).max(MAX_COLUMNS * REJECT_REASONS.length),
    rejectedKept: count.exactOptional(),
    observations: count,
    segments: count,
    entities: z.number().int().min(0).max(0xffff_ffff),
    // A class is one byte in the dictionary.
    classes: z.array(entityClassSchema).max(256),
    entitiesOfClass: z.array(count).max(256),
    relations: z.array(text.min(1)).max(256),
    first: instant,
    last: instant,
  })
  .refine((source) => source.log < source.spec.logs.length, 'no such log')
  .refine(
    (source) => source.classes.length === source.entitiesOfClass.length,
    'classes and their counts differ',
  );
