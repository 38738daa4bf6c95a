// What the filter of a graph may be when it comes out of an archive or of a kept step.
import { z } from 'zod';
import { VERDICTS } from './judgement';
import { MOST_FILTER_TEXT, MOST_FILTER_VALUES, NOT_JUDGED } from './entity-filter';

const values = z
  .array(z.string().min(1).max(200))
  .min(1)
  .max(MOST_FILTER_VALUES)
  .refine((list) => new Set(list).size === list.length, 'a value is given twice');

const range = z
  .strictObject({ from: z.number().nullable(), to: z.number().nullable() })
  .refine(({ from, to }) => from !== null || to !== null, 'a range has no end')
  .refine(({ from, to }) => from === null || to === null || from <= to, 'a range ends before it begins');

export const graphFilterSchema = z.strictObject({
  text: z.string().min(1).max(MOST_FILTER_TEXT).exactOptional(),
  relation: values.exactOptional(),
  sharedBy: range.exactOptional(),
  neighbours: range.exactOptional(),
  seen: range.exactOptional(),
  first: range.exactOptional(),
  last: range.exactOptional(),
  source: values.exactOptional(),
  ring: values.exactOptional(),
  sure: range.exactOptional(),
  judged: values
    .refine((list) => list.every((one) => [...VERDICTS, NOT_JUDGED].includes(one)), 'no such verdict')
    .exactOptional(),
});
