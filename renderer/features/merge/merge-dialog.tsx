// Merging another workspace into this one: which one, what that would do, and then all of it as one step.
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { useAttempt } from '../../state/attempt';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { formatShare } from '../../ui/format';
import { ProblemBanner } from '../../ui/problem-banner';
import { ProgressBar } from '../../ui/states';
import { ChooseWorkspace } from './choose-workspace';
import { createMergeController, type MergeController } from './merge.controller';
import { MergePreview } from './merge-preview';
import { arrivingWords } from './merge-words';
import './merge.css';

export function MergeDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const [controller] = useState(() => createMergeController(session));
  const state = useStore(controller.store);
  const name = useWorkbench(({ workspace }) => workspace?.name ?? '');
  useEffect(() => () => controller.again(), [controller]);
  useDone(controller, onClose);
  const parts = useRef<HTMLDivElement>(null);
  // What had the focus goes with the part before: the keyboard goes on in the next one.
  useEffect(() => parts.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [state.at]);
  return (
    <Dialog title={`Merge a workspace into ${name}`} size={880} onClose={onClose}>
      <div ref={parts} className="dialog-form" aria-busy={state.at === 'comparing' || state.at === 'copying'}>
        {state.at === 'choosing' && <ChooseWorkspace controller={controller} onClose={onClose} />}
        {state.at === 'comparing' && (
          <Running words="Comparing the two workspaces" share={state.share} onStop={controller.again} />
        )}
        {state.at === 'copying' && (
          <Running words="Copying observations" share={state.share} onStop={controller.again} />
        )}
        {state.at === 'looking' && (
          <MergePreview plan={state.plan} controller={controller} onClose={onClose} />
        )}
        {state.at === 'failed' && (
          <>
            <div role="alert">
              <ProblemBanner problem={state.problem} />
            </div>
            <div className="dialog-buttons">
              <Button size="large" onClick={controller.again} data-autofocus>
                Choose another
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

function Running({ words, share, onStop }: { words: string; share: number | undefined; onStop: () => void }) {
  return (
    <div className="merge-running" role="status">
      <div className="row">
        <span className="grow">{words}</span>
        <span className="text-2">{share === undefined ? '' : formatShare(share)}</span>
      </div>
      <ProgressBar value={share} label={words} />
      <div className="dialog-buttons">
        <Button size="large" onClick={onStop} data-autofocus>
          Stop
        </Button>
      </div>
    </div>
  );
}

/** The dialog goes, and what was done is said where it can be taken back. */
function useDone({ store }: MergeController, onClose: () => void): void {
  const session = useSession();
  const attempt = useAttempt();
  const { notify, announce } = useActions();
  const state = useStore(store);
  useEffect(() => {
    if (state.at !== 'done') return;
    const { plan, choose } = state;
    const undo = (): void =>
      attempt(async () => {
        const label = await workspaceJournalOf(session).undo();
        if (label !== undefined) announce(`Undone: ${label}`);
      });
    notify({
      ...{ id: 'merged', tone: 'ok', title: `Merged ${plan.theirs.name}` },
      words: `${arrivingWords(plan, choose)}. The rings follow.`,
      actions: [{ label: 'Undo', run: undo }],
    });
    onClose();
  }, [state, session, attempt, notify, announce, onClose]);
}
