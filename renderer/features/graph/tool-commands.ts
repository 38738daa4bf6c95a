// The graph's tools by name and key: choosing by drawing, what belongs together, the ways between, the way back from expanding, and looking at a part.
import type { Command } from '../../state/commands';
import { MOST_FOCUS_STEPS } from '../../state/graph-view-focus';
import { formatOf } from '../../ui/format';
import { collapseTargets, gatherAlike } from './graph-collapse';
import { selectCommon } from './graph-common';
import type { GraphDesk, Tool } from './graph-desk';
import { focusTargets, showAll } from './graph-focus';
import { askGroup, ungroupTargets } from './graph-group';
import { askNote } from './graph-notes';
import { mergeTargets, unmergeTargets } from './graph-merge';
import { showShortest } from './graph-path';

/** What there is to act on. */
export type HaveForTools = {
  shown: boolean;
  node: boolean;
  two: boolean;
  several: boolean;
  ring: boolean;
  focus: boolean;
  /** A group is among what is chosen. */
  group: boolean;
};

const group = 'Graph';

export function toolCommands(desk: GraphDesk, have: HaveForTools): Command[] {
  return [drawing, backing, grouping, tying, focusing, noting].flatMap((offered) => offered(desk, have));
}

function drawing(desk: GraphDesk, { shown }: HaveForTools): Command[] {
  const common = { group, menu: 'whole', enabled: shown } as const;
  return [
    { ...common, id: 'graph.box', label: 'Select by rectangle', keys: 'b', run: () => toggleTool(desk, 'box') },
    { ...common, id: 'graph.lasso', label: 'Select by lasso', keys: 'Shift+b', run: () => toggleTool(desk, 'lasso') },
  ]; // prettier-ignore
}

function toggleTool(desk: GraphDesk, tool: Tool): void {
  const taken = desk.ui.getState().tool === tool ? null : tool;
  desk.ui.setState({ tool: taken });
  desk.workbench.actions.announce(taken === null ? 'The pointer picks and moves again' : TOOL_WORDS[taken]);
}

/** What to do with a tool that is in hand. */
export const TOOL_WORDS: Readonly<Record<Tool, string>> = {
  box: 'Drag a rectangle around what you want; with Ctrl it is added',
  lasso: 'Draw around what you want; with Ctrl it is added',
};

function noting(desk: GraphDesk, { shown }: HaveForTools): Command[] {
  return [
    {
      ...{ id: 'graph.note', label: 'Write a note here', group, keys: 'a' },
      ...{ menu: 'place', enabled: shown, run: () => askNote(desk) },
    },
  ];
}

function backing(desk: GraphDesk, { shown, node }: HaveForTools): Command[] {
  return [
    {
      ...{ id: 'graph.collapse', label: 'Collapse: take out what hangs on it alone', group, keys: 'c' },
      ...{ menu: 'bring', enabled: node, run: () => collapseTargets(desk) },
    },
    {
      ...{ id: 'graph.gather', label: 'Gather alike accounts into collections', group, keys: 'Shift+c' },
      ...{ menu: 'bring', enabled: shown, run: () => gatherAlike(desk) },
    },
  ];
}

function grouping(desk: GraphDesk, { node, group: isOne }: HaveForTools): Command[] {
  const common = { group, menu: 'bring' } as const;
  return [
    {
      ...{ ...common, id: 'graph.group', label: 'Group accounts, or rename a group', keys: 'Shift+g' },
      ...{ enabled: node, run: () => askGroup(desk) },
    },
    {
      ...{ ...common, id: 'graph.ungroup', label: 'Ungroup' },
      ...{ enabled: isOne, run: () => void ungroupTargets(desk) },
    },
    {
      ...{ ...common, id: 'graph.merge', label: 'Merge: judge the same operator and group', keys: 'j m' },
      ...{ enabled: node, run: () => void mergeTargets(desk) },
    },
    {
      ...{ ...common, id: 'graph.unmerge', label: 'Unmerge: take the judgements back and ungroup' },
      ...{ enabled: isOne, run: () => void unmergeTargets(desk) },
    },
  ];
}

function tying(desk: GraphDesk, have: HaveForTools): Command[] {
  const common = { group, menu: 'ties' } as const;
  return [
    {
      ...{ ...common, id: 'graph.common', label: 'Select common neighbours', keys: 'Shift+n' },
      ...{ enabled: have.several, run: () => void selectCommon(desk) },
    },
    {
      ...{ ...common, id: 'graph.pivot', label: 'What else do these share?', keys: 'w' },
      ...{ enabled: have.several || have.ring, run: () => askPivot(desk) },
    },
    {
      ...{ ...common, id: 'graph.shortest', label: 'Show the shortest path between two', keys: 'Shift+t' },
      ...{ enabled: have.two, run: () => void showShortest(desk, false) },
    },
    {
      ...{ ...common, id: 'graph.shortest-hubs', label: 'Show the shortest path, suppressed hubs too' },
      ...{ enabled: have.two, run: () => void showShortest(desk, true) },
    },
  ];
}

/** Of what is selected; where that is no entity, of the ring. */
function askPivot(desk: GraphDesk): void {
  const { entities, ringId } = desk.workbench.store.getState().selection;
  if (entities.length > 1)
    desk.ui.setState({ ask: { type: 'pivot', scope: { type: 'entities', ids: [...entities] } } });
  else if (ringId !== null) desk.ui.setState({ ask: { type: 'pivot', scope: { type: 'ring', ringId } } });
}

function focusing(desk: GraphDesk, { node, focus }: HaveForTools): Command[] {
  const reaches = Array.from({ length: MOST_FOCUS_STEPS }, (_, nth) => nth + 1);
  return [
    ...reaches.map((steps): Command => ({
      ...{ id: `graph.focus-${steps}`, label: `Focus: keep what lies within ${formatOf(steps, 'step')}`, group },
      ...{ keys: String(steps), menu: 'sight', enabled: node, run: () => void focusTargets(desk, steps) },
    })),
    {
      ...{ id: 'graph.show-all', label: 'Leave the focus: show all', group, keys: '0' },
      ...{ menu: 'picture', enabled: focus, run: () => showAll(desk) },
    },
  ]; // prettier-ignore
}
