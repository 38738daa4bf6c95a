// The sizes of a look, with what its legend says of them.
import type { Look, LookColumn, SizeLegend } from './look';
import type { LookMeans, LookSource } from './look-means';
import { amountColumn, measured, without } from './measured';
import type { AmountMeasure, SizeMeasure } from './measure';
import { radiusAt } from './sizes';

export type SizePart = {
  radiusOf: Look['radiusOf'];
  wordsOf: (node: Parameters<Look['radiusOf']>[0]) => string | null;
  legend: SizeLegend;
  column: LookColumn | null;
};

export async function sizePart(
  measure: SizeMeasure,
  source: LookSource,
  means: LookMeans,
): Promise<SizePart> {
  if (measure.type === 'amount') return byAmount(measure, source, means);
  const { radiusOf } = measure;
  return { radiusOf, wordsOf: () => null, legend: { measure, range: null, entries: [] }, column: null };
}

/** What has no value is as small as can be. */
async function byAmount(measure: AmountMeasure, source: LookSource, means: LookMeans): Promise<SizePart> {
  const { readings, scale, range, wordsOf } = measured(measure, await means.read(measure), source);
  return {
    radiusOf: ({ id }) => {
      const reading = readings.get(id);
      return radiusAt(reading === undefined || scale === null ? 0 : scale.shareOf(reading.value));
    },
    wordsOf,
    legend: { measure, range, entries: without(measure, source.nodes, readings) },
    column: amountColumn(measure, readings),
  };
}
