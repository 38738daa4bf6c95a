// The sentences of the import screen: reasons of rejected rows, failures, states of files. What happened, to what, what was kept, what to do.
import type { ColumnRead } from '../../../shared/model/records/import-spec';
import type { RejectedCount, RejectReason } from '../../../shared/model/records/rejected-row';
import type { Failure } from './import.model';

const REASONS: Record<RejectReason, string> = {
  'too-few-fields': 'Too few fields',
  'too-many-fields': 'Too many fields',
  'field-too-large': 'Field too large',
  'row-too-large': 'Row too large',
  'quote-unclosed': 'Quote not closed',
  'quote-misplaced': 'Quote misplaced',
  'nul-byte': 'NUL byte',
  encoding: 'Bytes not in the encoding',
  'json-syntax': 'Not valid JSON',
  'json-not-object': 'JSON, but no object',
  'empty-required': 'Empty',
  'value-invalid': 'Not valid',
  'time-unreadable': 'Time not readable',
  'time-outside': 'Time out of range',
  'count-unreadable': 'Count not readable',
};

/** "Address not valid", "Account empty": `label` is what the column is read as. */
export function reasonWords(reason: RejectReason, label: string): string {
  if (label !== '' && reason === 'value-invalid') return `${label} not valid`;
  if (label !== '' && reason === 'empty-required') return `${label} empty`;
  return REASONS[reason];
}

/** `label` of a kind for the column, empty when the column is no entity. */
export function readLabel(read: ColumnRead, labelOfKind: (kind: string) => string): string {
  switch (read.as) {
    case 'entity':
      return labelOfKind(read.kind);
    case 'time':
      return read.which === 'first' ? 'Time' : 'Last seen';
    case 'count':
      return 'Count';
    case 'ignore':
      return '';
  }
}

export type Sentence = { title: string; detail: string };

const text = (value: unknown): string => (value === undefined ? '' : String(value));

/** What a failure means for the person who looks at it. Codes without words of their own are named, never hidden. */
export function failureWords({ code, data }: Failure): Sentence {
  const row = data['row'] === undefined ? '' : ` at row ${text(data['row'])}`;
  switch (code) {
    case 'cancelled':
      return { title: 'Cancelled', detail: 'Nothing of this file was kept.' };
    case 'log-empty':
      return { title: 'The file is empty', detail: 'There is nothing to read in it. Remove it, or choose another.' };
    case 'log-gzip':
      return {
        title: 'The compressed file is damaged',
        detail: 'Its gzip data ends or breaks off. Nothing of it was kept; fetch the file again.',
      };
    case 'log-encoding':
      return {
        title: `The bytes are not ${text(data['encoding'])}${row}`.trim(),
        detail: 'Choose another encoding under Format. Nothing of the file was kept.',
      };
    case 'log-header':
      return {
        title: 'The header does not fit',
        detail: headerDetail(text(data['column'])),
      };
    case 'log-too-many-columns':
      return {
        title: `Too many columns: ${text(data['columns'])}`,
        detail: `At most ${text(data['limit'])} are read. Perhaps the separator is another one: look under Format.`,
      };
    case 'log-too-many-rejected':
      return tooManyRejected(data);
    case 'log-unreadable':
      return {
        title: 'The file cannot be read',
        detail: 'It may have moved, changed while it was read, or be locked. Nothing of it was kept; choose it again.',
      };
    case 'store-full':
      return {
        title: 'The disk is full',
        detail: 'Nothing of this was kept, and the workspace is as it was. Free some space, then try again.',
      };
    case 'store-failed':
      return { title: 'The workspace could not be written', detail: 'It is as it was before. Try again.' };
    case 'spec-not-json':
      return { title: 'This is not valid JSON', detail: text(data['detail'] ?? data['message'] ?? data['reason']) };
    case 'spec-invalid':
      return { title: `At ${text(data['path']) || 'the top'}`, detail: text(data['detail'] ?? data['message'] ?? data['reason']) };
    case 'spec-newer':
      return {
        title: `Written for a newer Retort (version ${text(data['version'])})`,
        detail: 'This one cannot read it without losing something, so it was not taken.',
      };
    case 'spec-no-log-matches':
      return { title: 'No log of the specification fits', detail: 'Neither the name nor the columns match this file.' };
    case 'kind-unknown':
      return { title: `Unknown kind: ${text(data['kind'] ?? data['id'])}`, detail: 'Define it first, or choose another.' };
    case 'relation-unknown':
      return { title: `Unknown relation: ${text(data['relation'] ?? data['id'])}`, detail: 'Choose one of the list.' };
    default:
      return { title: `It did not work (${code})`, detail: dataWords(data) };
  }
}

/** "ip: 318" and so on, one reason a line, for the list of reasons. */
export function countLabel(count: RejectedCount, labelOf: (column: string) => string): string {
  return reasonWords(count.reason, labelOf(count.column));
}

function headerDetail(column: string): string {
  if (column === '') return 'Correct header, separator or skipped rows under Format.';
  return `The column “${column}” is missing or there twice. Correct header or separator under Format.`;
}

function tooManyRejected(data: Failure['data']): Sentence {
  const rejected = Number(data['rejected'] ?? 0).toLocaleString('en-US');
  const rows = Number(data['rows'] ?? 0).toLocaleString('en-US');
  return {
    title: `Stopped: ${rejected} of ${rows} rows were rejected`,
    detail: 'Nothing of the file was kept. Correct a column, or allow more rejected rows below, then check again.',
  };
}

function dataWords(data: Failure['data']): string {
  return Object.entries(data)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ');
}
