// Explore: the panels of several features, docked together. They know nothing of each other but the one selection.
import { graphPanel } from '../features/graph/graph.panel';
import { viewsPanel } from '../features/graph/views.panel';
import { inspectorPanel } from '../features/inspector/inspector.panel';
import { judgementsPanel } from '../features/rings/judgements.panel';
import { ringsPanel } from '../features/rings/rings.panel';
import { runsPanel } from '../features/rings/runs.panel';
import { tablePanel } from '../features/table/table.panel';
import { timelinePanel } from '../features/timeline/timeline.panel';
import type { PanelDefinition, ScreenDefinition } from '../state/screen';
import { Dock } from './dock/dock';
import { ExploreIcon } from './explore-icon';

const panels: readonly PanelDefinition[] = [
  ringsPanel,
  graphPanel,
  tablePanel,
  timelinePanel,
  runsPanel,
  judgementsPanel,
  viewsPanel,
  inspectorPanel,
];

export const exploreScreen: ScreenDefinition = {
  id: 'explore',
  label: 'Explore',
  Icon: ExploreIcon,
  letter: 'e',
  View: Explore,
};

function Explore() {
  return <Dock id="explore" panels={panels} />;
}
