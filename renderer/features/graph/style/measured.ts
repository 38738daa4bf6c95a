// An amount over what is drawn: a reading per node, the scale between them, and how a legend, a tip and a file say it.
import { entitiesOf, type GraphNode, type NodeId } from '../../../state/graph-view';
import { zoneLabel } from '../../../ui/time';
import { apart, type LegendEntry } from './categories';
import type { LookColumn, Range } from './look';
import type { LookSource } from './look-means';
import type { AmountMeasure, Amounts } from './measure';
import { appliesTo, readingsOf, readingWords, type Reading } from './readings';
import { scaleOf, type Scale } from './scale';

type Readings = ReadonlyMap<NodeId, Reading>;

export type Measured = {
  readings: Readings;
  scale: Scale | null;
  range: Range | null;
  wordsOf: (node: GraphNode) => string | null;
};

export function measured(
  measure: AmountMeasure,
  amounts: Amounts,
  { nodes, zone }: Pick<LookSource, 'nodes' | 'zone'>,
): Measured {
  const readings = readingsOf(nodes, measure, amounts);
  const scale = scaleOf(
    Array.from(readings.values(), ({ value }) => value),
    measure.scale,
  );
  return {
    ...{ readings, scale },
    range: scale === null ? null : rangeOf(measure, scale, zone, amounts.how),
    wordsOf: (node) => {
      if (!appliesTo(measure, node)) return null;
      const reading = readings.get(node.id);
      if (reading === undefined) return `${measure.label}: ${measure.without.toLowerCase()}`;
      return readingWords(measure, reading, zone);
    },
  };
}

function rangeOf(measure: AmountMeasure, scale: Scale, zone: string, how: string | undefined): Range {
  const say = (amount: number): string => measure.say(amount, zone);
  const { least, middle, most } = scale;
  const zoned = measure.dated === true ? zoneLabel(zone, most) : '';
  return { least: say(least), middle: say(middle), most: say(most), how: how ?? zoned };
}

/** How many have no value: those that it should say something of, and all others. */
export function without(
  measure: AmountMeasure,
  nodes: readonly GraphNode[],
  readings: Readings,
): LegendEntry[] {
  const said = nodes.filter((node) => appliesTo(measure, node));
  const missing = said.filter(({ id }) => !readings.has(id));
  const count = missing.reduce((sum, node) => sum + entitiesOf(node).length, 0);
  const entry: LegendEntry = { paint: { type: 'none' }, label: measure.without, count };
  return [...(count === 0 ? [] : [entry]), ...apart(nodes, said)];
}

/** Null where every file has it anyway. */
export function amountColumn({ column }: AmountMeasure, readings: Readings): LookColumn | null {
  if (column === undefined) return null;
  return { name: column, type: 'double', valueOf: ({ id }) => readings.get(id)?.value ?? null };
}
