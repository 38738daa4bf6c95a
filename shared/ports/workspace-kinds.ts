// The kinds that a workspace has beside the shipped ones: those it defines itself, and those that its sources were read with.
import { shippedKinds } from '../model/kinds/registry';
import type { CustomKind } from '../model/records/custom-kind';
import type { WorkspaceReader } from './workspace-store';

/** Each id once; what the workspace defines comes before what a specification brought. */
export async function customKinds(reader: Pick<WorkspaceReader, 'kinds' | 'sources'>): Promise<CustomKind[]> {
  const [own, sources] = await Promise.all([reader.kinds(), reader.sources()]);
  const brought = sources.flatMap((source) => source.spec.kinds);
  const shipped = new Set(shippedKinds.map((kind) => kind.id));
  const byId = new Map(
    [...brought, ...own].filter(({ id }) => !shipped.has(id)).map((kind) => [kind.id, kind]),
  );
  return [...byId.values()];
}
