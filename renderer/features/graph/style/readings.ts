// What nodes have of a measure: an entity its own, accounts that are drawn as one what they have together.
import { entitiesOf, type GraphNode, type NodeId } from '../../../state/graph-view';
import { kindOf } from '../../../state/graph-view';
import { formatCount, formatOf } from '../../../ui/format';
import type { Amounts, AmountMeasure } from './measure';

/** `of`: entities that have a value, `without`: those of the node that have none; `error`: standard error of `value`, at most. */
export type Reading = {
  value: number;
  least: number;
  most: number;
  of: number;
  without: number;
  error: number | null;
};

/** Nodes whose entities have no value are left out. */
export function readingsOf(
  nodes: readonly GraphNode[],
  measure: Pick<AmountMeasure, 'joined' | 'of'>,
  amounts: Amounts,
): Map<NodeId, Reading> {
  return new Map(
    nodes.flatMap((node) => {
      if (!appliesTo(measure, node)) return [];
      const reading = readingOf(node, measure.joined, amounts);
      return reading === null ? [] : [[node.id, reading] as const];
    }),
  );
}

export function appliesTo({ of }: Pick<AmountMeasure, 'of'>, node: GraphNode): boolean {
  return of === 'all' || kindOf(node) === 'account';
}

function readingOf(
  node: GraphNode,
  joined: AmountMeasure['joined'],
  { values, errors }: Amounts,
): Reading | null {
  const entities = entitiesOf(node);
  const own = entities.flatMap((id) => values.get(id) ?? []);
  if (own.length === 0) return null;
  const least = own.reduce((one, other) => Math.min(one, other));
  const most = own.reduce((one, other) => Math.max(one, other));
  const sum = own.reduce((one, other) => one + other);
  const value = { sum, mean: sum / own.length, least, most }[joined];
  const wide = entities.map((id) => errors?.get(id) ?? 0);
  // Errors of one sample go together: a sum may be off by all of them.
  const summed = wide.reduce((one, other) => one + other, 0);
  const error = errors === undefined ? null : joined === 'sum' ? summed : summed / own.length;
  return { value, least, most, of: own.length, without: entities.length - own.length, error };
}

/** "Volume: 12,363 observations, sum of 12 accounts" */
export function readingWords(measure: AmountMeasure, reading: Reading, zone: string): string {
  const { value, least, most, of, without, error } = reading;
  const say = (amount: number): string => measure.say(amount, zone);
  const about = error === null || error === 0 ? '' : ` ± ${formatCount(Math.ceil(error))}`;
  if (of === 1 && without === 0) return `${measure.label}: ${say(value)}${about}`;
  const whose = without === 0 ? formatOf(of, 'account') : `${formatCount(of)} of ${formatOf(of + without, 'account')}`; // prettier-ignore
  if (measure.joined === 'sum') return `${measure.label}: ${say(value)}${about}, sum of ${whose}`;
  if (say(least) === say(most)) return `${measure.label}: ${say(value)}${about}, each of ${whose}`;
  const range = `${say(least)} to ${say(most)}`;
  return measure.joined === 'mean'
    ? `${measure.label}: ${say(value)}${about}, mean of ${whose} (${range})`
    : `${measure.label}: ${range}, ${whose}`;
}
