// What a column can be read as, for the "Read as" list: kinds with their marks by evidence group, then time, count, nothing.
import { CircleHelp, Clock, Hash, X } from 'lucide-react';
import type { Kind } from '../../../shared/model/kinds/kind';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import type { ColumnRead } from '../../../shared/model/records/import-spec';
import type { Choice } from '../../ui/choice';
import { KindMark } from '../../ui/kind-mark';
import type { ReadChoice } from './columns.model';

const GROUPS: Readonly<Record<string, string>> = {
  network: 'Network',
  payment: 'Payment',
  client: 'Client',
  contact: 'Contact',
  content: 'Content',
  credential: 'Credential',
};

const line = { size: 12, strokeWidth: 1.75, 'aria-hidden': true };

const OTHERS: readonly Choice[] = [
  { value: 'time:first', label: 'Time', mark: <Clock {...line} />, group: 'Of the row' },
  { value: 'time:last', label: 'Last seen', mark: <Clock {...line} />, group: 'Of the row' },
  { value: 'count', label: 'Count', mark: <Hash {...line} />, group: 'Of the row' },
  { value: 'ignore', label: 'Not read', mark: <X {...line} />, group: 'Of the row' },
];

const made = new WeakMap<KindRegistry, Choice[]>();

/** The same list for the same kinds: every row of a wide file asks for it with every drawing. */
export function readChoices(kinds: KindRegistry): Choice[] {
  const known = made.get(kinds) ?? choicesOf(kinds);
  made.set(kinds, known);
  return known;
}

function choicesOf(kinds: KindRegistry): Choice[] {
  const entities = kinds.all().map((kind) => ({
    value: `entity:${kind.id}`,
    label: kind.label,
    mark: <KindMark kind={kind} />,
    group: groupOf(kind),
  }));
  const order = ['Who', ...Object.values(GROUPS), 'Other'];
  return [...entities.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group)), ...OTHERS];
}

export function choiceValue(read: ColumnRead): string {
  if (read.as === 'entity') return `entity:${read.kind}`;
  return read.as === 'time' ? `time:${read.which}` : read.as;
}

export function choiceOf(value: string): ReadChoice {
  if (value.startsWith('entity:')) return { as: 'entity', kind: value.slice('entity:'.length) };
  if (value === 'time:first' || value === 'time:last')
    return { as: 'time', which: value === 'time:first' ? 'first' : 'last' };
  return { as: value === 'count' ? 'count' : 'ignore' };
}

/** "network", "when seen": what the column is good for. */
export function groupWords(read: ColumnRead, kinds: KindRegistry): string {
  switch (read.as) {
    case 'entity':
      return kinds.has(read.kind) ? evidenceWords(kinds.get(read.kind)) : '–';
    case 'time':
      return read.which === 'first' ? 'when seen' : 'until when';
    case 'count':
      return 'how often';
    case 'ignore':
      return 'never enters';
  }
}

export function UndecidedMark() {
  return <CircleHelp {...line} className="warn" />;
}

function evidenceWords(kind: Kind): string {
  if (kind.id === 'account') return 'who';
  return kind.evidence?.group ?? 'no evidence';
}

function groupOf(kind: Kind): string {
  if (kind.id === 'account') return 'Who';
  return GROUPS[kind.evidence?.group ?? ''] ?? 'Other';
}
