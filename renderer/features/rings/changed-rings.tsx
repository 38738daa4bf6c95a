// The rings that differ between two runs, those after by rank first. A ring of the present run opens; whoever joined or left can be selected.
import { useState } from 'react';
import { CircleMinus, CirclePlus, Merge, Pencil, Split } from 'lucide-react';
import type { ComparedRing, RunComparison, SomeAccounts } from '../../../shared/engine/engine';
import { fateWords } from '../../state/comparison-words';
import { useActions } from '../../state/context';
import { Button } from '../../ui/button';
import { formatCount, formatOf } from '../../ui/format';
import { changeDetail, changeTitle } from './run-words';

const FIRST = 6;
const MOST = 200;

const ICONS: Readonly<Record<ComparedRing['fate'], typeof Split>> = {
  same: Pencil,
  changed: Pencil,
  appeared: CirclePlus,
  vanished: CircleMinus,
  split: Split,
  merged: Merge,
};

type Props = {
  comparison: RunComparison;
  /** Which of the two runs is the one whose rings can be opened. */
  opens: 'before' | 'after';
  /** How many stand there before more are asked for. */
  first?: number;
};

export function ChangedRings({ comparison, opens, first = FIRST }: Props) {
  const [all, setAll] = useState(false);
  const { rings, same } = comparison;
  const shown = rings.slice(0, all ? MOST : first);
  return (
    <div className="changes">
      <p className="text-2 micro">
        {rings.length === 0
          ? 'The same rings with the same members.'
          : `${fateWords(comparison).join(', ')}${same > 0 ? `, ${formatCount(same)} the same` : ''}`}
      </p>
      <ul>
        {shown.map((ring) => (
          <Change key={`${ring.before?.id ?? ''} ${ring.after?.id ?? ''}`} ring={ring} opens={opens} />
        ))}
      </ul>
      {rings.length > first && (
        <Button variant="bare" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? `${formatCount(shown.length)} of ${formatCount(rings.length)} shown: fewer`
            : `${formatCount(first)} of ${formatCount(rings.length)} shown: ${rings.length > MOST ? `the first ${formatCount(MOST)}` : 'all'}`}
        </Button>
      )}
    </div>
  );
}

function Change({ ring, opens }: { ring: ComparedRing; opens: 'before' | 'after' }) {
  const { openRing } = useActions();
  const Icon = ICONS[ring.fate];
  const target = ring[opens];
  const title = changeTitle(ring);
  return (
    <li className="change">
      <Icon size={14} strokeWidth={1.5} aria-hidden className="text-3" />
      {target === null ? (
        <span className="change-title cut">{title}</span>
      ) : (
        <button type="button" className="change-title change-open cut" onClick={() => openRing(target.id)}>
          {title}
        </button>
      )}
      <span className="change-detail cut">{changeDetail(ring, formatOf)}</span>
      <SelectAccounts of={ring.joined} words="joined" title={title} />
      <SelectAccounts of={ring.left} words="left" title={title} />
    </li>
  );
}

/** Nobody to select: they are gone from the workspace, or there are none. */
export function SelectAccounts({ of, words, title }: { of: SomeAccounts; words: string; title: string }) {
  const { select } = useActions();
  if (of.ids.length === 0) return null;
  const some =
    of.ids.length < of.accounts ? `the first ${formatCount(of.ids.length)}` : formatCount(of.accounts);
  const label = `${title}: select ${some} that ${words}`;
  return (
    <Button variant="bare" aria-label={label} title={label} onClick={() => select(of.ids)}>
      {words}
    </Button>
  );
}
