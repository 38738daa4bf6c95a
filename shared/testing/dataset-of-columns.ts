// A dataset at once, from sources whose segments are all at hand. The product reads them one after the other: see the engine.
import { beginDataset } from '../dataset/dataset';
import type { SourceColumns } from '../dataset/dataset';
import type { Dataset } from '../dataset/types';
import type { Progress } from '../kernel/progress';
import { noProgress } from '../kernel/progress';
import type { ObservationSegment } from '../model/records/segment';

/** The segments become the dataset's: their ids are rewritten in place. */
export type DatasetInput = SourceColumns & { segments: ObservationSegment[] };

/** @throws RetortError as building a dataset does */
export function buildDataset(
  input: readonly DatasetInput[],
  progress: Progress = noProgress,
  seed = 0,
): Dataset {
  const builder = beginDataset(input, progress, seed);
  input.forEach(({ segments }, source) => {
    for (const segment of segments) builder.add(source, segment);
  });
  return builder.finish();
}
