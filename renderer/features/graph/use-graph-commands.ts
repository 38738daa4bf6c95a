// The graph's commands, on offer while its panel is there: keys, palette, status bar and the inspector's buttons all run these.
import { useMemo } from 'react';
import { useCommands, useHost, useWorkbench } from '../../state/context';
import type { Command } from '../../state/commands';
import { shownCount } from '../../state/graph-view-commands';
import type { Host } from '../../state/host';
import * as actions from './graph-actions';
import type { GraphDesk } from './graph-desk';
import { EXPORTS } from './export-formats';
import { exportGraph } from './graph-export';
import { expandTarget, showSelected } from './graph-expand';
import { groupsAmong } from './graph-group';
import { showPath } from './graph-path';
import { toolCommands } from './tool-commands';
import { useChosenNodes, useGraph, useGraphDesk } from './use-graph';

type Have = {
  nodes: boolean;
  shown: boolean;
  target: boolean;
  selected: boolean;
  two: boolean;
  node: boolean;
  hidden: boolean;
  past: boolean;
  future: boolean;
  several: boolean;
  ring: boolean;
  focus: boolean;
  group: boolean;
};

export function useGraphCommands(): void {
  const desk = useGraphDesk();
  const host = useHost();
  const nodes = useChosenNodes();
  const chosen = nodes.size > 0;
  const selected = useWorkbench((state) => state.selection.entities.length > 0);
  const two = useWorkbench((state) => state.selection.entities.length === 2);
  const several = useWorkbench((state) => state.selection.entities.length > 1);
  const ring = useWorkbench(({ selection }) => selection.entities.length === 0 && selection.ringId !== null);
  const have = useGraph(({ view, history, cursor }) => ({
    nodes: view.nodes.size > 0,
    shown: shownCount(view) > 0,
    node: cursor !== null,
    hidden: view.hidden.size > 0,
    past: history.past.length > 0,
    future: history.future.length > 0,
    focus: view.focus !== null,
  }));
  const group = useGraph(({ view, cursor }) => groupsAmong(view, [...nodes, ...(cursor === null ? [] : [cursor])]).length > 0); // prettier-ignore
  const node = have.node || chosen;
  const target = node || selected;
  const commands = useMemo(
    () => commandsOf(desk, host, { ...have, node, target, selected, two, several, ring, group }),
    [desk, host, have, node, target, selected, two, several, ring, group],
  );
  useCommands(commands);
}

const group = 'Graph';

function commandsOf(desk: GraphDesk, host: Host, have: Have): Command[] {
  return [
    ...onSelection(desk, have),
    ...toolCommands(desk, have),
    ...onPicture(desk, have),
    ...onJournal(desk, have),
    ...exports(desk, host, have),
  ];
}

function onSelection(desk: GraphDesk, have: Have): Command[] {
  return [
    {
      id: 'graph.expand',
      label: 'Expand',
      group,
      keys: 'e',
      hint: 'expand',
      menu: 'bring',
      enabled: have.target,
      run: () => void expandTarget(desk),
    },
    {
      id: 'graph.show',
      label: 'Show the selection in the graph',
      group,
      menu: 'bring',
      enabled: have.selected,
      run: () => void showSelected(desk),
    },
    {
      id: 'graph.path',
      label: 'Show the path between two accounts',
      group,
      keys: 't',
      menu: 'ties',
      enabled: have.two,
      run: () => void showPath(desk),
    },
    {
      id: 'graph.hide',
      label: 'Hide',
      group,
      keys: 'h',
      hint: 'hide',
      menu: 'sight',
      enabled: have.node,
      run: () => void actions.hideTargets(desk),
    },
    {
      id: 'graph.pin',
      label: 'Pin or unpin',
      group,
      keys: 'p',
      hint: 'pin',
      menu: 'sight',
      enabled: have.node,
      run: () => void actions.pinTargets(desk),
    },
    {
      id: 'graph.neighbours',
      label: 'Select neighbours',
      group,
      keys: 'n',
      menu: 'ties',
      enabled: have.node,
      run: () => actions.selectNeighbours(desk),
    },
  ];
}

function onPicture(desk: GraphDesk, have: Have): Command[] {
  return [
    {
      id: 'graph.layout',
      label: 'Lay out anew',
      group,
      keys: 'l',
      hint: 'layout',
      menu: 'picture',
      enabled: have.nodes,
      run: () => void actions.layoutAgain(desk),
    },
    {
      id: 'graph.fit',
      label: 'Fit the graph into sight',
      group,
      keys: 'f',
      hint: 'fit',
      menu: 'picture',
      enabled: have.nodes,
      run: () => actions.fit(desk),
    },
    {
      id: 'graph.show-hidden',
      label: 'Show what is hidden',
      group,
      keys: 'Shift+h',
      menu: 'picture',
      enabled: have.hidden,
      run: () => actions.showHidden(desk),
    },
    {
      id: 'graph.outline',
      label: 'Show the graph as an outline',
      group,
      keys: 'o',
      menu: 'picture',
      enabled: have.nodes,
      run: () => desk.ui.setState({ outline: !desk.ui.getState().outline }),
    },
  ];
}

function onJournal(desk: GraphDesk, have: Have): Command[] {
  return [
    {
      id: 'graph.undo',
      label: 'Undo in the graph',
      group,
      keys: '$mod+z',
      menu: 'steps',
      enabled: have.past,
      run: () => actions.undo(desk),
    },
    {
      id: 'graph.redo',
      label: 'Redo in the graph',
      group,
      keys: '$mod+Shift+z',
      menu: 'steps',
      enabled: have.future,
      run: () => actions.redo(desk),
    },
  ];
}

function exports(desk: GraphDesk, host: Host, have: Have): Command[] {
  return EXPORTS.map((format) => ({
    id: `graph.export-${format.id}`,
    label: `Export the graph: ${format.label}`,
    group,
    menu: 'keep',
    enabled: have.shown,
    run: () => void exportGraph(desk, host, format),
  }));
}
