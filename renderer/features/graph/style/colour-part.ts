// The colours of a look, with what its legend says of them.
import { categoriesOf } from './categories';
import { shippedLook, type ColourLegend, type Look, type LookColumn } from './look';
import type { LookMeans, LookSource } from './look-means';
import type { AmountMeasure, CategoryMeasure, ColourMeasure } from './measure';
import type { Paint } from './paint';
import { appliesTo } from './readings';
import { amountColumn, measured, without } from './measured';

export type ColourPart = {
  paintOf: Look['paintOf'];
  /** Null: nothing beyond what every look says. */
  wordsOf: (node: Parameters<Look['paintOf']>[0]) => string | null;
  legend: ColourLegend;
  column: LookColumn | null;
};

export async function colourPart(
  measure: ColourMeasure,
  source: LookSource,
  means: LookMeans,
): Promise<ColourPart> {
  if (measure.type === 'amount') return byAmount(measure, source, means);
  if (measure.type === 'category') return byCategory(measure, source, means);
  const { paintOf, colour } = shippedLook(source.kinds);
  return { paintOf, wordsOf: () => null, legend: colour, column: null };
}

async function byCategory(
  measure: CategoryMeasure,
  { nodes }: LookSource,
  { facts, compute }: LookMeans,
): Promise<ColourPart> {
  const keys = await measure.read(facts, compute);
  const { paints, words, entries } = categoriesOf(nodes, measure, keys);
  return {
    paintOf: (node) => paints.get(node.id) ?? unread(appliesTo(measure, node)),
    wordsOf: ({ id }) => (words.has(id) ? `${measure.label}: ${words.get(id)}` : null),
    legend: { measure, range: null, entries },
    column:
      measure.column === undefined
        ? null
        : { name: measure.column, type: 'string', valueOf: ({ id }) => words.get(id) ?? null },
  };
}

async function byAmount(measure: AmountMeasure, source: LookSource, means: LookMeans): Promise<ColourPart> {
  const { readings, scale, range, wordsOf } = measured(measure, await means.read(measure), source);
  return {
    paintOf: (node) => {
      const reading = readings.get(node.id);
      if (reading === undefined || scale === null) return unread(appliesTo(measure, node));
      return { type: 'ramp', share: scale.shareOf(reading.value) };
    },
    wordsOf,
    legend: { measure, range, entries: without(measure, source.nodes, readings) },
    column: amountColumn(measure, readings),
  };
}

/** What it has no value of: also what came after it was read. */
const unread = (applies: boolean): Paint => ({ type: applies ? 'none' : 'apart' });
