// Walking the bars, choosing a time, zooming and moving by keyboard; what is under the cursor is said.
import type { KeyboardEvent } from 'react';
import { busiestBin } from '../../state/activity-layers';
import { useWorkbench } from '../../state/context';
import { useLetGo } from '../../state/span-chip';
import type { Scale } from './scale';
import { askNewMark, fitActivity } from './timeline-desk';
import { useBarCursor } from './use-bar-cursor';
import { useTimelineDesk, type Bars, type Extent } from './use-timeline';
import { lookedAt } from './window.model';

const STEPS: Readonly<Partial<Record<string, number>>> = { ArrowLeft: -1, ArrowRight: 1 };

export function usePlotKeys(
  bars: Bars,
  scale: Scale,
  extent: Extent,
): (event: KeyboardEvent<HTMLElement>) => void {
  const desk = useTimelineDesk();
  const span = useWorkbench((state) => state.span);
  const letGo = useLetGo();
  const { bin, choose, goTo } = useBarCursor(bars, scale, extent);
  const { edges } = bars;
  const { all } = extent;

  const look = (key: string): boolean => {
    if (key === 'f') fitActivity(desk, all);
    const { cursor } = desk.getState();
    const { window } = scale;
    const isThere = cursor !== null && cursor >= window.from && cursor <= window.to;
    const next = all && lookedAt(key, window, isThere ? cursor : (window.from + window.to) / 2, all);
    if (next !== null) desk.setState({ window: next });
    return key === 'f' || next !== null;
  };
  const walk = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const step = STEPS[key];
    const at = bin();
    if (step !== undefined) goTo(at < 0 ? busiestBin(bars.bands) : at + step, shiftKey);
    else if (key === 'Home') goTo(0, shiftKey);
    else if (key === 'End') goTo(edges.length - 2, shiftKey);
    else if (key === 'Enter' && at >= 0) choose(edges[at] ?? 0, edges[at] ?? 0);
    else if (key === 'm')
      askNewMark(desk, at < 0 ? (scale.window.from + scale.window.to) / 2 : (edges[at] ?? 0));
    else if (key === 'Escape' && span !== null) {
      desk.setState({ anchor: null });
      letGo();
    } else return false;
    return true;
  };
  return (event) => {
    // On a handle the arrows are the handle's; Escape lets go there, too.
    if (event.target !== event.currentTarget && event.key !== 'Escape') return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!walk(event) && !look(event.key)) return;
    // What had the keyboard may be gone: it stays among the bars.
    event.currentTarget.focus();
    event.preventDefault();
    event.stopPropagation();
  };
}
