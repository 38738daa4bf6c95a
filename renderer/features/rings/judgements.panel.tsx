// The judgements of the workspace as a panel of Explore.
import { useWorkbench } from '../../state/context';
import type { PanelDefinition } from '../../state/screen';
import { formatOf } from '../../ui/format';
import { JudgementsPanel } from './judgements-panel';

export const judgementsPanel: PanelDefinition = {
  id: 'judgements',
  title: 'Judgements',
  area: 'bottom',
  closable: true,
  Caption: JudgementsCaption,
  View: JudgementsPanel,
};

function JudgementsCaption() {
  const judgements = useWorkbench((state) => state.judgements.length);
  return judgements === 0 ? null : <>{formatOf(judgements, 'judgement')}</>;
}
