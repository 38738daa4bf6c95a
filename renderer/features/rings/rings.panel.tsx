// The rings as a panel of Explore.
import type { PanelDefinition } from '../../state/screen';
import { useWorkbench } from '../../state/context';
import { formatCount } from '../../ui/format';
import { RingsPanel } from './rings-panel';

export const ringsPanel: PanelDefinition = {
  id: 'rings',
  title: 'Rings',
  area: 'left',
  closable: false,
  Caption: RingsCaption,
  View: RingsPanel,
};

function RingsCaption() {
  const rings = useWorkbench((state) => state.rings?.rings.length ?? null);
  return rings === null ? null : <>{formatCount(rings)} ranked</>;
}
