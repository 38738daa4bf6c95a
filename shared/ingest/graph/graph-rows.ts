// From nodes and edges to the rows of a log: one for each edge in the file's order, then those whose nodes came later, then nodes without an edge.
import type { GraphFormat } from '../../model/records/import-spec';
import type { RejectReason } from '../../model/records/rejected-row';
import { edgeLines, endColumns, nodeLines } from './edge-rows';
import { GraphNodes, type HeldNode, type Wanted } from './graph-nodes';
import { createSurvey, leaveOut, surveyEdge, surveyNode, surveyPair, type GraphSurvey } from './graph-survey';
import type { GraphEdge, GraphSink } from './graph-subject';
import { first, textProblem } from './node-ends';

export type RowsOptions = {
  format: GraphFormat;
  /** Columns that are read; undefined: all. */
  wanted: Wanted;
  /** Columns that the specification names, read or not: an end that is in none of them is rejected. Undefined: any. */
  named: Wanted;
  /** Rows that are written; all are counted. */
  most: number;
};

/** Takes a row, or one that is rejected: see graph-scanner.ts. `byte`: where its element begins in the file. */
export type RowTaker = (line: string, byte: number) => void;

export type GraphRows = GraphSink & {
  survey: GraphSurvey;
  /** After the last element of the whole file. */
  finish(): void;
};

export function createGraphRows({ format, wanted, named, most }: RowsOptions, take: RowTaker): GraphRows {
  const survey = createSurvey();
  const nodes = new GraphNodes(format, wanted);
  const waiting: GraphEdge[] = [];
  const refuse = (reason: RejectReason, detail: string, text: string, byte: number): void => {
    survey.broken++;
    take(`!${[reason, detail, text].map(inOneLine).join('\t')}`, byte);
  };
  let made = 0;
  const takeAll = (make: () => readonly string[], byte: number): void => {
    if (made++ < most) for (const line of make()) take(line, byte);
  };
  const emit = (edge: GraphEdge, source: HeldNode, target: HeldNode): void => {
    const relation = first(edge, format.relation);
    const at = [source, target].find(({ problem }) => problem !== '');
    if (at !== undefined) {
      refuse(at.reason, `node ${quoted(at.id)}: ${at.problem}`, edgeText(edge), edge.byte);
      return;
    }
    const columns = [endColumns('source', source, ''), endColumns('target', target, relation)] as const;
    const problem =
      textProblem('relation', relation) ?? partProblem(edge, source) ?? unnamed(columns.flat(), named);
    if (problem !== undefined) {
      refuse('graph-broken', problem, edgeText(edge), edge.byte);
      return;
    }
    survey.edges++;
    surveyPair(survey, ...columns);
    takeAll(() => edgeLines(edge, source, target, relation, wanted), edge.byte);
  };
  /** False while one of its nodes is not there. */
  const tryEmit = (edge: GraphEdge): boolean => {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (source === undefined || target === undefined) return false;
    source.used = target.used = true;
    emit(edge, source, target);
    return true;
  };
  const emitIsolated = (node: HeldNode): void => {
    const columns = endColumns('source', node, '');
    const problem = node.problem === '' ? unnamed(columns, named) : node.problem;
    if (problem !== undefined) {
      refuse(node.reason, `node ${quoted(node.id)}: ${problem}`, `node id=${quoted(node.id)}`, node.byte);
      return;
    }
    survey.isolated++;
    surveyPair(survey, columns, []);
    takeAll(() => nodeLines(node, wanted), node.byte);
  };
  return {
    survey,
    node: (node) => {
      surveyNode(survey, node);
      const text = `node id=${quoted(node.id)}`;
      if (node.id === '') refuse('graph-broken', 'a node without an id', text, node.byte);
      else if (nodes.add(node) === undefined)
        refuse('graph-broken', `a second node with the id ${quoted(node.id)}`, text, node.byte);
    },
    edge: (edge) => {
      surveyEdge(survey, edge);
      if (tryEmit(edge)) return;
      nodes.count(edgeSize(edge));
      waiting.push(edge);
    },
    leaveOut: (what) => leaveOut(survey, what),
    undeclared: (name) => void (survey.undeclared.size < 100 && survey.undeclared.add(name)),
    finish: () => {
      for (const edge of waiting) {
        if (tryEmit(edge)) continue;
        const missing = nodes.get(edge.source) === undefined ? edge.source : edge.target;
        refuse('graph-broken', `no node ${quoted(missing)}`, edgeText(edge), edge.byte);
      }
      for (const node of nodes.all()) if (!node.used) emitIsolated(node);
    },
  };
}

/** A collection whose members do not all have the target: the file does not say which do. */
function partProblem(edge: GraphEdge, source: HeldNode): string | undefined {
  const members = source.ends.reduce((sum, { values }) => sum + values.length, 0);
  const accounts = Number(edge.attributes.get('accounts')?.[0] ?? members);
  if (!source.collected || accounts >= members) return undefined;
  return `${String(accounts)} of ${String(members)} members have it: the file does not say which`;
}

/** Why an end cannot come in under the specification; undefined: it can. */
function unnamed(columns: readonly string[], named: Wanted): string | undefined {
  const missing = named === undefined ? undefined : columns.find((column) => !named.has(column));
  return missing === undefined ? undefined : `the specification has no column "${missing}"`;
}

function edgeText({ id, source, target }: GraphEdge): string {
  const own = id === '' ? '' : ` id=${quoted(id)}`;
  return `edge${own} source=${quoted(source)} target=${quoted(target)}`;
}

/** Beside its text an edge that waits is an object of about that size. */
function edgeSize({ id, source, target, attributes, spells }: GraphEdge): number {
  const values = [...attributes.values()].flat();
  return values.reduce(
    (sum, text) => sum + text.length,
    100 + 40 * spells.length + id.length + source.length + target.length,
  );
}

const quoted = (text: string): string => JSON.stringify(text.length > 200 ? `${text.slice(0, 199)}…` : text);
const inOneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');
