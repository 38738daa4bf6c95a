// The saved views by name and key: on offer wherever the graph is.
import { useMemo } from 'react';
import type { Command } from '../../state/commands';
import { useCommands, useWorkbench } from '../../state/context';
import { canOpenViews, openView } from './saved-views';
import { useGraph, useGraphDesk, useGraphUi } from './use-graph';

export function useViewCommands(): void {
  const desk = useGraphDesk();
  const views = useWorkbench((state) => state.views);
  const ready = useWorkbench(canOpenViews);
  const drawn = useGraph(({ view }) => view.nodes.size > 0);
  const asking = useGraphUi((state) => state.ask !== null);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'graph.save-view',
        label: 'Save the view',
        group: 'Views',
        keys: '$mod+s',
        menu: 'keep',
        enabled: drawn && !asking,
        writes: true,
        run: () => desk.ui.setState({ ask: { type: 'view-name', named: null } }),
      },
      ...views.map(({ name }) => ({
        id: `graph.open-view ${name}`,
        label: `Open the view “${name}”`,
        group: 'Views',
        enabled: ready,
        run: () => void openView(desk, name),
      })),
    ],
    [desk, views, ready, drawn, asking],
  );
  useCommands(commands);
}
