// Long work in the place where its result will be: what is done now, how far it is, how to stop it.
import { useWorkbench } from '../../state/context';
import { Button } from '../../ui/button';
import { formatShare } from '../../ui/format';
import { ProgressBar } from '../../ui/states';

export function WorkUnderWay({ taskId }: { taskId: string }) {
  const task = useWorkbench((state) => state.tasks.find((each) => each.id === taskId));
  const share =
    task?.total === undefined || task.total === 0 ? undefined : Math.min(1, task.done / task.total);
  return (
    <div className="overview-work" role="status">
      {task !== undefined && (
        <>
          <div className="row">
            <h2 className="overview-work-title grow">{task.title}</h2>
            <span className="text-2">{share === undefined ? '' : formatShare(share)}</span>
          </div>
          <ProgressBar value={share} label={task.title} />
          <div className="row">
            <span className="text-3 grow cut">{task.phase}</span>
            {task.cancel !== null && <Button onClick={task.cancel}>Cancel</Button>}
          </div>
        </>
      )}
    </div>
  );
}
