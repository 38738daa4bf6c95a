// The saved views as a panel of Explore.
import { Bookmark } from 'lucide-react';
import { useWorkbench } from '../../state/context';
import type { PanelDefinition } from '../../state/screen';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { formatCount } from '../../ui/format';
import { useGraph, useGraphDesk } from './use-graph';
import { ViewsList } from './views-list';

export const viewsPanel: PanelDefinition = {
  id: 'views',
  title: 'Views',
  area: 'bottom',
  closable: true,
  Caption: ViewsCaption,
  Tools: SaveView,
  View: ViewsList,
};

function ViewsCaption() {
  const views = useWorkbench((state) => state.views.length);
  return views === 0 ? null : <>{formatCount(views)} saved</>;
}

function SaveView() {
  const desk = useGraphDesk();
  const drawn = useGraph(({ view }) => view.nodes.size > 0);
  return (
    <Writes>
      <Button
        variant="bare"
        icon={<Bookmark size={16} strokeWidth={1.5} aria-hidden />}
        disabled={!drawn}
        onClick={() => desk.ui.setState({ ask: { type: 'view-name', named: null } })}
      >
        Save the view
      </Button>
    </Writes>
  );
}
