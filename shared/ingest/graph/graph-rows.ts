// From nodes and edges to the rows of a log: one for each edge in the file's order, then those whose nodes came later, then nodes without an edge.
import { RetortError } from '../../kernel/errors';
import type { GraphFormat } from '../../model/records/import-spec';
import type { RejectReason } from '../../model/records/rejected-row';
import { MAX_EDGE_MEMBERS, MAX_GRAPH_MEMBERS } from '../limits';
import { waysOf, type EdgeWay } from './edge-ways';
import { edgeLines, endColumns, nodeLines } from './edge-rows';
import { GraphNodes, type HeldNode, type Wanted } from './graph-nodes';
import { createSurvey, leaveOut, surveyEdge, surveyNode, surveyPair } from './graph-survey';
import type { GraphEdge, GraphSink, GraphSubject } from './graph-subject';
import { endsAt, textProblem, type NodeEnd } from './node-ends';

export type RowsOptions = {
  format: GraphFormat;
  /** Columns that are read; undefined: all. */
  wanted: Wanted;
  /** Columns that the specification names, read or not: an end that is in none of them is rejected. Undefined: any. */
  named: Wanted;
  /** Rows that are written, and characters of them; all are counted. */
  most: number;
  mostCharacters: number;
  /** Values of attributes are remembered, for guesses. */
  surveyed: boolean;
};

/** Takes a row, or one that is rejected: see graph-scanner.ts. `byte`: where its element begins in the file. */
export type RowTaker = (line: string, byte: number) => void;

/** A row for each edge, once both of its nodes are there. */
export class GraphRows implements GraphSink {
  readonly survey = createSurvey();
  private readonly nodes: GraphNodes;
  private readonly waiting: GraphEdge[] = [];
  private made = 0;
  private written = 0;
  private members = 0;

  constructor(
    private readonly options: RowsOptions,
    private readonly take: RowTaker,
  ) {
    this.nodes = new GraphNodes(options.format, options.wanted);
  }

  node(node: GraphSubject): void {
    this.survey.nodes++;
    if (this.options.surveyed) surveyNode(this.survey, node);
    const text = `node id=${quoted(node.id)}`;
    if (node.id === '') this.refuse('graph-broken', 'a node without an id', text, node.byte);
    else if (this.nodes.add(node) === undefined)
      this.refuse('graph-broken', `a second node with the id ${quoted(node.id)}`, text, node.byte);
  }

  edge(edge: GraphEdge): void {
    if (this.options.surveyed) surveyEdge(this.survey, edge);
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
      this.emitIsolated(
        node,
        endsAt(node.ends, (place) => !node.partly.has(place)),
      );
      yield;
    }
  }

  /** False while one of its nodes is not there. */
  private tryEmit(edge: GraphEdge): boolean {
    const [source, target] = [this.nodes.get(edge.source), this.nodes.get(edge.target)];
    if (source === undefined || target === undefined) return false;
    target.used = true;
    this.emit(edge, source, target);
    return true;
  }

  private emit(edge: GraphEdge, source: HeldNode, target: HeldNode): void {
    source.used ||= !source.collected;
    const at = [source, target].find(({ problem }) => problem !== '');
    if (at !== undefined) {
      this.refuse(at.reason, `node ${quoted(at.id)}: ${at.problem}`, edgeText(edge), edge.byte);
      return;
    }
    const ways = waysOf(edge, source, this.options.format);
    const problem = typeof ways === 'string' ? ways : this.wayProblem(ways, target);
    if (typeof ways === 'string' || problem !== undefined) {
      source.used = true;
      this.refuse('graph-broken', problem ?? '', edgeText(edge), edge.byte);
      return;
    }
    const members = membersOf(edge, ways);
    if (members > MAX_EDGE_MEMBERS) {
      source.used = true;
      const detail = `${String(members)} of at most ${String(MAX_EDGE_MEMBERS)} members over relations and spells`;
      this.refuse('row-too-large', detail, edgeText(edge), edge.byte);
      return;
    }
    this.survey.edges++;
    for (const { sources } of ways) use(source, sources);
    this.countMembers(members);
    for (const { relation, sources } of ways)
      surveyPair(this.survey, endColumns('source', sources, ''), endColumns('target', target.ends, relation));
    const lines = (way: EdgeWay): string[] => edgeLines(edge, source, target, way, this.options.wanted);
    this.write(() => ways.flatMap(lines), edge.byte);
  }

  /** Why an edge cannot come in so; undefined: it can. */
  private wayProblem(ways: readonly EdgeWay[], target: HeldNode): string | undefined {
    for (const { relation, sources } of ways) {
      const columns = [...endColumns('source', sources, ''), ...endColumns('target', target.ends, relation)];
      const problem = textProblem('relation', relation) ?? unnamed(columns, this.options.named);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  /** `ends`: what of the node no edge has. */
  private emitIsolated(node: HeldNode, ends: readonly NodeEnd[]): void {
    const { named, wanted } = this.options;
    if (ends.length === 0 && node.problem === '') return;
    const columns = endColumns('source', ends, '');
    const problem = node.problem === '' ? unnamed(columns, named) : node.problem;
    if (problem !== undefined) {
      const text = `node id=${quoted(node.id)}`;
      this.refuse(node.reason, `node ${quoted(node.id)}: ${problem}`, text, node.byte);
      return;
    }
    if (node.partly.size === 0) this.survey.isolated++;
    surveyPair(this.survey, columns, []);
    this.write(() => nodeLines(node, ends, wanted), node.byte);
  }

  /** @throws RetortError `graph-too-large` */
  private countMembers(members: number): void {
    this.members += members > 1 ? members : 0;
    if (this.members > MAX_GRAPH_MEMBERS)
      throw new RetortError('graph-too-large', { what: 'members over all edges', limit: MAX_GRAPH_MEMBERS });
  }

  private refuse(reason: RejectReason, detail: string, text: string, byte: number): void {
    this.survey.broken++;
    this.take(`!${[reason, detail, text].map(inOneLine).join('\t')}`, byte);
  }

  private write(make: () => readonly string[], byte: number): void {
    const { most, mostCharacters } = this.options;
    if (this.made++ >= most || this.written >= mostCharacters) return;
    for (const line of make()) {
      this.written += line.length;
      this.take(line, byte);
    }
  }
}

/** Observations that the edge is, when its target is one. */
function membersOf({ spells }: GraphEdge, ways: readonly EdgeWay[]): number {
  const values = ways.flatMap(({ sources }) => sources.map((end) => end.values.length));
  return Math.max(1, spells.length) * values.reduce((sum, length) => sum + length, 0);
}

function use(source: HeldNode, sources: readonly NodeEnd[]): void {
  if (sources === source.ends) source.used = true;
  else for (const { places } of sources) for (const place of places) source.partly.add(place);
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
