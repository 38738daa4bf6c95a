// A ring of the list as the graph that is open: opened, followed, gone back from.
import type { RingList } from '../../../shared/engine/engine';
import * as command from '../../state/graph-view-commands';
import { problemNotice } from '../../state/attempt';
import { problemOf } from '../../state/problem';
import { formatOf } from '../../ui/format';
import { viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { FIRST_SELECTORS, MORE_SELECTORS } from './limits';

/** Width over height of the place that a layout is for. */
export function aspectOf(desk: GraphDesk): number {
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

/** Ids are of one dataset: with another one, the first among them, the graph and its steps come back from what is kept by key. */
export async function followDataset(desk: GraphDesk, version: number | null): Promise<void> {
  const { drawnFrom } = desk;
  if (version === null || drawnFrom.version === version) return;
  const first = drawnFrom.version === null;
  drawnFrom.version = version;
  drawnFrom.rings = null;
  await bringBack(desk, version, first);
}

async function bringBack(desk: GraphDesk, version: number, first: boolean): Promise<void> {
  const { workbench, keeper, drawnFrom } = desk;
  try {
    const gone = await keeper.bringBack(version);
    if (gone > 0) leaveRing(desk, gone);
    else workbench.actions.dismiss(WAITING);
  } catch (error) {
    if (drawnFrom.version === version) workbench.actions.notify(problemNotice(problemOf(error)));
  }
  if (drawnFrom.version !== version || !desk.graph.store.getState().ready) return;
  if (first || workbench.store.getState().openRingId === null) takeUp(desk);
  const { openRingId, rings } = workbench.store.getState();
  await followRing(desk, openRingId, rings);
}

/** After a start, or a wait for what was gone: the ring that was open is open again, unless a person has chosen one already. */
function takeUp(desk: GraphDesk): void {
  const { workbench, drawnFrom, ui } = desk;
  const ringId = viewOf(desk).scope?.ringId ?? null;
  const { openRingId } = workbench.store.getState();
  if (ringId !== null && (openRingId === null || openRingId === ringId)) {
    drawnFrom.rings = 'kept';
    if (openRingId === null) workbench.actions.openRing(ringId);
  }
  if (viewOf(desk).nodes.size > 0) requestAnimationFrame(() => ui.getState().canvas?.fit(true));
}

const WAITING = 'graph-waits';

/** Drawing the open ring again would be the step that ends the waiting: a person decides. */
function leaveRing({ workbench }: GraphDesk, gone: number): void {
  const { openRingId } = workbench.store.getState();
  const { notify, openRing: show } = workbench.actions;
  const again = { label: 'Draw the ring anew', run: () => show(openRingId) };
  const one = gone === 1;
  notify({
    ...{ id: WAITING, tone: 'info', title: 'The graph waits for what is gone' },
    words: `${formatOf(gone, 'entity', 'entities')} of what was drawn, or of its steps, ${one ? 'is' : 'are'} not in this workspace now. All of it comes back with ${one ? 'it' : 'them'}, unless you draw something first.`,
    actions: openRingId === null ? [] : [again],
  });
  if (openRingId !== null) show(null);
}

/** Draws the open ring, unless it is drawn from this very list of rings; what is undone in the graph is not lost to a list that came by itself. */
export async function followRing(
  desk: GraphDesk,
  ringId: string | null,
  rings: RingList | null,
): Promise<void> {
  const { drawnFrom } = desk;
  const { ready, view, history } = desk.graph.store.getState();
  if (ringId === null || rings === null || !ready) return;
  const drawn = view.scope?.ringId === ringId;
  if (drawn && drawnFrom.rings === 'kept') drawnFrom.rings = rings;
  if (drawn && (drawnFrom.rings === rings || history.future.length > 0)) return;
  drawnFrom.rings = rings;
  await openRing(desk, ringId);
}

export function showMoreSelectors(desk: GraphDesk): void {
  const { scope } = viewOf(desk);
  if (scope !== null) void openRing(desk, scope.ringId, scope.selectorsShown + MORE_SELECTORS);
}
