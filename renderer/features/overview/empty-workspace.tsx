// An empty workspace offers what fills it; while the sample is being made it says how far that is.
import { Import as ImportIcon, Play } from 'lucide-react';
import { useActions, useDesk, useWorkbench } from '../../state/context';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/states';
import { WorkUnderWay } from './work-under-way';

export function EmptyWorkspace() {
  const sampling = useWorkbench((state) => state.tasks.some((task) => task.id === 'sample'));
  const desk = useDesk();
  const actions = useActions();
  if (sampling) {
    return (
      <div className="overview-canvas">
        <WorkUnderWay taskId="sample" />
      </div>
    );
  }
  return (
    <div className="overview-canvas">
      <EmptyState
        title="Nothing here yet"
        picture={<Picture />}
        actions={
          <>
            <Button
              variant="primary"
              size="large"
              wide
              icon={<Play size={16} strokeWidth={1.5} aria-hidden />}
              onClick={() => void desk.openSample()}
              autoFocus
            >
              Open the sample workspace
            </Button>
            <Button
              size="large"
              wide
              keys="$mod+i"
              icon={<ImportIcon size={16} strokeWidth={1.5} aria-hidden />}
              onClick={() => actions.showScreen('import')}
            >
              Import logs
            </Button>
          </>
        }
      >
        Bring logs in, and rings appear in about a minute. Nothing leaves this machine.
      </EmptyState>
    </div>
  );
}

function Picture() {
  return (
    <svg
      width="96"
      height="96"
      viewBox="0 0 64 64"
      fill="none"
      stroke="var(--line-control)"
      strokeDasharray="3 3"
      aria-hidden
    >
      <circle cx="26" cy="30" r="20" />
      <circle cx="54" cy="16" r="6" />
      <circle cx="50" cy="50" r="11" />
      <rect x="21" y="25" width="10" height="10" rx="1" fill="var(--k-payment)" stroke="none" />
      <path d="M55.5 50 52.7 54.8h-5.5L44.5 50l2.7-4.8h5.5z" fill="var(--k-device)" stroke="none" />
    </svg>
  );
}
