// What a note may be when it is read again, from a step or a view.
import { z } from 'zod';
import { MOST_NOTE_TEXT } from './graph-note';
import { FARTHEST_PLACE } from './saved-view';

export const noteText = z
  .string()
  .min(1)
  .max(MOST_NOTE_TEXT)
  .refine((text) => text.trim() === text, 'a note begins or ends with white space');
export const coordinate = z.number().min(-FARTHEST_PLACE).max(FARTHEST_PLACE);
