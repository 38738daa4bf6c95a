// What an archive may say of how rings are found. Apart from what writes it: whoever only hashes a workspace carries no schemas.
import { z } from 'zod';
import { CUSTOM_KIND_ID } from '../model/kinds/custom';
import { curveSchema } from '../model/records/import-spec-schema';

const name = z.string().max(1_000);

export const linkageSchema = z.strictObject({
  threshold: z.number().min(-1_000).max(1_000).exactOptional(),
  excluded: z
    .strictObject({
      selectors: z
        .array(z.strictObject({ kind: name, realm: name, value: z.string().max(65_536) }))
        .max(100_000),
      kinds: z.array(name).max(10_000),
      sources: z.array(z.number().int().min(1)).max(100_000),
    })
    .exactOptional(),
  curves: z.record(z.string().regex(CUSTOM_KIND_ID), curveSchema),
});
