// The bar that the keyboard is on: told as it moves, and the end of a time that grows from where Shift was first held.
import { useActions, useZone } from '../../state/context';
import { spanWords, spokenBin } from './bin-words';
import { binAt, spanOfBin, type Scale } from './scale';
import { binsBetween } from './span.model';
import { useTimelineDesk, type Bars, type Extent } from './use-timeline';
import { including } from './window.model';

export type BarCursor = {
  /** -1: on none that is drawn. */
  bin(): number;
  /** Chooses whole bars from one moment to another. */
  choose(a: number, b: number): void;
  /** To the bar of this number, or the nearest there is; `extend`: what is between is chosen. */
  goTo(to: number, extend: boolean): void;
};

export function useBarCursor(bars: Bars, scale: Scale, { all }: Extent): BarCursor {
  const desk = useTimelineDesk();
  const zone = useZone();
  const { showSpan, announce } = useActions();
  const { edges } = bars;
  const choose = (a: number, b: number): void => {
    const chosen = binsBetween(edges, a, b);
    if (chosen === null) return;
    showSpan(chosen);
    announce(spanWords(chosen, zone));
  };
  return {
    choose,
    bin: () => {
      const { cursor } = desk.getState();
      return cursor === null ? -1 : binAt(edges, cursor);
    },
    goTo: (to, extend) => {
      if (all === null) return;
      const { cursor, anchor: held } = desk.getState();
      const next = Math.min(edges.length - 2, Math.max(0, to));
      const there = spanOfBin(edges, next);
      const anchor = extend ? (held ?? cursor ?? there.from) : null;
      const window = including(scale.window, there, all);
      desk.setState({ cursor: there.from, anchor, ...(window === scale.window ? {} : { window }) });
      if (anchor === null) announce(spokenBin(bars, next, zone));
      else choose(anchor, there.from);
    },
  };
}
