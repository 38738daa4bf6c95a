// A ring of the list as the graph that is open: opened, followed, gone back from.
import type { RingList } from '../../../shared/engine/engine';
import * as command from '../../state/graph-view-commands';
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
