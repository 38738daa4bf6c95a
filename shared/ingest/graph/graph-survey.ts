// What is in a graph file, counted while it is read: what a person is told, and what guesses are made from.
import { RetortError } from '../../kernel/errors';
import { MAX_COLUMNS } from '../limits';
import type { Defaults, GraphEdge, GraphSubject } from './graph-subject';

export type GraphSurvey = {
  nodes: number;
  /** Edges with both ends; those without are among `broken`. */
  edges: number;
  /** Nodes that no edge has: each is a row without a target. */
  isolated: number;
  /** Nodes and edges that are rejected. */
  broken: number;
  nodeAttributes: Map<string, AttributeSurvey>;
  edgeAttributes: Map<string, AttributeSurvey>;
  /** Ids that look as if a program had numbered nodes. */
  numbered: number;
  /** Columns of ends that stand together in a row, as [source, target], by both. */
  pairs: Map<string, readonly [source: string, target: string]>;
  /** Columns of ends, in order of appearance. */
  ends: Set<string>;
  /** How many of what has no place in rows. */
  leftOut: Map<string, number>;
  undeclared: Set<string>;
  defaultsNoted: Set<Defaults>;
};

export type AttributeSurvey = {
  present: number;
  distinct: Set<string>;
  /** A value came twice. */ repeats: boolean;
};

/** Distinct values that are remembered of an attribute. */
const REMEMBERED = 100_000;

export function createSurvey(): GraphSurvey {
  return {
    nodes: 0,
    edges: 0,
    isolated: 0,
    broken: 0,
    nodeAttributes: new Map(),
    edgeAttributes: new Map(),
    numbered: 0,
    pairs: new Map(),
    ends: new Set(),
    leftOut: new Map(),
    undeclared: new Set(),
    defaultsNoted: new Set(),
  };
}

export function surveyNode(survey: GraphSurvey, node: GraphSubject): void {
  if (/^[a-z]{0,4}[-_:]{0,2}\d+(?:::n?\d+)*$/i.test(node.id)) survey.numbered++;
  surveyDefaults(survey, survey.nodeAttributes, node.defaults);
  surveyAttributes(survey.nodeAttributes, node);
}

export function surveyEdge(survey: GraphSurvey, edge: GraphEdge): void {
  const { edgeAttributes } = survey;
  surveyDefaults(survey, edgeAttributes, edge.defaults);
  surveyAttributes(edgeAttributes, edge);
  if (edge.id !== '') note(edgeAttributes, 'id', edge.id);
  for (const { start, end } of edge.spells) {
    if (start !== '') note(edgeAttributes, 'start', start);
    if (end !== '') note(edgeAttributes, 'end', end);
  }
}

/** All have a default: it is noted once. */
function surveyDefaults(
  { defaultsNoted }: GraphSurvey,
  found: Map<string, AttributeSurvey>,
  defaults: Defaults,
): void {
  if (defaultsNoted.has(defaults)) return;
  defaultsNoted.add(defaults);
  for (const [name, [value = '']] of defaults) {
    note(found, name, value);
    const known = found.get(name) as AttributeSurvey;
    known.present = Infinity;
    known.repeats = true;
  }
}

function surveyAttributes(found: Map<string, AttributeSurvey>, { attributes }: GraphSubject): void {
  for (const [name, [value = '']] of attributes) note(found, name, value);
}

function note(found: Map<string, AttributeSurvey>, name: string, value: string): void {
  const known = found.get(name) ?? { present: 0, distinct: new Set(), repeats: false };
  found.set(name, known);
  known.present++;
  if (known.distinct.has(value)) known.repeats = true;
  else if (known.distinct.size < REMEMBERED) known.distinct.add(value);
}

/** @throws RetortError `log-too-many-columns` */
export function surveyPair(
  survey: GraphSurvey,
  sources: readonly string[],
  targets: readonly string[],
): void {
  for (const source of sources) {
    survey.ends.add(source);
    for (const target of targets) {
      survey.ends.add(target);
      survey.pairs.set(`${source}\n${target}`, [source, target]);
    }
  }
  const columns = Math.max(survey.ends.size, survey.pairs.size);
  if (columns > MAX_COLUMNS) throw new RetortError('log-too-many-columns', { columns, limit: MAX_COLUMNS });
}

export function leaveOut({ leftOut }: GraphSurvey, what: string): void {
  // What elements are called comes from the file: a hostile one may have very many names.
  const known = leftOut.has(what) || leftOut.size < 50 ? what : 'other elements';
  leftOut.set(known, (leftOut.get(known) ?? 0) + 1);
}
