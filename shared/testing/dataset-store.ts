// Commits sources made by the dataset builder to any store, the way an import does.
import type { DatasetInput } from './dataset-of-columns';
import type { WorkspaceStore } from '../ports/workspace-store';

export async function stageInput(store: WorkspaceStore, input: DatasetInput): Promise<void> {
  const staging = await store.stage(input.record.id);
  for (const segment of input.segments) await staging.appendSegment(segment);
  await staging.finish({ ...input.record, state: 'staged', sequence: 0 }, input.dictionary);
}

export async function commitInput(store: WorkspaceStore, inputs: readonly DatasetInput[]): Promise<void> {
  for (const input of inputs) await stageInput(store, input);
  const sourceIds = inputs.map(({ record }) => record.id);
  await store.commit({ type: 'commit-sources', sourceIds, importedAt: '2026-01-02T00:00:00.000Z' });
}
