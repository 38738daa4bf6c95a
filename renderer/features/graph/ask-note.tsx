// Asks for the text of a note: a new one, or one that is on the canvas.
import { useState, type KeyboardEvent } from 'react';
import type { Point } from '../../../shared/graph/layout-boxes';
import { MOST_NOTE_TEXT } from '../../../shared/model/records/graph-note';
import type { NoteId } from '../../state/graph-view';
import { DialogButtons, FormDialog } from '../../ui/dialog';
import { Field, TextArea } from '../../ui/field';
import { formatOf } from '../../ui/format';
import { describeKeys } from '../../ui/keys';
import { viewOf } from './graph-desk';
import { noteWritten } from './graph-notes';
import { useGraphDesk } from './use-graph';

/** `id` null: a new one at `at`. */
export function AskNote({ id, at, close }: { id: NoteId | null; at: Point; close: () => void }) {
  const desk = useGraphDesk();
  const [text, setText] = useState(() => (id === null ? '' : (viewOf(desk).notes.get(id)?.text ?? '')));
  const ready = text.trim() !== '';
  const done = (): boolean => {
    if (ready) noteWritten(desk, id, at, text);
    return ready;
  };
  return (
    <FormDialog title={id === null ? 'Write a note' : 'Edit the note'} onClose={close} onSubmit={done}>
      <Field
        label="Text"
        hint={`${formatOf(MOST_NOTE_TEXT - text.length, 'character')} left. ${describeKeys('$mod+Enter')} is done.`}
      >
        {(ids) => (
          <TextArea
            {...ids}
            prose
            height="128px"
            value={text}
            onChange={setText}
            maxLength={MOST_NOTE_TEXT}
            data-autofocus
            onKeyDown={press}
          />
        )}
      </Field>
      <DialogButtons onClose={close} action={id === null ? 'Write' : 'Save'} ready={ready} />
    </FormDialog>
  );
}

function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (!event.ctrlKey && !event.metaKey) return;
  // Undo here is of what is written, not of the graph.
  if (event.key.toLowerCase() === 'z') event.stopPropagation();
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.form?.requestSubmit();
}
