// The relations that one edge stands for, and which members of a collection each of them is of: as Retort writes edges of what it draws as one.
import type { GraphFormat } from '../../model/records/import-spec';
import type { HeldNode } from './graph-nodes';
import type { GraphEdge } from './graph-subject';
import { endsAt, first, texts, type NodeEnd } from './node-ends';

/** `sources`: the part of the source's ends that has it so. */
export type EdgeWay = { relation: string; sources: readonly NodeEnd[] };

/** At least one; a text: why there is none. */
export function waysOf(edge: GraphEdge, source: HeldNode, { relation }: GraphFormat): EdgeWay[] | string {
  const relations = relationsOf(edge, relation);
  if (!source.collected) return relations.map((one) => ({ relation: one, sources: source.ends }));
  const members = source.ends.reduce((sum, { values }) => sum + values.length, 0);
  const written = edge.attributes.get('holders')?.[0];
  if (written === undefined) {
    const accounts = Number(edge.attributes.get('accounts')?.[0] ?? members);
    if (accounts < members)
      return `${String(accounts)} of ${String(members)} members have it: the file does not say which`;
    return relations.map((one) => ({ relation: one, sources: source.ends }));
  }
  const holders = placesIn(written, members);
  if (holders?.length !== relations.length && relation !== '')
    return '"holders" is no list of members’ places for each relation';
  // Relations that are not told apart are one: whoever has it in any way has it.
  const lists = relation === '' ? [(holders ?? []).flat()] : (holders ?? []);
  return relations.map((one, i) => {
    const places = new Set(lists[i]);
    return { relation: one, sources: endsAt(source.ends, (place) => places.has(place)) };
  });
}

function relationsOf(edge: GraphEdge, name: string): string[] {
  const one = first(edge, name);
  if (name === '' || one !== '') return [one];
  const several = texts(first(edge, 'relations'));
  return several === undefined || several.length === 0 ? [''] : [...new Set(several)];
}

function placesIn(json: string, members: number): number[][] | undefined {
  try {
    const lists: unknown = JSON.parse(json);
    const isPlace = (one: unknown): boolean =>
      Number.isInteger(one) && Number(one) >= 0 && Number(one) < members;
    const isList = (list: unknown): boolean => Array.isArray(list) && list.every(isPlace);
    return Array.isArray(lists) && lists.every(isList) ? (lists as number[][]) : undefined;
  } catch {
    return undefined;
  }
}
