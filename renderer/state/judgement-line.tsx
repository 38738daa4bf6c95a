// One judgement, as every list of them shows it: whom it is about, what was said, why, when, what became of it; taken back by one press.
import { Undo2 } from 'lucide-react';
import type { JudgedRow } from '../../shared/engine/engine';
import { pairOf, type AccountKey } from '../../shared/model/records/judgement';
import { Chip, type Tone } from '../ui/chip';
import { IconButton } from '../ui/button';
import { Moment } from '../ui/moment';
import { useActions, useWorkbench, useZone } from './context';
import { displayValue, shortValue } from './entity-text';
import { keysOf, useJudging, verdictWord } from './judgements';
import { Writes } from './writes';
import './judgement-line.css';

export function JudgementLine({ row }: { row: JudgedRow }) {
  const zone = useZone();
  const { takeBack } = useJudging();
  const kinds = useWorkbench((state) => state.kinds);
  const { judgement } = row;
  const names = keysOf(judgement).map((key) => displayValue(kinds, key));
  return (
    <li className="judgement">
      <Chip tone={TONES[judgement.verdict]}>{verdictWord(judgement.verdict)}</Chip>
      <Accounts row={row} title={names.join(' and ')} />
      <span className="judgement-said cut text-2" title={judgement.reason}>
        {judgement.reason}
      </span>
      <State row={row} />
      <span className="text-3 no-wrap">
        <Moment at={Date.parse(judgement.at)} zone={zone} short />
      </span>
      <Writes>
        <IconButton
          label={`Take back: ${verdictWord(judgement.verdict)}, ${names.join(' and ')}`}
          onClick={() => takeBack([pairOf(judgement)])}
        >
          <Undo2 size={14} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </Writes>
    </li>
  );
}

const TONES: Readonly<Record<JudgedRow['judgement']['verdict'], Tone>> = {
  same: 'on',
  'not-same': 'warn',
  unsure: 'line',
};

/** Both, to be looked at as a link; one that the workspace does not have is only named. */
function Accounts({ row, title }: { row: JudgedRow; title: string }) {
  const kinds = useWorkbench((state) => state.kinds);
  const { selectLink } = useActions();
  const { a, b, judgement } = row;
  const name = (account: AccountKey): string => shortValue(kinds, { kind: 'account', ...account }, 18);
  const words = `${name(judgement.a)} · ${name(judgement.b)}`;
  if (a === null || b === null) {
    return (
      <span className="judgement-pair mono cut" title={title}>
        {words}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="judgement-pair judgement-open mono cut"
      title={title}
      onClick={() => selectLink(a.id, b.id)}
    >
      {words}
    </button>
  );
}

function State({ row: { state, a, b, against } }: { row: JudgedRow }) {
  const list = useWorkbench((workbench) => workbench.rings?.judgements);
  const kinds = useWorkbench((workbench) => workbench.kinds);
  if (state === 'waiting') {
    const missing = a === null && b === null ? 'both accounts' : 'an account';
    return (
      <span className="warn no-wrap">
        {a !== null && b !== null ? 'waits: left out' : `waits for ${missing}`}
      </span>
    );
  }
  if (state !== 'contradicted') return null;
  const newer = against.flatMap((at) => list?.[at] ?? []);
  const title = newer.map(({ judgement }) => {
    const names = keysOf(judgement).map((key) => shortValue(kinds, key));
    return `${names.join(' and ')}: ${verdictWord(judgement.verdict)}`;
  });
  return (
    <span className="warn no-wrap" title={title.join('\n')}>
      {newer.length === 1 ? 'contradicted by a newer one' : `contradicted by ${newer.length} newer ones`}
    </span>
  );
}
