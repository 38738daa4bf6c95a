// Looking at a part: what is chosen and what lies near it stays in sight; the way back is on the graph.
import { shownCount } from '../../state/graph-view-commands';
import { focusOn, leaveFocus } from '../../state/graph-view-focus';
import { formatCount, formatOf } from '../../ui/format';
import { say, targetNodes, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { onceDrawn, takeOutSelected } from './graph-expand';

/** "on 3 elements · 2 steps" */
export function focusWords(on: number, steps: number): string {
  return `on ${formatOf(on, 'element')} · ${formatOf(steps, 'step')}`;
}

/** One step, which undoes; a focus that stands is widened or narrowed by another. */
export async function focusTargets(desk: GraphDesk, steps: number): Promise<void> {
  if (!(await takeOutSelected(desk))) return;
  const ids = targetNodes(desk);
  if (!desk.graph.run(`focus ${focusWords(ids.length, steps)}`, focusOn(ids, steps))) {
    say(desk, 'That is all there is in sight');
    return;
  }
  onceDrawn(() => desk.ui.getState().canvas?.fit(true));
  const view = viewOf(desk);
  desk.workbench.actions.announce(
    `Focused ${focusWords(ids.length, steps)}: ${formatOf(shownCount(view), 'element')} in sight, ${formatCount(view.focus?.aside.size ?? 0)} aside`,
  );
}

export function showAll(desk: GraphDesk): void {
  if (!desk.graph.run('leave the focus', leaveFocus())) return;
  onceDrawn(() => desk.ui.getState().canvas?.fit(true));
  desk.workbench.actions.announce(`Focus left: ${formatOf(shownCount(viewOf(desk)), 'element')} in sight`);
}
