// What a mark may be when it comes out of an archive.
import { z } from 'zod';
import { MARK_KINDS, MOST_MARK_TEXT, MOST_MARKS } from './time-mark';

const timeMarkSchema = z.strictObject({
  id: z.string().min(1).max(200),
  kind: z.enum(MARK_KINDS),
  // To the millisecond, so that text sorts as time does.
  at: z.iso.datetime({ precision: 3 }),
  text: z
    .string()
    .max(MOST_MARK_TEXT)
    .refine((text) => text.trim() === text, 'a text begins or ends with white space'),
});

export const timeMarksSchema = z
  .array(timeMarkSchema)
  .max(MOST_MARKS)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'an id is given twice');
