// What a graph file is and how it is best read: looked through once to see what tells its nodes apart, once more as rows.
import type { KindRegistry } from '../../model/kinds/registry';
import type { GraphFormat } from '../../model/records/import-spec';
import { parseLines, shownValue, type JsonLine } from '../json-keys';
import { GRAPH_SAMPLE_BYTES, SAMPLE_ROWS } from '../limits';
import { inspectedColumn, sampledColumn } from '../sampled-column';
import { SHOWN_CHARACTERS } from '../sample-table';
import type { GraphInspection, LogFile, LogInspection } from '../types';
import { utf8Text } from '../utf8';
import type { GraphSurvey } from './graph-survey';
import { guessGraphFormat } from './guess-format';
import { guessGraph } from './guess-graph';
import { columnsOf, lookAtGraph, type GraphLook } from './look-at-graph';

/** As inspectLog, for a file that is XML. @throws RetortError `graph-…` */
export async function inspectGraph(
  file: LogFile,
  format: GraphFormat,
  kinds: KindRegistry,
  compressed: boolean,
): Promise<LogInspection> {
  const { survey } = await lookAtGraph(file, format, 0);
  return reinspectGraph(file, guessGraphFormat(survey, format.encoding), kinds, compressed);
}

/** As reinspectLog. */
export async function reinspectGraph(
  file: LogFile,
  format: GraphFormat,
  kinds: KindRegistry,
  compressed: boolean,
): Promise<LogInspection> {
  const look = await lookAtGraph(file, format, SAMPLE_ROWS);
  const { survey } = look;
  const rows = parseLines(utf8Text(look.bytes, 0, look.bytes.length), true, SAMPLE_ROWS);
  const columns = columnsOf(survey, format).map((name) =>
    sampledColumn(
      name,
      rows.map((row) => shownIn(row, name)),
    ),
  );
  const guess = guessGraph(file.name, format, columns, survey, kinds);
  return {
    compressed,
    spec: guess.log,
    columns: columns.map((column, i) => inspectedColumn(column, guess.guesses[i])),
    remarks: [...remarksOf(look), ...guess.remarks],
    graph: inspection(look),
  };
}

/** Of several values the first: each is looked at as one. */
function shownIn(row: JsonLine, column: string): string {
  const value = row[column];
  return shownValue(Array.isArray(value) ? value[0] : value).slice(0, SHOWN_CHARACTERS);
}

function inspection({ dialect, survey, whole }: GraphLook): GraphInspection {
  const { nodes, edges, isolated, nodeAttributes, edgeAttributes, leftOut } = survey;
  return {
    dialect,
    nodes,
    edges,
    isolated,
    whole,
    nodeAttributes: [...nodeAttributes.keys()],
    edgeAttributes: [...edgeAttributes.keys()],
    leftOut: [...leftOut].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count),
  };
}

function remarksOf({ survey, whole }: GraphLook): string[] {
  const remarks: string[] = [];
  if (!whole)
    remarks.push(
      `looked at the first ${String(GRAPH_SAMPLE_BYTES >> 20)} MiB: what comes later may need more columns`,
    );
  if (survey.broken > 0) remarks.push(brokenRemark(survey));
  if (survey.undeclared.size > 0)
    remarks.push(`attributes that are not declared: ${[...survey.undeclared].slice(0, 10).join(', ')}`);
  if (survey.edges === 0) remarks.push('no edges: every node is a row of its own');
  return remarks;
}

function brokenRemark({ broken }: GraphSurvey): string {
  return broken === 1
    ? '1 node or edge cannot be read: it will be rejected'
    : `${String(broken)} nodes and edges cannot be read: they will be rejected`;
}
