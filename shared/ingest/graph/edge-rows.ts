// One edge as lines of JSON: what its ends stand for, what is said of it and of them. Many values at an end are an array, and several rows where they are very many.
import type { EdgeWay } from './edge-ways';
import { attributeOf, edgeColumn, endColumn, nodeColumn, type End } from './graph-names';
import type { HeldNode, Wanted } from './graph-nodes';
import type { Defaults, GraphEdge } from './graph-subject';
import type { NodeEnd } from './node-ends';

/** Values of one end in a row, by how many the other end has: all that a row may say of them stays below MAX_OBSERVATIONS_PER_ROW. */
const WITH_ONE = 1024;
const WITH_MANY = 32;

type Cell = readonly [column: string, values: readonly string[]];

/** Without line ends: the edge in one of its ways. */
export function edgeLines(
  edge: GraphEdge,
  source: HeldNode,
  target: HeldNode,
  { relation, sources: ends }: EdgeWay,
  wanted: Wanted,
): string[] {
  const rest = [
    ...[...edge.attributes].map(([name, values]): Cell => [edgeColumn(name), values]),
    ...defaultCells(edge, edge.defaults, edgeColumn, wanted),
    ...(edge.id === '' ? [] : [[edgeColumn('id'), [edge.id]] satisfies Cell]),
    ...attributeCells('source', source, wanted),
    ...attributeCells('target', target, wanted),
  ].filter(([column]) => wanted === undefined || wanted.has(column));
  const spells = edge.spells.length === 0 ? [[]] : edge.spells.map(spellCells);
  const [many, more] = [isMany(ends), isMany(target.ends)];
  const sources = partsOf('source', ends, '', more ? WITH_MANY : WITH_ONE);
  const targets = partsOf('target', target.ends, relation, many ? WITH_MANY : WITH_ONE);
  return spells.flatMap((spell) =>
    sources.flatMap((from) => targets.map((to) => lineOf([...from, ...to, ...spell, ...rest]))),
  );
}

/** What of a node no edge has: rows without a target. */
export function nodeLines(node: HeldNode, ends: readonly NodeEnd[], wanted: Wanted): string[] {
  const rest = attributeCells('source', node, wanted).filter(
    ([column]) => wanted === undefined || wanted.has(column),
  );
  return partsOf('source', ends, '', WITH_ONE).map((from) => lineOf([...from, ...rest]));
}

/** Columns of a node's ends, in the place of a source or a target. */
export function endColumns(end: End, ends: readonly NodeEnd[], relation: string): string[] {
  return ends.map(({ kind, realm }) => endColumn({ end, kind, realm, relation }));
}

function isMany(ends: readonly NodeEnd[]): boolean {
  return ends.reduce((sum, { values }) => sum + values.length, 0) > 1;
}

/** The ends in parts of at most `most` values, each part one row's. */
function partsOf(end: End, ends: readonly NodeEnd[], relation: string, most: number): Cell[][] {
  const total = ends.reduce((sum, { values }) => sum + values.length, 0);
  const cells = ends.map(({ kind, realm, values }): Cell => [
    endColumn({ end, kind, realm, relation }),
    values,
  ]);
  if (total <= most) return [cells];
  return cells.flatMap(([column, values]) => {
    const count = Math.ceil(values.length / most);
    return Array.from({ length: count }, (_, i): Cell[] => [
      [column, values.slice(i * most, (i + 1) * most)],
    ]);
  });
}

function attributeCells(end: End, node: HeldNode, wanted: Wanted): Cell[] {
  const column = (name: string): string => nodeColumn(end, name);
  const own = node.attributes.map(([name, values]): Cell => [column(name), values]);
  return [...own, ...defaultCells({ attributes: new Map(node.attributes) }, node.defaults, column, wanted)];
}

/** Of what it does not say itself. What is read is looked up among the defaults: a file may declare very many of them. */
function defaultCells(
  { attributes }: { attributes: ReadonlyMap<string, unknown> },
  defaults: Defaults,
  column: (name: string) => string,
  wanted: Wanted,
): Cell[] {
  if (defaults.size === 0) return [];
  const columns = wanted === undefined ? [] : [...wanted].filter((one) => one === column(attributeOf(one)));
  const names = wanted === undefined ? [...defaults.keys()] : columns.map(attributeOf);
  return names.flatMap((name): Cell[] => {
    const values = attributes.has(name) ? undefined : defaults.get(name);
    return values === undefined ? [] : [[column(name), values]];
  });
}

function spellCells({ start, end }: { start: string; end: string }): Cell[] {
  const cells: Cell[] = [];
  if (start !== '') cells.push([edgeColumn('start'), [start]]);
  if (end !== '') cells.push([edgeColumn('end'), [end]]);
  return cells;
}

function lineOf(cells: readonly Cell[]): string {
  const members = cells.map(([column, values]) => {
    const value = JSON.stringify(values.length === 1 ? values[0] : values);
    return `${JSON.stringify(column)}:${value}`;
  });
  return `{${members.join(',')}}`;
}
