// How rings are found, as it travels: sources by their place in the order of commit, for ids stay behind. Left out where all is as it ships.
import { z } from 'zod';
import { CUSTOM_KIND_ID } from '../model/kinds/custom';
import { curveSchema } from '../model/records/import-spec-schema';
import type { LinkageSettings } from '../model/records/linkage-settings';
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceReader } from '../ports/workspace-store';

export type ArchivedLinkage = Omit<LinkageSettings, 'excluded'> & {
  excluded?: {
    selectors: { kind: string; realm: string; value: string }[];
    kinds: string[];
    /** From 1. */
    sources: number[];
  };
};

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

/** What is excluded and no longer there is left behind. */
export async function archivedLinkage(
  reader: WorkspaceReader,
  sources: readonly Pick<SourceRecord, 'id'>[],
): Promise<{ linkage?: ArchivedLinkage }> {
  const { excluded, curves, ...chosen } = await reader.linkageSettings();
  const linkage: ArchivedLinkage = { ...chosen, curves };
  if (excluded !== undefined)
    linkage.excluded = {
      selectors: [...excluded.selectors],
      kinds: [...excluded.kinds],
      sources: sources.flatMap(({ id }, at) => (excluded.sources.includes(id) ? [at + 1] : [])),
    };
  return Object.keys(linkage).length === 1 && Object.keys(curves).length === 0 ? {} : { linkage };
}

/** `sourceIds`: the new ones, in order of commit. */
export function restoredLinkage(
  { excluded, ...chosen }: ArchivedLinkage,
  sourceIds: readonly string[],
): LinkageSettings {
  if (excluded === undefined) return chosen;
  const sources = excluded.sources.flatMap((nth) => sourceIds[nth - 1] ?? []);
  return { ...chosen, excluded: { ...excluded, sources } };
}
