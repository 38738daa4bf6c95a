// The table as a panel of Explore.
import type { PanelDefinition } from '../../state/screen';
import { TablePanel } from './TablePanel';
import { TableCaption, TableTools } from './TableTools';

export const tablePanel: PanelDefinition = {
  id: 'table',
  title: 'Table',
  area: 'bottom',
  closable: true,
  Caption: TableCaption,
  Tools: TableTools,
  View: TablePanel,
};
