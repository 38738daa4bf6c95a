// The three things that can be said of two accounts, and why: said at once when one is pressed, and pressed again to be changed.
import { useState, type KeyboardEvent } from 'react';
import { MOST_REASON, VERDICTS, type Verdict } from '../../../shared/model/records/judgement';
import { Button } from '../../ui/button';
import { TextInput } from '../../ui/field';

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  same: 'Same operator',
  'not-same': 'Not the same',
  unsure: 'Unsure',
};

export const VERDICT_KEYS: Readonly<Record<Verdict, string>> = {
  same: 'j s',
  'not-same': 'j n',
  unsure: 'j u',
};

/** What is written and not said yet; null: what holds. */
export type Draft = { text: string | null; write(text: string | null): void };

export function useDraft(): Draft {
  const [text, write] = useState<string | null>(null);
  return { text, write };
}

type Props = {
  verdicts?: readonly Verdict[];
  present: Verdict | undefined;
  /** Reason of what holds. */
  reason: string;
  draft: Draft;
  judge: (verdict: Verdict, reason: string) => void;
};

export function JudgeChoices({ verdicts = VERDICTS, present, reason, draft, judge }: Props) {
  const written = draft.text ?? reason;
  const unsaid = present !== undefined && written.trim() !== reason;
  const save = (): void => {
    if (present !== undefined && unsaid) judge(present, written);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') save();
    if (event.key === 'Escape' && draft.text !== null) {
      event.stopPropagation();
      draft.write(null);
    }
  };
  return (
    <>
      <div className="judge-choices" role="group" aria-label="Judgement">
        {verdicts.map((verdict) => (
          <Button
            key={verdict}
            aria-pressed={verdict === present}
            title={`${VERDICT_LABELS[verdict]} (${VERDICT_KEYS[verdict].toUpperCase()})`}
            onClick={() => judge(verdict, written)}
          >
            {VERDICT_LABELS[verdict]}
          </Button>
        ))}
      </div>
      <TextInput
        aria-label="Reason"
        placeholder="Why: kept with the judgement"
        maxLength={MOST_REASON}
        value={written}
        onChange={draft.write}
        onKeyDown={pressed}
        after={
          unsaid && (
            <button type="button" className="inspector-link" onClick={save}>
              Save
            </button>
          )
        }
      />
    </>
  );
}
