// The graph as a panel of Explore: its caption counts what is drawn, its tools act on all of it.
import { ListTree, Maximize, Redo2, Undo2, Waypoints } from 'lucide-react';
import type { PanelDefinition } from '../../state/screen';
import { shownAccounts } from '../../state/graph-view';
import * as command from '../../state/graph-view-commands';
import { Button, IconButton } from '../../ui/button';
import { formatCount, formatOf } from '../../ui/format';
import { fit, layoutAgain, redo, undo } from './graph-actions';
import { ExportMenu } from './export-menu';
import { HistoryMenu } from './history-menu';
import { GraphPanel } from './graph-panel';
import { useGraph, useGraphDesk, useGraphUi } from './use-graph';

export const graphPanel: PanelDefinition = {
  id: 'graph',
  title: 'Graph',
  area: 'centre',
  closable: false,
  Caption: GraphCaption,
  Tools: GraphTools,
  View: GraphPanel,
};

/** "Ring 3 · 1,482 accounts in 88 elements · 13 of 81 selectors drawn" */
function GraphCaption() {
  const view = useGraph((state) => state.view);
  const elements = formatOf(command.shownCount(view), 'element');
  if (view.nodes.size === 0) return null;
  if (view.scope === null) return <>{elements}</>;
  const { rank, selectorsShown, selectorsTotal } = view.scope;
  return (
    <>
      Ring {rank} · {formatOf(shownAccounts(view), 'account')} in {elements} · {formatCount(selectorsShown)}{' '}
      of {formatOf(selectorsTotal, 'selector')} drawn
    </>
  );
}

function GraphTools() {
  const desk = useGraphDesk();
  const outline = useGraphUi((state) => state.outline);
  const { past, future, nodes } = useGraph(({ history, view }) => ({
    past: history.past.at(-1)?.label,
    future: history.future.at(-1)?.label,
    nodes: view.nodes.size > 0,
  }));
  return (
    <>
      <IconButton
        label={past === undefined ? 'Undo' : `Undo: ${past}`}
        keys="Ctrl+Z"
        disabled={past === undefined}
        onClick={() => undo(desk)}
      >
        <Undo2 size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <IconButton
        label={future === undefined ? 'Redo' : `Redo: ${future}`}
        keys="Ctrl+Shift+Z"
        disabled={future === undefined}
        onClick={() => redo(desk)}
      >
        <Redo2 size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <HistoryMenu />
      {nodes && (
        <>
          <IconButton label="Fit" keys="F" onClick={() => fit(desk)}>
            <Maximize size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
          <IconButton
            label="Outline"
            keys="O"
            pressed={outline}
            onClick={() => desk.ui.setState({ outline: !outline })}
          >
            <ListTree size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
          <Button
            variant="bare"
            keys="l"
            icon={<Waypoints size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => void layoutAgain(desk)}
          >
            Layout
          </Button>
        </>
      )}
      <ExportMenu />
    </>
  );
}
