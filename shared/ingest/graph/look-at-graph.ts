// A graph file looked through before it is read: its first rows, what is in it, and what has no place in rows.
import type { GraphFormat } from '../../model/records/import-spec';
import { GRAPH_SAMPLE_BYTES, SAMPLE_BYTES } from '../limits';
import { openBytes } from '../open-bytes';
import type { LogFile } from '../types';
import { graphLines } from './graph-lines';
import { edgeColumn, nodeColumn } from './graph-names';
import type { GraphDialect } from './graph-reader';
import type { GraphSurvey } from './graph-survey';

export type GraphLook = {
  dialect: GraphDialect;
  survey: GraphSurvey;
  /** The first lines, UTF-8. */
  bytes: Uint8Array;
  /** False: the file goes on behind GRAPH_SAMPLE_BYTES. */
  whole: boolean;
};

/** @throws RetortError `log-unreadable`, `log-empty`, `log-gzip`, `graph-…` */
export async function lookAtGraph(file: LogFile, format: GraphFormat, rows: number): Promise<GraphLook> {
  const opened = openBytes(file, format.encoding, () => undefined);
  const options = {
    format,
    wanted: undefined,
    named: undefined,
    most: rows,
    mostCharacters: SAMPLE_BYTES,
    surveyed: true,
  };
  const lines = graphLines({ ...opened, name: file.name }, options, GRAPH_SAMPLE_BYTES);
  let bytes = new Uint8Array(0);
  for await (const chunk of lines.chunks) {
    const both = new Uint8Array(bytes.length + chunk.length);
    both.set(bytes);
    both.set(chunk, bytes.length);
    bytes = both;
  }
  return { dialect: lines.dialect() ?? 'GraphML', survey: lines.survey, bytes, whole: lines.whole() };
}

/** Columns that the file has under the format. */
export async function graphColumns(file: LogFile, format: GraphFormat): Promise<ReadonlySet<string>> {
  const { survey } = await lookAtGraph(file, format, 0);
  return new Set(columnsOf(survey, format));
}

/** Ends first, then attributes of edges, of sources, of targets; without those that the format reads already. */
export function columnsOf(survey: GraphSurvey, format: GraphFormat): string[] {
  const spoken = new Set([format.value, format.kind, format.realm]);
  const ids = format.value === 'id' ? [] : ['id'];
  const ofNodes = [...ids, ...survey.nodeAttributes.keys()].filter((name) => !spoken.has(name));
  const ofEdges = [...survey.edgeAttributes.keys()].filter((name) => name !== format.relation);
  const ends = [...survey.ends];
  return [
    ...ends.filter((column) => column.startsWith('source')),
    ...ends.filter((column) => column.startsWith('target')),
    ...ofEdges.map(edgeColumn),
    ...ofNodes.map((name) => nodeColumn('source', name)),
    ...ofNodes.map((name) => nodeColumn('target', name)),
  ];
}
