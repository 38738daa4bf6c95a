// What was done, by name, the newest first: the graph's steps and the workspace's. Choosing one goes to where it was the last that is done.
import { Menu } from '@mantine/core';
import { Check, History as HistoryIcon } from 'lucide-react';
import { useStore } from 'zustand';
import { useAttempt } from '../../state/attempt';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { HISTORY_BOUNDS, type HistoryName } from '../../../shared/model/records/history-step';
import type { History } from '../../state/undo';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { IconButton } from '../../ui/button';
import { formatCount, formatOf } from '../../ui/format';
import { goTo } from './graph-actions';
import { listedSteps } from './history.model';
import { useGraph, useGraphDesk } from './use-graph';
import './history.css';

export function HistoryMenu() {
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <IconButton label="History">
          <HistoryIcon size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown className="history">
        <GraphSteps />
        <Menu.Divider />
        <WorkspaceSteps />
      </Menu.Dropdown>
    </Menu>
  );
}

function GraphSteps() {
  const desk = useGraphDesk();
  const history = useGraph((state) => state.history);
  return (
    <Steps
      of="graph"
      title="Graph"
      history={history}
      start="Nothing drawn"
      onGo={(done) => goTo(desk, done)}
    />
  );
}

/** Everything else: what came in and went, judgements, settings, lists, views, names. */
function WorkspaceSteps() {
  const journal = workspaceJournalOf(useSession());
  const history = useStore(journal.store, (state) => state.history);
  const attempt = useAttempt();
  const { announce } = useActions();
  const go = (done: number): void =>
    attempt(async () => {
      await journal.goTo(done);
      announce(`${formatOf(done, 'step')} of the workspace done`);
    });
  const readOnly = useWorkbench((state) => state.readOnly);
  return (
    <Steps
      of="workspace"
      title="Workspace"
      history={history}
      start="As it was at first"
      onGo={readOnly ? null : go}
    />
  );
}

type StepsProps = {
  of: HistoryName;
  title: string;
  history: History;
  /** What there was before the first step. */
  start: string;
  /** Null: another window goes there. */
  onGo: ((done: number) => void) | null;
};

function Steps({ of, title, history, start, onGo }: StepsProps) {
  const { past, future, fallen } = history;
  const listed = listedSteps(history);
  return (
    <>
      <Menu.Label>
        {title}: {countWords(past.length, future.length, listed.length)}
      </Menu.Label>
      {listed.toReversed().map(({ label, done }) => (
        <Step key={done} label={label} done={done} now={past.length} onGo={onGo} />
      ))}
      {(listed[0]?.done ?? 1) === 1 && (
        <Step
          label={fallen === 0 ? start : 'Before the first of these'}
          done={0}
          now={past.length}
          onGo={onGo}
        />
      )}
      {fallen > 0 && <Menu.Label className="history-fallen">{fallenWords(fallen, of)}</Menu.Label>}
    </>
  );
}

function Step({
  label,
  done,
  now,
  onGo,
}: {
  label: string;
  done: number;
  now: number;
  onGo: StepsProps['onGo'];
}) {
  const here = done === now;
  return (
    <Menu.Item
      aria-current={here ? 'step' : undefined}
      className={done > now ? 'history-undone' : undefined}
      rightSection={here ? <Check size={14} strokeWidth={1.5} aria-label="here" /> : undefined}
      disabled={onGo === null}
      onClick={() => onGo?.(done)}
    >
      {label}
    </Menu.Item>
  );
}

function countWords(done: number, undone: number, listed: number): string {
  const words = [formatOf(done, 'step'), ...(undone > 0 ? [`${formatCount(undone)} undone`] : [])];
  return [...words, ...(listed < done + undone ? [`${formatCount(listed)} listed`] : [])].join(', ');
}

function fallenWords(fallen: number, of: HistoryName): string {
  const { steps, size } = HISTORY_BOUNDS[of];
  return `${formatOf(fallen, 'older step has', 'older steps have')} fallen off: up to ${formatCount(steps)} steps in ${formatCount(size)} characters are kept`;
}
