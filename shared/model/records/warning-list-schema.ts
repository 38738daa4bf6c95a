// What a warning list may be when it comes out of an archive.
import { z } from 'zod';
import { WARNING_ROLES, WARNING_TYPES } from './warning-list';

export const warningListSchema = z.strictObject({
  name: z.string().min(1).max(300),
  version: z.int().min(0),
  description: z.string().max(5_000),
  type: z.enum(WARNING_TYPES),
  matchingAttributes: z.array(z.string().max(300)).max(1_000),
  entries: z.array(z.string().min(1).max(1_000)).min(1).max(500_000),
  role: z.enum(WARNING_ROLES),
  weight: z.number().min(0).max(1),
});
