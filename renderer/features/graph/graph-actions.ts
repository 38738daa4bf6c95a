// What a person does to what is drawn, by key, by button, by palette. Each says what it did to the live region.
import { shownNeighbourIds } from '../../state/graph-view';
import type { NodeId } from '../../state/graph-view';
import * as command from '../../state/graph-view-commands';
import { startOfWalk, walk } from '../../state/graph-view-walk';
import type { Direction } from '../../state/graph-view-walk';
import { formatOf } from '../../ui/format';
import { lookOf, selectNodes, step, targetNodes, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { selectLeft, takeOutSelected } from './graph-expand';
import { aspectOf } from './graph-ring';
import { spokenNode } from './spoken';

export async function hideTargets(desk: GraphDesk): Promise<void> {
  selectLeft(desk);
  if (!(await takeOutSelected(desk))) return;
  const ids = targetNodes(desk);
  step(
    desk,
    `hide ${formatOf(ids.length, 'element')}`,
    command.hide(ids),
    `${formatOf(ids.length, 'element')} hidden`,
  );
}

export function showHidden(desk: GraphDesk): void {
  const count = command.hiddenCount(viewOf(desk));
  step(desk, 'show hidden', command.showHidden(), `${formatOf(count, 'element')} shown again`);
}

export async function pinTargets(desk: GraphDesk): Promise<void> {
  selectLeft(desk);
  if (!(await takeOutSelected(desk))) return;
  const ids = targetNodes(desk);
  const pins = ids.some((id) => !viewOf(desk).pinned.has(id));
  const words = `${pins ? 'pin' : 'unpin'} ${formatOf(ids.length, 'element')}`;
  step(
    desk,
    words,
    command.togglePins(ids),
    `${formatOf(ids.length, 'element')} ${pins ? 'pinned' : 'unpinned'}`,
  );
}

export function toggleKind(desk: GraphDesk, kind: string, plural: string): void {
  const show = viewOf(desk).hiddenKinds.has(kind);
  step(
    desk,
    `${show ? 'show' : 'hide'} ${plural.toLowerCase()}`,
    command.filterKind(kind, show),
    `${plural} ${show ? 'shown' : 'hidden'}`,
  );
}

export async function layoutAgain(desk: GraphDesk): Promise<void> {
  const done = await desk.attempt('Laying out', (signal) =>
    desk.controller.layout(lookOf(desk).radiusOf, aspectOf(desk), signal),
  );
  if (!done) return;
  desk.ui.getState().canvas?.fit(true);
  desk.workbench.actions.announce('Laid out anew; undo brings the old places back');
}

export const fit = (desk: GraphDesk): void => desk.ui.getState().canvas?.fit(true);

export function undo(desk: GraphDesk): void {
  const label = desk.graph.undo();
  settle(desk, label === undefined ? 'Nothing to undo' : `Undone: ${label}`);
}

export function redo(desk: GraphDesk): void {
  const label = desk.graph.redo();
  settle(desk, label === undefined ? 'Nothing to redo' : `Done again: ${label}`);
}

/** To where so many steps are done. */
export function goTo(desk: GraphDesk, done: number): void {
  desk.graph.goTo(done);
  const last = desk.graph.store.getState().history.past.at(-1);
  settle(desk, last === undefined ? 'All undone' : `Done up to: ${last.label}`);
}

/** After a step back or forward another ring may be the one that is open. */
function settle(desk: GraphDesk, said: string): void {
  const ringId = viewOf(desk).scope?.ringId ?? null;
  const { store, actions } = desk.workbench;
  if (store.getState().openRingId !== ringId) actions.openRing(ringId);
  if (said.endsWith('layout')) requestAnimationFrame(() => fit(desk));
  desk.sifting.tell(said);
}

/** Selects the shown neighbours of what is selected. */
export function selectNeighbours(desk: GraphDesk): void {
  const view = viewOf(desk);
  const shown = [...new Set(targetNodes(desk).flatMap((id) => shownNeighbourIds(view, id)))];
  selectNodes(desk, shown);
  desk.workbench.actions.announce(`${formatOf(shown.length, 'neighbour')} selected`);
}

export function walkTo(desk: GraphDesk, direction: Direction): void {
  const { view, cursor } = desk.graph.store.getState();
  const chosen = targetNodes(desk).at(-1);
  const from = cursor ?? chosen;
  moveCursor(desk, from === undefined ? startOfWalk(view) : walk(view, from, direction));
}

export function moveCursor(desk: GraphDesk, id: NodeId | undefined): void {
  if (id === undefined) {
    desk.workbench.actions.announce('Nothing lies that way');
    return;
  }
  desk.graph.moveCursor(id);
  desk.ui.getState().canvas?.reveal(id);
  desk.workbench.actions.announce(spokenNode(desk, id));
}

export function inspectCursor(desk: GraphDesk, add: boolean): void {
  const { cursor } = desk.graph.store.getState();
  if (cursor !== null) selectNodes(desk, [cursor], add);
}
