// From nodes and edges to the rows of a log: one for each edge in the file's order, then those whose nodes came later, then nodes without an edge.
import type { GraphFormat } from '../../model/records/import-spec';
import type { RejectReason } from '../../model/records/rejected-row';
import { edgeLines, endColumns, nodeLines } from './edge-rows';
import { GraphNodes, type HeldNode, type Wanted } from './graph-nodes';
import { createSurvey, leaveOut, surveyEdge, surveyNode, surveyPair } from './graph-survey';
import type { GraphEdge, GraphSink, GraphSubject } from './graph-subject';
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

/** A row for each edge, once both of its nodes are there. */
export class GraphRows implements GraphSink {
  readonly survey = createSurvey();
  private readonly nodes: GraphNodes;
  private readonly waiting: GraphEdge[] = [];
  private made = 0;

  constructor(
    private readonly options: RowsOptions,
    private readonly take: RowTaker,
  ) {
    this.nodes = new GraphNodes(options.format, options.wanted);
  }

  node(node: GraphSubject): void {
    surveyNode(this.survey, node);
    const text = `node id=${quoted(node.id)}`;
    if (node.id === '') this.refuse('graph-broken', 'a node without an id', text, node.byte);
    else if (this.nodes.add(node) === undefined)
      this.refuse('graph-broken', `a second node with the id ${quoted(node.id)}`, text, node.byte);
  }

  edge(edge: GraphEdge): void {
    surveyEdge(this.survey, edge);
    if (this.tryEmit(edge)) return;
    this.nodes.count(edgeSize(edge));
    this.waiting.push(edge);
  }

  leaveOut(what: string): void {
    leaveOut(this.survey, what);
  }

  undeclared(name: string): void {
    if (this.survey.undeclared.size < 100) this.survey.undeclared.add(name);
  }

  /** After the last element of the whole file: the rows that waited for it, one step a row. */
  *finish(): Generator<void> {
    for (const edge of this.waiting) {
      yield;
      if (this.tryEmit(edge)) continue;
      const missing = this.nodes.get(edge.source) === undefined ? edge.source : edge.target;
      this.refuse('graph-broken', `no node ${quoted(missing)}`, edgeText(edge), edge.byte);
    }
    for (const node of this.nodes.all()) {
      if (node.used) continue;
      this.emitIsolated(node);
      yield;
    }
  }

  /** False while one of its nodes is not there. */
  private tryEmit(edge: GraphEdge): boolean {
    const [source, target] = [this.nodes.get(edge.source), this.nodes.get(edge.target)];
    if (source === undefined || target === undefined) return false;
    source.used = target.used = true;
    this.emit(edge, source, target);
    return true;
  }

  private emit(edge: GraphEdge, source: HeldNode, target: HeldNode): void {
    const { format, named, wanted } = this.options;
    const relation = first(edge, format.relation);
    const at = [source, target].find(({ problem }) => problem !== '');
    if (at !== undefined) {
      this.refuse(at.reason, `node ${quoted(at.id)}: ${at.problem}`, edgeText(edge), edge.byte);
      return;
    }
    const sources = endColumns('source', source, '');
    const targets = endColumns('target', target, relation);
    const problem =
      textProblem('relation', relation) ??
      partProblem(edge, source) ??
      unnamed([...sources, ...targets], named);
    if (problem !== undefined) {
      this.refuse('graph-broken', problem, edgeText(edge), edge.byte);
      return;
    }
    this.survey.edges++;
    surveyPair(this.survey, sources, targets);
    this.write(() => edgeLines(edge, source, target, relation, wanted), edge.byte);
  }

  private emitIsolated(node: HeldNode): void {
    const { named, wanted } = this.options;
    const columns = endColumns('source', node, '');
    const problem = node.problem === '' ? unnamed(columns, named) : node.problem;
    if (problem !== undefined) {
      const text = `node id=${quoted(node.id)}`;
      this.refuse(node.reason, `node ${quoted(node.id)}: ${problem}`, text, node.byte);
      return;
    }
    this.survey.isolated++;
    surveyPair(this.survey, columns, []);
    this.write(() => nodeLines(node, wanted), node.byte);
  }

  private refuse(reason: RejectReason, detail: string, text: string, byte: number): void {
    this.survey.broken++;
    this.take(`!${[reason, detail, text].map(inOneLine).join('\t')}`, byte);
  }

  private write(make: () => readonly string[], byte: number): void {
    if (this.made++ >= this.options.most) return;
    for (const line of make()) this.take(line, byte);
  }
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
