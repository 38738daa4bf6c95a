// The rings as a panel of Explore.
import type { PanelDefinition } from '../../state/screen';
import { useWorkbench } from '../../state/context';
import { excludedWords } from '../../state/excluded';
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
  const without = useWorkbench((state) => state.rings && excludedWords(state.rings.parameters.excluded));
  if (rings === null) return null;
  return (
    <>
      {formatCount(rings)} ranked{without === null || without === '' ? '' : `, without ${without}`}
    </>
  );
}
