// Everything that was judged, newest first: what holds, what waits for an account, what newer judgements contradict. Each can be taken back.
import { useState } from 'react';
import type { JudgedRow } from '../../../shared/engine/engine';
import { pairOf } from '../../../shared/model/records/judgement';
import { useWorkbench } from '../../state/context';
import { JudgementLine } from '../../state/judgement-line';
import { undoKeys, useWorkspaceUndo } from '../../state/workspace-undo';
import { Segmented } from '../../ui/choice';
import { formatCount, formatOf } from '../../ui/format';
import './judgements.css';

const MOST = 500;

type Which = 'all' | 'waiting' | 'contradicted';

export function JudgementsPanel() {
  const all = useWorkbench((state) => state.rings?.judgements ?? []);
  const stored = useWorkbench((state) => state.judgements.length);
  const undo = useWorkspaceUndo();
  const [which, setWhich] = useState<Which>('all');
  if (stored === 0 && all.length === 0) {
    return (
      <p className="judgements-none text-2">
        Nothing is judged yet. Select two accounts and say in the inspector whether one operator has both: the
        rings obey it, whatever the bits say, and it can be taken back.
      </p>
    );
  }
  const shown = all.filter(({ state }) => which === 'all' || state === which).toReversed();
  return (
    <div className="judgements" onKeyDown={undoKeys(undo)}>
      <div className="judgements-tools">
        <Segmented label="Which judgements" choices={choices(all)} value={which} onChange={setWhich} />
        <span className="text-3">{words(shown.length, which)}</span>
      </div>
      <ul className="judgements-list" aria-label="Judgements" tabIndex={0}>
        {shown.slice(0, MOST).map((row) => (
          <JudgementLine key={pairOf(row.judgement)} row={row} />
        ))}
      </ul>
    </div>
  );
}

function choices(all: readonly JudgedRow[]): { value: Which; label: string }[] {
  const count = (which: JudgedRow['state']): string =>
    formatCount(all.filter(({ state }) => state === which).length);
  return [
    { value: 'all', label: `All ${formatCount(all.length)}` },
    { value: 'waiting', label: `Waiting ${count('waiting')}` },
    { value: 'contradicted', label: `Contradicted ${count('contradicted')}` },
  ];
}

function words(shown: number, which: Which): string {
  if (shown > MOST) return `the newest ${formatCount(MOST)} of ${formatOf(shown, 'judgement')}`;
  if (shown > 0 || which === 'all') return '';
  return which === 'waiting' ? 'None waits for an account.' : 'None is contradicted.';
}
