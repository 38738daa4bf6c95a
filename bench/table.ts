// What a bench gives back, and how it reads as text. `npm run bench -- NAME` runs the `run` that bench/NAME.ts exports.

export type BenchOptions = {
  /** The repository's folder. */
  repository: string;
  /** Machine, system and Node, for the table's environment line. */
  environment: string;
  /** What stood after the bench's name, its own switches. */
  args: readonly string[];
  /** For a person who waits; not part of the result. */
  say(line: string): void;
};

export type BenchCell = string | number | null;

/** Two measured figures against each other; a machine's milliseconds mean little elsewhere, their ratio more. */
export type BenchRatio = { label: string; value: number; goal: string | null; met: boolean | null };

export type BenchTable = {
  /** The person's action that was measured: "Import a million rows". */
  title: string;
  environment: string;
  /** Unit in the name: "seconds", "MB". */
  columns: readonly string[];
  /** A cell per column; null: not measured. */
  rows: readonly (readonly BenchCell[])[];
  ratios: readonly BenchRatio[];
  /** What a reader must know to believe it: scaled, cold or warm, how often. */
  notes: readonly string[];
  /** Further tables, behind the first. */
  sections?: readonly BenchSection[];
};

export type BenchSection = Pick<BenchTable, 'title' | 'columns' | 'rows' | 'notes'>;

export type Bench = (options: BenchOptions) => Promise<BenchTable>;

/** Aligned text that is Markdown at the same time. */
export function formatBench(table: BenchTable): string {
  const lines = [`# ${table.title}`, '', table.environment, '', ...alignedRows(table)];
  if (table.ratios.length > 0) lines.push('', ...table.ratios.map(formatRatio));
  lines.push(...notesOf(table));
  for (const section of table.sections ?? [])
    lines.push('', `## ${section.title}`, '', ...alignedRows(section), ...notesOf(section));
  return `${lines.join('\n')}\n`;
}

function notesOf({ notes }: BenchSection): string[] {
  return notes.length === 0 ? [] : ['', ...notes.map((note) => `- ${note}`)];
}

function alignedRows({ columns, rows }: BenchSection): string[] {
  const text = [columns, ...rows].map((row) => row.map(formatCell));
  const widths = columns.map((_, at) => Math.max(3, ...text.map((row) => (row[at] ?? '').length)));
  const numeric = columns.map((_, at) => rows.every((row) => typeof row[at] !== 'string'));
  const lines = text.map((row) => formatRow(row, widths, numeric));
  const rule = widths.map((width, at) =>
    numeric[at] === true ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [lines[0] ?? '', `| ${rule.join(' | ')} |`, ...lines.slice(1)];
}

function formatRow(row: readonly string[], widths: readonly number[], numeric: readonly boolean[]): string {
  const cells = widths.map((width, at) => {
    const cell = row[at] ?? '';
    return numeric[at] === true ? cell.padStart(width) : cell.padEnd(width);
  });
  return `| ${cells.join(' | ')} |`;
}

/** Three significant digits below a thousand, grouped whole numbers above: more would be noise. */
function formatCell(cell: BenchCell): string {
  if (cell === null) return '—';
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell) || Math.abs(cell) >= 1000) return Math.round(cell).toLocaleString('en-GB');
  return cell.toPrecision(3);
}

function formatRatio({ label, value, goal, met }: BenchRatio): string {
  const verdict = goal === null ? '' : ` (goal ${goal}: ${met === true ? 'met' : 'NOT MET'})`;
  return `- ${label}: ${value.toFixed(2)}${verdict}`;
}
