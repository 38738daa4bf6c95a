// The inspector as a panel of Explore.
import type { PanelDefinition } from '../../state/screen';
import { InspectorPanel } from './inspector-panel';

export const inspectorPanel: PanelDefinition = {
  id: 'inspector',
  title: 'Inspector',
  area: 'right',
  closable: true,
  View: InspectorPanel,
};
