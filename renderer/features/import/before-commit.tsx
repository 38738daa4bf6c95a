// What is left to do before the commit, each thing a way to where it is done; then what is already in order.
import { Check, TriangleAlert } from 'lucide-react';
import { formatCount, formatOf } from '../../ui/format';
import { Kbd } from '../../ui/kbd';
import { Section } from '../../ui/panel';
import { useController, useImport } from './import.hooks';
import type { ImportFile, ImportState } from './import.model';
import { blockers, totals, type Blocker } from './review.model';
import { visibleText } from './visible';
import { readOf } from './reading';

const SHOWN = 6;

export function BeforeCommit() {
  const state = useImport((all) => all);
  const controller = useController();
  const open = blockers(state);
  const go = (blocker: Blocker): void => {
    controller.selectFile(blocker.file);
    if (blocker.type === 'undecided') controller.selectColumn(blocker.column);
  };
  return (
    <Section title="Before you commit" caption={open.length === 0 ? 'all in order' : undefined}>
      <ul className="import-before">
        {open.slice(0, SHOWN).map((blocker) => (
          <li key={`${blocker.type} ${String(blocker.file)}`}>
            <button
              type="button"
              onClick={() => go(blocker)}
              title={`${blockerWords(blocker)} (${blocker.name})`}
            >
              <TriangleAlert size={16} strokeWidth={1.5} className="warn" aria-hidden />
              <span className="grow cut">{blockerWords(blocker)}</span>
              {blocker.type === 'undecided' && blocker.file !== state.selected && (
                <span className="import-before-file cut">{blocker.name}</span>
              )}
              {blocker.type === 'undecided' && blocker.file === state.selected && <Kbd keys="m" />}
            </button>
          </li>
        ))}
        {open.length > SHOWN && (
          <li className="import-before-more">
            {formatCount(open.length - SHOWN)} more, further down the list of files
          </li>
        )}
        {inOrder(state).map((words) => (
          <li key={words} className="import-before-done">
            <Check size={16} strokeWidth={1.5} className="ok" aria-hidden />
            <span className="grow cut">{words}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function blockerWords(blocker: Blocker): string {
  switch (blocker.type) {
    case 'undecided': {
      const more = blocker.more === 0 ? '' : ` and ${formatCount(blocker.more)} more`;
      return `Decide ${visibleText(blocker.column)}${more}`;
    }
    case 'no-observations':
      return `Say what ${blocker.name} observes`;
    case 'invalid':
      return `${blocker.name}: ${blocker.problem}`;
    case 'unchecked':
      return `Check ${blocker.name}`;
    case 'reading':
      return `Wait for ${blocker.name}`;
    case 'failed':
      return `Correct or remove ${blocker.name}`;
    case 'duplicate':
      return `${blocker.name} is known: decide`;
  }
}

function inOrder(state: ImportState): string[] {
  const { rejected } = totals(state);
  const prices = state.files.flatMap(unreadPrices);
  return [
    ...(prices.length === 0
      ? []
      : [
          prices.length === 1
            ? 'Price column not read'
            : `${formatOf(prices.length, 'price column')} not read`,
        ]),
    ...(rejected === 0 ? [] : [`${formatOf(rejected, 'rejected row')} kept aside`]),
  ];
}

function unreadPrices({ mapping }: ImportFile): string[] {
  if (mapping === null) return [];
  const priced = mapping.inspection.columns.filter(({ remark }) => /price/i.test(remark));
  return priced.map(({ column }) => column).filter((column) => readOf(mapping.spec, column).as === 'ignore');
}
