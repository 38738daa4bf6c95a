// The words of the import screen for reasons of rejected rows, and for failures: what happened, what was kept, what to do.
import type { ColumnRead } from '../../../shared/model/records/import-spec';
import type { RejectReason } from '../../../shared/model/records/rejected-row';
import type { SourceRecord } from '../../../shared/model/records/source';
import { formatCount, formatOf } from '../../ui/format';
import { words } from '../../ui/words';
import type { Failure } from './import.model';
import { keptRows } from './rejects.pager';

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
  'graph-broken': 'Node or edge not whole',
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

/** Said wherever rejected rows are shown or saved and not all of them are kept. */
export function keptWords(source: SourceRecord): string | undefined {
  const kept = keptRows(source);
  if (kept >= source.rows.rejected) return undefined;
  return `First ${formatCount(kept)} of ${formatOf(source.rows.rejected, 'rejected row')} kept; reasons are counted over all.`;
}

export type Sentence = { title: string; detail: string };

/** The title with the file's name before it, unless it names the file itself. */
export function titleOf(file: string, { title }: Sentence): string {
  return title.includes(file) ? title : `${file}: ${title}`;
}

/** What a failure means for the person who looks at it. */
export function failureWords({ code, data }: Failure): Sentence {
  const { title, kept, next } = words(code, data);
  return { title, detail: [kept, next].filter((part) => part !== '').join(' ') };
}
