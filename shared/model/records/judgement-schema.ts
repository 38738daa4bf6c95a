// What a judgement may be when it comes out of an archive.
import { z } from 'zod';
import { MOST_JUDGEMENTS, MOST_REASON, pairOf, VERDICTS } from './judgement';

const account = z.strictObject({ realm: z.string().max(1_000), value: z.string().min(1).max(65_536) });

export const judgementSchema = z
  .strictObject({
    a: account,
    b: account,
    verdict: z.enum(VERDICTS),
    reason: z.string().max(MOST_REASON),
    // To the millisecond, so that text sorts as time does.
    at: z.iso.datetime({ precision: 3 }),
  })
  .refine(({ a, b }) => a.realm !== b.realm || a.value !== b.value, 'an account is judged against itself');

export const judgementsSchema = z
  .array(judgementSchema)
  .max(MOST_JUDGEMENTS)
  .refine((list) => new Set(list.map(pairOf)).size === list.length, 'a pair is judged twice');
