// The timeline as a panel of Explore.
import type { PanelDefinition } from '../../state/screen';
import { TimelinePanel } from './timeline-panel';
import { TimelineTools } from './timeline-tools';

export const timelinePanel: PanelDefinition = {
  id: 'timeline',
  title: 'Timeline',
  area: 'bottom',
  closable: true,
  Tools: TimelineTools,
  View: TimelinePanel,
};
