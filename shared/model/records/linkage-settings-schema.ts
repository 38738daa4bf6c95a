// What settings of linkage may be when they come from outside. `source`: how an excluded source is named there.
import { z } from 'zod';
import { CUSTOM_KIND_ID } from '../kinds/custom';
import { curveSchema } from './import-spec-schema';

const name = z.string().max(1_000);

export function linkageSettingsSchema<S extends z.ZodType>(source: S) {
  return z.strictObject({
    threshold: z.number().min(-1_000).max(1_000).exactOptional(),
    excluded: z
      .strictObject({
        selectors: z
          .array(z.strictObject({ kind: name, realm: name, value: z.string().max(65_536) }))
          .max(100_000),
        kinds: z.array(name).max(10_000),
        sources: z.array(source).max(100_000),
      })
      .exactOptional(),
    curves: z.record(z.string().regex(CUSTOM_KIND_ID), curveSchema),
  });
}
