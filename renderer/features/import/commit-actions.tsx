// The foot of the commit panel: check what is ready, commit what is staged, or discard it all.
import { Lock } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useCommands } from '../../state/context';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { formatOf } from '../../ui/format';
import { Banner } from '../../ui/states';
import { useController, useImport } from './import.hooks';
import type { ImportState } from './import.model';
import { canCommit, readyFiles } from './review.model';
import { failureWords } from './words';

type Primary = { label: string; run: (() => void) | undefined };

export function CommitActions() {
  const state = useImport((all) => all);
  const controller = useController();
  const primary = primaryOf(state, controller.check, () => void controller.commit());
  usePrimaryKey(primary);
  if (state.files.length === 0) return null;
  return (
    <div className="import-actions">
      {state.failure !== null && (
        <Banner tone="bad" title={failureWords(state.failure).title}>
          {failureWords(state.failure).detail}
        </Banner>
      )}
      <p className="text-3 micro">
        All or nothing. Can be taken back later, exactly: each import is its own source.
      </p>
      <Writes>
        <Button
          size="large"
          variant="primary"
          wide
          disabled={primary.run === undefined}
          {...(primary.run === undefined
            ? { icon: <Lock size={14} strokeWidth={1.5} aria-hidden /> }
            : { keys: '$mod+Enter' })}
          onClick={primary.run}
        >
          {primary.label}
        </Button>
        <Button variant="bare" wide disabled={state.busy !== null} onClick={() => void controller.discard()}>
          {state.busy === 'discarding' ? 'Discarding…' : 'Discard'}
        </Button>
      </Writes>
    </div>
  );
}

function primaryOf(state: ImportState, check: () => void, commit: () => void): Primary {
  const ready = readyFiles(state).length;
  const reading = state.files.some(({ phase }) => phase.at === 'reading' || phase.at === 'waiting');
  if (ready > 0 && !reading) return { label: `Check ${formatOf(ready, 'file')}`, run: check };
  if (state.busy === 'committing') return { label: 'Committing…', run: undefined };
  const label =
    state.files.length === 0 ? 'Check, then commit' : `Commit ${formatOf(state.files.length, 'file')}`;
  return { label, run: canCommit(state) ? commit : undefined };
}

function usePrimaryKey({ label, run }: Primary): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const enabled = run !== undefined;
  const commands = useMemo(
    () => [
      {
        id: 'import.primary',
        label,
        group: 'Import',
        keys: '$mod+Enter',
        writes: true as const,
        enabled,
        run: () => latest.current?.(),
      },
    ],
    [label, enabled],
  );
  useCommands(commands);
}
