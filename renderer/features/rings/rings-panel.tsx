// The rings, ranked; what was not counted; and the threshold that decides what a link is.
import type { KeyboardEvent } from 'react';
import { CircleDashed } from 'lucide-react';
import type { RingList as RingListAnswer } from '../../../shared/engine/engine';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { useTrial } from '../../state/trial';
import { Button } from '../../ui/button';
import { ProblemBanner } from '../../ui/problem-banner';
import { EmptyState, ProgressBar } from '../../ui/states';
import { RingList } from './ring-list';
import { SuppressedHubs } from './suppressed-hubs';
import { Threshold } from './threshold';
import { Trial } from './trial';
import { WithoutChips } from './without-chips';
import './rings.css';

export function RingsPanel() {
  const { work, rings, problem } = useWorkbench(({ work, rings, problem }) => ({ work, rings, problem }));
  if (work === 'failed' && problem !== null) return <Failed />;
  if (rings === null) return <Waiting />;
  return <Found list={rings} />;
}

/** Escape leaves what is tried, wherever in the panel the focus is. */
function Found({ list: rings }: { list: RingListAnswer }) {
  const { trial, discard } = useTrial();
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || trial === null) return;
    event.preventDefault();
    event.stopPropagation();
    discard();
  };
  return (
    <div className="rings" data-trying={trial !== null} onKeyDown={pressed}>
      <WithoutChips list={rings} />
      {rings.rings.length === 0 ? <NoRings /> : <RingList list={rings} />}
      <SuppressedHubs list={rings} />
      <Trial list={rings} />
      {rings.linkHistogram.some((links) => links > 0) && <Threshold list={rings} />}
    </div>
  );
}

function Waiting() {
  const work = useWorkbench((state) => state.work);
  const task = useWorkbench(
    (state) => state.tasks.find((each) => each.cancel !== null) ?? state.tasks[0] ?? null,
  );
  if (work === 'closed') return null;
  const value =
    task === null || task.total === undefined || task.total === 0 ? undefined : task.done / task.total;
  return (
    <div className="rings-waiting" role="status">
      <span className="text-2">{task === null ? 'Reading the workspace' : task.title}…</span>
      <ProgressBar value={value} label={task?.title ?? 'Reading the workspace'} />
      <div className="rings-skeleton" aria-hidden>
        {Array.from({ length: 8 }, (_, i) => (
          <span key={i} />
        ))}
      </div>
    </div>
  );
}

function Failed() {
  const problem = useWorkbench((state) => state.problem);
  const session = useSession();
  if (problem === null) return null;
  return (
    <div className="rings-failed" role="alert">
      <ProblemBanner
        problem={problem}
        actions={<Button onClick={() => void session.findRings()}>Find rings again</Button>}
      />
    </div>
  );
}

function NoRings() {
  const entities = useWorkbench((state) => state.summary?.entities ?? 0);
  const { showScreen } = useActions();
  if (entities === 0) {
    return (
      <EmptyState
        title="No rings yet"
        picture={<CircleDashed size={32} strokeWidth={1} className="text-3" aria-hidden />}
        actions={
          <Button variant="primary" size="large" onClick={() => showScreen('import')}>
            Import logs
          </Button>
        }
      >
        Rings are found in sign-in, payment, device and prompt logs. Import some to see them here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No ring at this threshold"
      picture={<CircleDashed size={32} strokeWidth={1} className="text-3" aria-hidden />}
    >
      No accounts share enough to be linked. A lower threshold links more, and more strangers with it.
    </EmptyState>
  );
}
