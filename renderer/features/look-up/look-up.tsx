// Looking up a list of values: what a report names, a bank sends or a colleague pastes; which of it is here, and in which rings.
import { useId, useMemo, useState, type SyntheticEvent } from 'react';
import { MAX_LISTED_VALUES } from '../../../shared/query/value-list';
import { useCommands, useSession, useWorkbench } from '../../state/context';
import { useQuery } from '../../state/query';
import { answersKey } from '../../state/workbench';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/field';
import { formatCount } from '../../ui/format';
import { ProblemBanner } from '../../ui/problem-banner';
import { lookUp } from './look-up.model';
import { Outcome } from './outcome';
import './look-up.css';

/** Offers the command wherever the window is; the dialog is there while it is open. */
export function LookUp() {
  const [open, setOpen] = useState(false);
  const enabled = useWorkbench(({ summary }) => summary !== null && summary.entities > 0);
  const commands = useMemo(
    () => [
      {
        ...{ id: 'look-up.open', label: 'Look up a list of values', group: 'Window' },
        ...{ keys: '$mod+Shift+f', enabled, run: () => setOpen(true) },
      },
    ],
    [enabled],
  );
  useCommands(commands);
  return open && <LookUpDialog onClose={() => setOpen(false)} />;
}

function LookUpDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const session = useSession();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<{ text: string; turn: number }>();
  const version = useWorkbench(answersKey);
  const key = asked === undefined ? null : `${version} ${asked.turn}`;
  const { data, problem, pending } = useQuery(key, () => lookUp(session, asked?.text ?? ''));
  const outcome = pending || problem !== undefined ? undefined : data;
  const ready = text.trim() !== '' && !pending;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (ready) setAsked({ text, turn: (asked?.turn ?? 0) + 1 });
  };
  return (
    <Dialog title="Look up a list of values" size={640} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <label htmlFor={id} className="field-label">
          Values, one a line
        </label>
        <TextArea
          id={id}
          height="min(220px, 30vh)"
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
          aria-describedby={`${id}-hint`}
          data-autofocus
        />
        <p id={`${id}-hint`} className="text-2 micro">
          Accounts, addresses, domains, devices and all else, as logs or reports write them; defanged ones,
          too. Up to {formatCount(MAX_LISTED_VALUES)}.
        </p>
        {problem !== undefined && !pending && (
          <div role="alert">
            <ProblemBanner problem={problem} />
          </div>
        )}
        <div className="dialog-buttons">
          <Button size="large" onClick={onClose}>
            Close
          </Button>
          <Button
            size="large"
            type="submit"
            variant={outcome === undefined ? 'primary' : 'quiet'}
            disabled={!ready}
            keys="Ctrl+Enter"
          >
            {pending ? 'Looking up…' : 'Look up'}
          </Button>
        </div>
      </form>
      {outcome !== undefined && <Outcome outcome={outcome} onClose={onClose} />}
    </Dialog>
  );
}
