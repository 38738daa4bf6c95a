// The saved views by name and key: on offer wherever the graph is.
import { useMemo } from 'react';
import type { Command } from '../../state/commands';
import { useCommands, useWorkbench } from '../../state/context';
import { openView } from './saved-views';
import { useGraph, useGraphDesk } from './use-graph';

export function useViewCommands(): void {
  const desk = useGraphDesk();
  const views = useWorkbench((state) => state.views);
  const ready = useWorkbench((state) => state.rings !== null);
  const drawn = useGraph(({ view }) => view.nodes.size > 0);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'graph.save-view',
        label: 'Save the view',
        group: 'Views',
        keys: '$mod+s',
        enabled: drawn,
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
    [desk, views, ready, drawn],
  );
  useCommands(commands);
}
