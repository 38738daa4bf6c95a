// The kept runs as a panel of Explore.
import { KEPT_RUNS } from '../../../shared/model/records/run';
import { useWorkbench } from '../../state/context';
import type { PanelDefinition } from '../../state/screen';
import { formatCount } from '../../ui/format';
import { RunsPanel } from './runs-panel';

export const runsPanel: PanelDefinition = {
  id: 'runs',
  title: 'Runs',
  area: 'bottom',
  closable: true,
  Caption: RunsCaption,
  View: RunsPanel,
};

function RunsCaption() {
  const runs = useWorkbench((state) => state.runs.length);
  if (runs === 0) return null;
  return (
    <>
      {formatCount(runs)} kept{runs < KEPT_RUNS ? '' : `, older ones dropped`}
    </>
  );
}
