// The table as a panel of Explore.
import type { PanelDefinition } from '../../state/screen';
import { TablePanel } from './table-panel';
import { TableTools } from './table-tools';

export const tablePanel: PanelDefinition = {
  id: 'table',
  title: 'Table',
  area: 'bottom',
  closable: true,
  Tools: TableTools,
  View: TablePanel,
};
