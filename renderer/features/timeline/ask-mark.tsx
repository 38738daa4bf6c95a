// Asks what happened when: a new mark, or one that is changed or deleted.
import { useState } from 'react';
import {
  MARK_KINDS,
  MOST_MARK_TEXT,
  type MarkKind,
  type TimeMark,
} from '../../../shared/model/records/time-mark';
import { useWorkbench, useZone } from '../../state/context';
import { markKindWord, useMarking } from '../../state/marks';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/choice';
import { DialogButtons, FormDialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { zoneLabel } from '../../ui/time';
import { readMoment, writeMoment } from './moment-field';

const KINDS = MARK_KINDS.map((value) => ({ value, label: markKindWord(value) }));

/** `isNew`: it is added; else it is the one of its id that is there. */
export function AskMark({ mark, isNew, close }: { mark: TimeMark; isNew: boolean; close: () => void }) {
  const zone = useZone();
  const readOnly = useWorkbench((state) => state.readOnly);
  const { put, remove } = useMarking();
  const [kind, setKind] = useState<MarkKind>(mark.kind);
  const [text, setText] = useState(mark.text);
  const [when, setWhen] = useState(writeMoment(Date.parse(mark.at), zone));
  const at = readMoment(when, zone);
  const done = (): boolean => {
    if (at === null) return false;
    put({ ...mark, kind, text: text.trim(), at: new Date(at).toISOString() });
    return true;
  };
  const removeIt = (): void => {
    remove(mark);
    close();
  };
  return (
    <FormDialog title={isNew ? 'Mark a time' : 'Change the mark'} onClose={close} onSubmit={done}>
      <Segmented label="Kind of mark" choices={KINDS} value={kind} onChange={setKind} />
      <TextField
        label={`When, ${zoneLabel(zone, at ?? Date.parse(mark.at))}`}
        type="datetime-local"
        step={1}
        required
        value={when}
        onChange={setWhen}
        problem={at === null ? 'Needs a day and a time of the years 1970 to 9999.' : undefined}
      />
      <TextField
        label="What happened"
        placeholder={kind === 'ban' ? '318 accounts' : kind === 'release' ? 'name of the model' : ''}
        value={text}
        onChange={setText}
        maxLength={MOST_MARK_TEXT}
        autoComplete="off"
        data-autofocus
        hint="Marks go with the workspace, and can be undone."
      />
      {!isNew && (
        <Writes>
          <Button variant="danger" onClick={removeIt}>
            Delete the mark
          </Button>
        </Writes>
      )}
      <DialogButtons onClose={close} action={isNew ? 'Mark' : 'Change'} ready={at !== null && !readOnly} />
    </FormDialog>
  );
}
