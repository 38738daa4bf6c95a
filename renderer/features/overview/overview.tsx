// The screen as a whole: figures, map and activity in the middle, what needs a decision on the right.
import { useMemo } from 'react';
import { useActions, useCommands, useSession, useWorkbench } from '../../state/context';
import type { Command } from '../../state/commands';
import type { Problem } from '../../state/workbench';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { formatBits } from '../../ui/format';
import { Banner, EmptyState } from '../../ui/states';
import { words } from '../../ui/words';
import { ActivityStrip } from './activity-strip';
import { EmptyWorkspace } from './empty-workspace';
import { OverviewFigures } from './figures';
import { NeedsDecision } from './needs-decision';
import { RingMap } from './map/ring-map';
import { WorkUnderWay } from './work-under-way';
import './overview.css';

export function OverviewView() {
  const name = useWorkbench((state) => state.workspace?.name);
  const empty = useWorkbench((state) => state.work === 'ready' && state.summary?.observations === 0);
  const mapped = useWorkbench((state) => (state.rings?.rings.length ?? 0) > 0);
  const sampling = useWorkbench((state) => state.tasks.some((task) => task.id === 'sample'));
  useOverviewCommands();
  return (
    <div className="overview">
      <Panel
        title="Overview"
        level={1}
        caption={name}
        tools={mapped && <span className="text-3">by size and confidence</span>}
      >
        {empty || sampling ? <EmptyWorkspace /> : <WithData />}
      </Panel>
      <NeedsDecision />
    </div>
  );
}

function WithData() {
  return (
    <>
      <OverviewFigures />
      <div className="overview-canvas">
        <MapOrWork />
      </div>
      <ActivityStrip />
    </>
  );
}

function MapOrWork() {
  const work = useWorkbench((state) => state.work);
  const rings = useWorkbench((state) => state.rings);
  const problem = useWorkbench((state) => state.problem);
  if (work === 'failed' && problem !== null) return <Failure code={problem.code} data={problem.data} />;
  if (rings === null || (rings.rings.length === 0 && work !== 'ready'))
    return <WorkUnderWay taskId="engine" />;
  if (rings.rings.length === 0) return <NoRings />;
  return <RingMap list={rings} />;
}

/** Logs without a ring are an answer: it says what was looked for, and where to look less strictly. */
function NoRings() {
  const bits = useWorkbench((state) => state.rings?.parameters.threshold ?? 0);
  const actions = useActions();
  return (
    <EmptyState
      title="No rings"
      actions={
        <>
          <Button size="large" wide onClick={() => actions.showScreen('explore')}>
            Change the threshold in Explore
          </Button>
          <Button size="large" wide keys="$mod+i" onClick={() => actions.showScreen('import')}>
            Import more logs
          </Button>
        </>
      }
    >
      No accounts share evidence of {formatBits(bits)} bits or more.
    </EmptyState>
  );
}

function Failure({ code, data }: Problem) {
  const { title, kept, next } = words(code, data);
  const session = useSession();
  return (
    <div className="overview-failure">
      <Banner
        tone={code === 'cancelled' ? 'info' : 'bad'}
        title={title}
        actions={<Button onClick={() => void session.reload()}>Find rings again</Button>}
      >
        <p>{code === 'cancelled' ? 'The workspace is as it was; its rings were not found.' : kept}</p>
        <p>{next}</p>
      </Banner>
    </div>
  );
}

function useOverviewCommands(): void {
  const actions = useActions();
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'overview.import',
        label: 'Import logs',
        group: 'Workspace',
        keys: '$mod+i',
        hint: 'import',
        run: () => actions.showScreen('import'),
      },
    ],
    [actions],
  );
  useCommands(commands);
}
