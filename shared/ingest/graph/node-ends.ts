// What a node stands for: its value, told apart by kind and by whose it is; a collection stands for each of its members.
import { shippedKinds } from '../../model/kinds/registry';
import type { GraphFormat } from '../../model/records/import-spec';
import { valuesAt, type GraphSubject } from './graph-subject';

/** Values of one kind and realm, as the file says them. */
export type NodeEnd = {
  kind: string;
  realm: string;
  values: string[];
  /** Which of the node's values each of them is, from 0. */
  places: number[];
};

/** Longest text that names a kind, a realm or a relation. */
const MAX_CLASS = 200;

/** The ends of a node, or why it has none. */
export function endsOf(node: GraphSubject, format: GraphFormat): NodeEnd[] | string {
  const members = membersOf(node, format);
  if (typeof members === 'string') return members;
  const kind = first(node, format.kind);
  const realm = first(node, format.realm);
  const values = valuesOf(node, format.value);
  if (members === undefined && values.length === 0) return `no "${format.value}"`;
  const ends: NodeEnd[] = [];
  for (const [place, one] of (members ?? values.map((value) => ({ value, realm }))).entries())
    put(ends, format.kind === '' ? looksOf(one.value) : kind, one, place);
  return classProblem(ends) ?? ends;
}

/** The part of the ends that stands at some of the node's places. */
export function endsAt(ends: readonly NodeEnd[], isAt: (place: number) => boolean): NodeEnd[] {
  return ends.flatMap((end): NodeEnd[] => {
    const kept = end.places.flatMap((place, i) => (isAt(place) ? [i] : []));
    if (kept.length === 0) return [];
    const values = kept.map((i) => end.values[i] as string);
    return [{ ...end, values, places: kept.map((i) => end.places[i] as number) }];
  });
}

/** Empty when the name is, or the subject has it not. */
export function first(subject: GraphSubject, name: string): string {
  return name === '' ? '' : (valuesAt(subject, name)?.[0] ?? '');
}

/** Why a text names no class of values; undefined: it may. */
export function textProblem(what: string, text: string): string | undefined {
  if (text.length > MAX_CLASS)
    return `a ${what} of ${String(text.length)} characters, at most ${String(MAX_CLASS)}`;
  return undefined;
}

function classProblem(ends: readonly NodeEnd[]): string | undefined {
  for (const { kind, realm } of ends) {
    const problem = textProblem('kind', kind) ?? textProblem('realm', realm);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function valuesOf(node: GraphSubject, name: string): readonly string[] {
  if (name === 'id') return node.id === '' ? [] : [node.id];
  return valuesAt(node, name) ?? [];
}

/** As Retort writes it: it has members in the place of a value. */
export function isCollection(node: GraphSubject, { value }: GraphFormat): boolean {
  if (value === 'id' || valuesAt(node, value) !== undefined) return false;
  return first(node, 'type') === 'collection' && node.attributes.has('members');
}

type Member = { value: string; realm: string };

/** Its `members`, and their realms where they differ. Undefined: it is none. A text: what is wrong with it. */
function membersOf(node: GraphSubject, format: GraphFormat): Member[] | string | undefined {
  if (!isCollection(node, format)) return undefined;
  const values = texts(first(node, 'members'));
  if (values === undefined || values.length === 0) return '"members" is no list of texts';
  const apart = node.attributes.get('memberRealms')?.[0];
  const realms = apart === undefined ? undefined : texts(apart);
  if (apart !== undefined && realms?.length !== values.length)
    return '"memberRealms" is no list of one text for each member';
  const common = first(node, format.realm);
  return values.map((value, i) => ({ value, realm: format.realm === '' ? '' : (realms?.[i] ?? common) }));
}

export function texts(json: string): string[] | undefined {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

/** The kind that a value looks like; empty: none. */
function looksOf(value: string): string {
  return shippedKinds.find((kind) => kind.guess.looksLike(value))?.id ?? '';
}

function put(ends: NodeEnd[], kind: string, { realm, value }: Member, place: number): void {
  const known = ends.find((end) => end.kind === kind && end.realm === realm);
  if (known === undefined) ends.push({ kind, realm, values: [value], places: [place] });
  else {
    known.values.push(value);
    known.places.push(place);
  }
}
