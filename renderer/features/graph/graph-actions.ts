// Everything a person can do to the graph, by key, by button, by palette. Each says what it did to the live region.
import type { EntityId } from '../../../shared/dataset/types';
import type { NeighbourQuery, RingList } from '../../../shared/engine/engine';
import { drawnNeighbours, isShown, neighbourIds, nodeOfEntity } from '../../state/graph-view';
import type { CollectionNode, NodeId } from '../../state/graph-view';
import * as command from '../../state/graph-view-commands';
import { startOfWalk, walk } from '../../state/graph-view-walk';
import type { Direction } from '../../state/graph-view-walk';
import { formatCount, formatOf } from '../../ui/format';
import { selectNodes, step, targetNodes, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { ASK_FROM, ASK_MEMBERS_FROM, FIRST_SELECTORS, MORE_SELECTORS, MOST_OPENED } from './limits';
import { suppressedMap } from './suppressed';
import { spokenNode } from './spoken';

/** Width over height of the place that a layout is for. */
function aspectOf(desk: GraphDesk): number {
  const extent = desk.ui.getState().canvas?.extent();
  if (extent === undefined) return 1.5;
  return Math.min(3, Math.max(0.5, (extent.x2 - extent.x1) / Math.max(1, extent.y2 - extent.y1)));
}

export async function openRing(desk: GraphDesk, ringId: string, selectors = FIRST_SELECTORS): Promise<void> {
  const before = viewOf(desk).scope;
  const done = await desk.attempt('Opening the ring', (signal) =>
    desk.controller.openRing(ringId, selectors, aspectOf(desk), signal),
  );
  if (!done) {
    goBack(desk, ringId);
    return;
  }
  const scope = viewOf(desk).scope;
  const wider = before?.ringId !== ringId || (scope?.selectorsShown ?? 0) > before.selectorsShown;
  if (wider) requestAnimationFrame(() => desk.ui.getState().canvas?.fit(before?.ringId === ringId));
  desk.workbench.actions.announce(
    `Ring ${scope?.rank ?? ''} is open: ${formatOf(command.shownCount(viewOf(desk)), 'element')}`,
  );
}

/** A ring that did not open is not called open: the list goes back to the one that is drawn, unless a person went on. */
function goBack(desk: GraphDesk, ringId: string): void {
  const { store, actions } = desk.workbench;
  const drawn = viewOf(desk).scope?.ringId ?? null;
  if (store.getState().openRingId === ringId && drawn !== ringId) actions.openRing(drawn);
}

/** Another dataset voids every id: the graph begins anew. */
export function followDataset(desk: GraphDesk, version: number | null): void {
  const { drawnFrom, graph } = desk;
  if (version === null || drawnFrom.version === version) return;
  if (drawnFrom.version !== null) graph.reset();
  drawnFrom.version = version;
  drawnFrom.rings = null;
}

/** Draws the open ring, unless it is drawn from this very list of rings. */
export function followRing(desk: GraphDesk, ringId: string | null, rings: RingList | null): void {
  if (ringId === null || rings === null) return;
  if (viewOf(desk).scope?.ringId === ringId && desk.drawnFrom.rings === rings) return;
  desk.drawnFrom.rings = rings;
  void openRing(desk, ringId);
}

export function showMoreSelectors(desk: GraphDesk): void {
  const { scope } = viewOf(desk);
  if (scope !== null) void openRing(desk, scope.ringId, scope.selectorsShown + MORE_SELECTORS);
}

/** Expands what is looked at; a collection opens. Asks first when there is much. */
export async function expandTarget(desk: GraphDesk): Promise<void> {
  if (!(await takeOutSelected(desk))) return;
  const node = viewOf(desk).nodes.get(targetNodes(desk).at(-1) ?? '');
  if (node?.type === 'collection') {
    await openNode(desk, node.id);
    return;
  }
  const id = node?.row.id ?? desk.workbench.store.getState().selection.entities.at(-1);
  if (id === undefined) return;
  await desk.attempt('Looking at the neighbours', async () => {
    if (!nodeOfEntity(viewOf(desk)).has(id)) await desk.controller.bring([id], suppressedMap(desk));
    const { total } = await desk.session.engine.neighbours({ ...everything, id, offset: 0, limit: 1 });
    if (total - drawnNeighbours(viewOf(desk), id) > ASK_FROM)
      desk.ui.setState({ ask: { type: 'expand', id } });
    else await expand(desk, id, { ...everything, limit: ASK_FROM });
  });
}

const everything: Omit<NeighbourQuery, 'id' | 'offset'> = {
  kinds: [],
  order: 'strongest',
  from: null,
  to: null,
  limit: ASK_FROM,
};

export async function expand(
  desk: GraphDesk,
  id: EntityId,
  query: Omit<NeighbourQuery, 'id' | 'offset'>,
): Promise<void> {
  const { fresh, nodes, left } = await desk.controller.expand(id, query, suppressedMap(desk));
  const drawn = nodes.length < fresh ? ` in ${formatOf(nodes.length, 'element')}` : '';
  showOnceDrawn(desk, nodes);
  const beyond = left > 0 ? `; ${formatCount(left)} more left out` : '';
  say(
    desk,
    fresh === 0 && left === 0
      ? 'Every neighbour is drawn already'
      : `${formatOf(fresh, 'new neighbour')}${drawn}${beyond}`,
  );
}

/** The canvas follows the view after React has; new nodes are brought into sight then. */
function showOnceDrawn(desk: GraphDesk, ids: readonly NodeId[]): void {
  requestAnimationFrame(() => requestAnimationFrame(() => desk.ui.getState().canvas?.include(ids)));
}

/** Shown over the graph until the next step, and heard. */
function say(desk: GraphDesk, words: string): void {
  desk.ui.setState({ said: words });
  desk.workbench.actions.announce(words);
}

/** Opens a collection in place; asks first when it is large. */
export async function openNode(desk: GraphDesk, id: NodeId): Promise<void> {
  const node = viewOf(desk).nodes.get(id);
  if (node === undefined) return;
  if (node.type === 'entity') {
    selectNodes(desk, [id]);
    return;
  }
  if (node.members.length > ASK_MEMBERS_FROM) desk.ui.setState({ ask: { type: 'collection', node } });
  else await openMembers(desk, node, node.members.length);
}

export async function openMembers(desk: GraphDesk, node: CollectionNode, atMost: number): Promise<void> {
  const count = Math.min(atMost, MOST_OPENED, node.members.length);
  const done = await desk.attempt('Opening the collection', () =>
    desk.controller.openCollection(node, node.members.slice(0, count)),
  );
  const left = node.members.length - count;
  if (done)
    say(
      desk,
      `${formatOf(count, 'account')} opened${left > 0 ? `; ${formatCount(left)} stay together` : ''}`,
    );
}

/** Where part of a collection is selected, that part becomes nodes of its own first: a key never acts on more than what is selected. False, and said, where that part is too large. */
async function takeOutSelected(desk: GraphDesk): Promise<boolean> {
  const { cursor } = desk.graph.store.getState();
  const selected = new Set(desk.workbench.store.getState().selection.entities);
  for (const id of targetNodes(desk)) {
    const node = viewOf(desk).nodes.get(id);
    if (node?.type !== 'collection') continue;
    const opened = node.members.filter((member) => selected.has(member));
    if (opened.length === 0 || opened.length === node.members.length) continue;
    if (opened.length > MOST_OPENED) {
      say(
        desk,
        `${formatCount(opened.length)} of a collection of ${formatCount(node.members.length)} are selected: select all of it, or ${formatCount(MOST_OPENED)} at most`,
      );
      return false;
    }
    await desk.attempt('Taking accounts out of their collection', () =>
      desk.controller.openCollection(node, opened),
    );
    if (cursor === id) desk.graph.moveCursor(null);
  }
  return true;
}

export async function hideTargets(desk: GraphDesk): Promise<void> {
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
  const done = await desk.attempt('Laying out', (signal) => desk.controller.layout(aspectOf(desk), signal));
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

/** After a step back or forward another ring may be the one that is open. */
function settle(desk: GraphDesk, said: string): void {
  const ringId = viewOf(desk).scope?.ringId ?? null;
  const { store, actions } = desk.workbench;
  if (store.getState().openRingId !== ringId) actions.openRing(ringId);
  if (said.endsWith('layout')) requestAnimationFrame(() => fit(desk));
  actions.announce(said);
}

/** Selects the shown neighbours of what is selected. */
export function selectNeighbours(desk: GraphDesk): void {
  const view = viewOf(desk);
  const ids = new Set(targetNodes(desk).flatMap((id) => neighbourIds(view, id)));
  const shown = [...ids].filter((id) => {
    const node = view.nodes.get(id);
    return node !== undefined && isShown(view, node);
  });
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
