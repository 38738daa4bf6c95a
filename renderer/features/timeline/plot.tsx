// The bars and what is done on them: hovering, choosing a time, zooming at the pointer, moving on the axis, and all of it by keys.
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { useActions, useWorkbench, useZone } from '../../state/context';
import type { DrawnMark } from '../../state/marks';
import type { TimeSpan } from '../../state/workbench';
import { useSize } from '../../ui/use-size';
import { spanWords, spokenChart } from './bin-words';
import { Brush } from './brush';
import { Chart } from './chart';
import { followDrag } from '../../ui/follow-drag';
import { markUnder } from './mark-under';
import { binAt, scaleOf, spanOfBin, type Scale } from './scale';
import { binsBetween } from './span.model';
import { Tip } from './tip';
import { usePlotKeys } from './use-plot-keys';
import { useTimelineDesk, useTimelineState, type Bars, type Extent } from './use-timeline';
import { moved, zoomed } from './window.model';

/** Pixels that a pointer moves before it means to choose. */
const SLACK = 3;

type Props = { bars: Bars; scale: Scale; extent: Extent; marks: readonly DrawnMark[] };

export function Plot({ bars, scale, extent, marks }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const { height } = useSize(element);
  const zone = useZone();
  const [hovered, setHovered] = useState<number | null>(null);
  const [draft, setDraft] = useState<TimeSpan | null>(null);
  // The bar that the keyboard is on is told of while the keyboard is used.
  const [focused, setFocused] = useState(false);
  const { cursor } = useTimelineState();
  const desk = useTimelineDesk();
  const kept = useWorkbench((state) => state.span);
  const span = draft ?? kept;
  const told = hovered ?? (focused ? cursor : null);
  const bin = told === null ? -1 : binAt(bars.edges, told);
  useWheel(element, scale, extent);
  const press = usePlotKeys(bars, scale, extent);
  const choose = useChoosing(bars, scale, setDraft);
  return (
    <div
      ref={element}
      className="timeline-plot"
      role="application"
      aria-roledescription="timeline"
      aria-label={spokenChart(bars, extent, zone)}
      aria-describedby="timeline-keys"
      tabIndex={0}
      onKeyDown={(event) => {
        setFocused(event.target === event.currentTarget);
        press(event);
      }}
      onFocus={({ target, currentTarget }) =>
        setFocused(target === currentTarget && target.matches(':focus-visible'))
      }
      onBlur={() => setFocused(false)}
      onPointerDown={(event) => {
        setFocused(false);
        choose(event);
      }}
      onPointerMove={(event) => setHovered(scale.time(offsetOf(event)))}
      onPointerLeave={() => setHovered(null)}
      onContextMenu={(event) => markUnder(event, desk, scale)}
    >
      {height > 0 && <Chart bars={bars} scale={scale} height={height} span={span} marks={marks} />}
      {bin >= 0 && <Lit bars={bars} bin={bin} scale={scale} />}
      {span !== null && <Brush span={span} edges={bars.edges} scale={scale} onDraft={setDraft} />}
      {bin >= 0 && draft === null && <Tip bars={bars} bin={bin} scale={scale} />}
      {draft !== null && <DraftWords span={draft} scale={scale} />}
      <span id="timeline-keys" className="unseen">
        Arrow keys walk from bar to bar, with Shift they choose a time, Enter chooses the bar. Plus and minus
        zoom, Page up and Page down move, F shows all of the activity. M marks the bar’s begin. Escape lets
        the time go.
      </span>
    </div>
  );
}

function offsetOf({ clientX, currentTarget }: PointerEvent<HTMLElement>): number {
  return clientX - currentTarget.getBoundingClientRect().left;
}

function Lit({ bars, bin, scale }: { bars: Bars; bin: number; scale: Scale }) {
  const { from, to } = spanOfBin(bars.edges, bin);
  const left = scale.x(from);
  return <div className="timeline-lit" style={{ left, width: Math.max(1, scale.x(to) - left) }} />;
}

function DraftWords({ span, scale }: { span: TimeSpan; scale: Scale }) {
  const zone = useZone();
  const middle = Math.min(scale.width - 120, Math.max(120, scale.x((span.from + span.to) / 2)));
  return (
    <div className="timeline-draft float" style={{ left: middle }} aria-hidden>
      {spanWords(span, zone)}
    </div>
  );
}

/** A drag chooses whole bars, Escape in the middle of it chooses none; a click puts the keyboard there. */
function useChoosing(
  { edges }: Bars,
  scale: Scale,
  setDraft: (span: TimeSpan | null) => void,
): (event: PointerEvent<HTMLDivElement>) => void {
  const desk = useTimelineDesk();
  const zone = useZone();
  const { showSpan, announce } = useActions();
  return (event) => {
    if (event.button !== 0) return;
    const origin = event.clientX - offsetOf(event);
    const begun = event.clientX;
    const spanTo = (x: number): TimeSpan | null =>
      binsBetween(edges, scale.time(begun - origin), scale.time(x - origin));
    let choosing = false;
    followDrag(event, {
      move: ({ x }) => {
        choosing ||= Math.abs(x - begun) > SLACK;
        if (choosing) setDraft(spanTo(x));
      },
      end: ({ x }, kept) => {
        setDraft(null);
        const span = spanTo(x);
        desk.setState({ cursor: scale.time(x - origin), anchor: null });
        if (!choosing || !kept || span === null) return;
        showSpan(span);
        announce(spanWords(span, zone));
      },
    });
  };
}

/** The wheel zooms about the pointer; sideways, or with Shift, it moves. */
function useWheel(element: RefObject<HTMLElement | null>, scale: Scale, { all }: Extent): void {
  const desk = useTimelineDesk();
  useEffect(() => {
    const plot = element.current;
    if (plot === null || all === null) return undefined;
    const wheeled = (event: WheelEvent): void => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      const isMove = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      // Wheels turn faster than the page is drawn: each turn goes on from the one before.
      const now = scaleOf(desk.getState().window ?? scale.window, scale.width);
      const about = now.time(event.clientX - plot.getBoundingClientRect().left);
      const by = sideways * lines * (now.time(1) - now.time(0));
      const factor = Math.exp(Math.max(-1, Math.min(1, event.deltaY * lines * 0.002)));
      desk.setState({
        window: isMove ? moved(now.window, by, all) : zoomed(now.window, factor, about, all),
      });
    };
    plot.addEventListener('wheel', wheeled, { passive: false });
    return () => plot.removeEventListener('wheel', wheeled);
  }, [element, scale, all, desk]);
}
