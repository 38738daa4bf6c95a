// Choosing by drawing: Shift and the left button, or a tool in hand, draw over the canvas instead of moving it.
import { useState, type PointerEvent } from 'react';
import type { Point } from '../../../shared/graph/layout-boxes';
import { entitiesOf, kindOf, shownNode, type NodeId } from '../../state/graph-view';
import { followDrag } from '../../ui/follow-drag';
import { formatOf } from '../../ui/format';
import { selectMore, selectNodes, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { drawnOn, nodesInside, nodeUnder, SLACK, unprojected, type Outline } from './region.model';

/** What is being drawn, in pixels of the canvas, and what lies in it. */
export type Region = { outline: Outline; at: Point; words: string };

/** `begun`: before it is drawn; what the pointer was on is not told that it left. */
export function useRegion(
  desk: GraphDesk,
  begun: () => void,
): {
  region: Region | null;
  begin: (event: PointerEvent<HTMLElement>) => void;
} {
  const [region, setRegion] = useState<Region | null>(null);
  const begin = (event: PointerEvent<HTMLElement>): void => {
    const { tool, canvas } = desk.ui.getState();
    // The right button takes no focus by itself: where the menu closes, the keys are the graph's.
    if (event.button === 2) event.currentTarget.focus();
    if (event.button !== 0 || canvas === null || (tool === null && !event.shiftKey)) return;
    // Neither the canvas nor the page gets this press: nothing is panned, dragged or marked as text.
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.focus();
    desk.workbench.actions.hover([]);
    begun();
    draw(desk, event, setRegion);
  };
  return { region, begin };
}

function draw(desk: GraphDesk, event: PointerEvent<HTMLElement>, show: (region: Region | null) => void): void {
  const tool = desk.ui.getState().tool ?? 'box';
  const { left, top } = event.currentTarget.getBoundingClientRect();
  const inCanvas = ({ x, y }: Point): Point => ({ x: x - left, y: y - top });
  const begun = inCanvas({ x: event.clientX, y: event.clientY });
  const { shiftKey } = event;
  const add = event.ctrlKey || event.metaKey;
  let outline: Outline = [begun];
  let moved = false;
  followDrag(event, {
    move: (to) => {
      const at = inCanvas(to);
      moved ||= Math.hypot(at.x - begun.x, at.y - begun.y) > SLACK;
      if (!moved) return;
      outline = drawnOn(tool, outline, at);
      show({ outline, at, words: countWords(desk, inside(desk, outline)) });
    },
    end: (_, kept) => {
      show(null);
      if (!kept) return;
      if (moved) choose(desk, inside(desk, outline), add);
      else pick(desk, begun, add || shiftKey);
    },
  });
} // prettier-ignore

function inside(desk: GraphDesk, outline: Outline): NodeId[] {
  const { canvas } = desk.ui.getState();
  if (canvas === null) return [];
  return nodesInside(viewOf(desk), outline.map(unprojected(canvas.extent(), canvas.zoom())));
}

function choose(desk: GraphDesk, ids: readonly NodeId[], add: boolean): void {
  if (add) selectMore(desk, ids);
  else selectNodes(desk, ids);
  desk.workbench.actions.announce(`${countWords(desk, ids)} ${add ? 'added to the selection' : 'selected'}`);
}

/** A press that did not draw picks what is under it, as without a tool. */
function pick(desk: GraphDesk, at: Point, add: boolean): void {
  const { canvas } = desk.ui.getState();
  if (canvas === null) return;
  const zoom = canvas.zoom();
  const id = nodeUnder(viewOf(desk), unprojected(canvas.extent(), zoom)(at), SLACK / zoom);
  desk.graph.moveCursor(id);
  if (id !== null) selectNodes(desk, [id], add);
  else if (!add) desk.workbench.actions.select([]);
}

/** "24 elements, 1,482 accounts" */
function countWords(desk: GraphDesk, ids: readonly NodeId[]): string {
  const view = viewOf(desk);
  const accounts = ids
    .flatMap((id) => shownNode(view, id) ?? [])
    .reduce((sum, node) => sum + (kindOf(node) === 'account' ? entitiesOf(node).length : 0), 0);
  return `${formatOf(ids.length, 'element')}, ${formatOf(accounts, 'account')}`;
}
