// Nodes and edges as CSV: RFC 4180 with a header, CRLF, UTF-8 with a mark (spreadsheets take it for another encoding without one).
import { csvCell } from '../kernel/csv-cell';
import { EDGE_FIELDS, nodeFieldsOf } from './fields';
import { edgeName, nodeName } from './graph-file';
import type { GraphFile, Written } from './graph-file';
import { allowedInUtf8 } from './xml';

type Row = readonly (string | number | null)[];

export function writeNodesCsv(graph: GraphFile): Written {
  const fields = nodeFieldsOf(graph);
  const names = ['id', ...fields.map(({ name }) => name)];
  return table(
    names,
    graph.nodes.map((node, i) => [nodeName(i), ...fields.map((field) => field.of(node))]),
  );
}

/** The ends by id, for tools, and by label, for people. */
export function writeEdgesCsv({ nodes, edges }: GraphFile): Written {
  const names = ['id', 'source', 'target', 'sourceLabel', 'targetLabel'];
  const labelAt = (position: number): string => nodes[position]?.label ?? '';
  return table(
    [...names, ...EDGE_FIELDS.map(({ name }) => name)],
    edges.map((edge, i) => [
      edgeName(i),
      nodeName(edge.source),
      nodeName(edge.target),
      labelAt(edge.source),
      labelAt(edge.target),
      ...EDGE_FIELDS.map((field) => field.of(edge)),
    ]),
  );
}

function table(names: readonly string[], rows: readonly Row[]): Written {
  const lines = [names, ...rows].map((row: Row) => `${row.map(csvCell).join(',')}\r\n`);
  return allowedInUtf8(`\u{feff}${lines.join('')}`);
}
