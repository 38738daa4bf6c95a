// How rings are found, as it travels: sources by their place in the order of commit, for ids stay behind. Left out where all is as it ships.
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
