// Filtering and selecting by name and key: on offer wherever the graph is.
import { useMemo } from 'react';
import type { Command } from '../../state/commands';
import { useCommands } from '../../state/context';
import { shownCount } from '../../state/graph-view-commands';
import type { GraphDesk } from './graph-desk';
import { clearFilter, isFiltered } from './graph-filter';
import { invertSelection, selectAll } from './graph-select';
import { useGraph, useGraphDesk, useGraphUi } from './use-graph';

export function useFilterCommands(): void {
  const desk = useGraphDesk();
  const asking = useGraphUi((state) => state.ask !== null);
  const { drawn, shown, filtered } = useGraph(({ view }) => ({
    drawn: view.nodes.size > 0,
    shown: shownCount(view) > 0,
    filtered: isFiltered(view),
  }));
  const commands = useMemo(
    () => commandsOf(desk, { drawn: drawn && !asking, shown: shown && !asking, filtered }),
    [desk, drawn, shown, filtered, asking],
  );
  useCommands(commands);
}

const group = 'Graph';

function commandsOf(
  desk: GraphDesk,
  have: Readonly<Record<'drawn' | 'shown' | 'filtered', boolean>>,
): Command[] {
  return [
    {
      ...{ id: 'graph.filter', label: 'Filter the graph…', group, keys: 'Shift+f', menu: 'picture' },
      enabled: have.drawn,
      run: () => desk.ui.setState({ ask: { type: 'filter', first: null } }),
    },
    {
      ...{ id: 'graph.clear-filter', label: 'Clear the filter of the graph', group, menu: 'picture' },
      enabled: have.filtered,
      run: () => clearFilter(desk),
    },
    {
      ...{ id: 'graph.select-by', label: 'Select by…', group, keys: 'Shift+s', menu: 'whole' },
      enabled: have.shown,
      run: () => desk.ui.setState({ ask: { type: 'select' } }),
    },
    {
      ...{ id: 'graph.select-all', label: 'Select all that is shown', group, menu: 'whole' },
      ...{ keys: 'Shift+a', enabled: have.shown, run: () => selectAll(desk) },
    },
    {
      ...{ id: 'graph.invert', label: 'Invert the selection', group, menu: 'whole' },
      ...{ keys: 'Shift+i', enabled: have.shown, run: () => invertSelection(desk) },
    },
  ];
}
