// Finds the value at fault inside the row as written, so that a person sees it where it stands.
import type { LogFormat } from '../../../shared/model/records/import-spec';

/** `text` in three parts; `found` is empty when the value could not be placed. Cut text carries an ellipsis. */
export type Marked = { before: string; found: string; after: string };

export type Fault = { text: string; value: string; column: string };

/** `columns` in the order of the file; `context` is how many characters stay visible before the value, and four times as many after it. */
export function markFault(
  fault: Fault,
  format: LogFormat | undefined,
  columns: readonly string[],
  context: number,
): Marked {
  const span = locate(fault, format, columns);
  if (span === undefined) return { before: cutEnd(fault.text, context * 4), found: '', after: '' };
  const [from, to] = span;
  return {
    before: cutStart(fault.text.slice(0, from), context),
    found: fault.text.slice(from, to),
    after: cutEnd(fault.text.slice(to), context * 4),
  };
}

type Span = [from: number, to: number];

function locate(fault: Fault, format: LogFormat | undefined, columns: readonly string[]): Span | undefined {
  const index = columns.indexOf(fault.column);
  if (format?.type === 'csv') {
    const fields = fieldSpans(fault.text, format.delimiter, format.quote);
    const named = index < 0 ? undefined : fields[index];
    if (named !== undefined && holds(fault, named)) return named;
    const surplus = fields[columns.length];
    if (fault.column === '' && surplus !== undefined && columns.length > 0)
      return [surplus[0] - 1, fault.text.length];
  }
  return fault.value === '' ? undefined : byValue(fault);
}

/** The specification may name the columns in another order than the file: what is marked must be the value. */
function holds({ text, value }: Fault, [from, to]: Span): boolean {
  const field = text.slice(from, to).replaceAll('""', '"');
  return value === '' ? /^["']*\s*["']*$/.test(field) : field.includes(value.replaceAll('""', '"'));
}

/** JSON: the value after its key; otherwise the value where it first occurs. */
function byValue(fault: Fault): Span | undefined {
  const key = fault.column.split('.').at(-1) ?? '';
  const keyAt = key === '' ? -1 : fault.text.indexOf(`"${key}"`);
  const at = fault.text.indexOf(fault.value, keyAt < 0 ? 0 : keyAt + key.length + 2);
  return at < 0 ? undefined : [at, at + fault.value.length];
}

/** Where each field lies in a row, quotes included; a quote that never closes runs to the end. */
export function fieldSpans(text: string, delimiter: string, quote: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let at = 0;
  while (at <= text.length) {
    at = fieldEnd(text, at, delimiter, quote);
    spans.push([from, at]);
    from = at = at + 1;
  }
  return spans;
}

function fieldEnd(text: string, from: number, delimiter: string, quote: string): number {
  let at = from;
  if (quote !== '' && text[at] === quote) {
    at = closingQuote(text, at + 1, quote);
  }
  while (at < text.length && text[at] !== delimiter) at++;
  return at;
}

function closingQuote(text: string, from: number, quote: string): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at < 0 ? text.length : at + 1;
}

function cutStart(text: string, keep: number): string {
  return text.length <= keep ? text : `…${text.slice(text.length - keep)}`;
}

function cutEnd(text: string, keep: number): string {
  return text.length <= keep ? text : `${text.slice(0, keep)}…`;
}
