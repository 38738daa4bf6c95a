// The timeline: activity by kind or ring, from years to minutes; the time that is chosen on it filters everything.
import { ChartColumnStacked } from 'lucide-react';
import { useMemo, useRef, type PointerEvent } from 'react';
import { useWorkbench } from '../../state/context';
import { useDrawnMarks, type DrawnMark } from '../../state/marks';
import { useFollowedScope } from '../../state/rows-scope';
import { Button } from '../../ui/button';
import { ProblemBanner } from '../../ui/problem-banner';
import { EmptyState } from '../../ui/states';
import { useSize } from '../../ui/use-size';
import { AskMark } from './ask-mark';
import { Axis } from './chart';
import { followDrag } from '../../ui/follow-drag';
import { Lanes } from './lanes';
import { Legend } from './legend';
import { MarkStrip } from './mark-strip';
import { Plot } from './plot';
import { scaleOf, type Scale } from './scale';
import {
  useShown,
  useTimelineDesk,
  useTimelineState,
  type Bars,
  type Extent,
  type Shown,
} from './use-timeline';
import { markUnder } from './mark-under';
import { moved } from './window.model';
import './timeline.css';

export function TimelinePanel() {
  useFollowedScope();
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const shown = useShown(width);
  const { window, bars } = shown;
  const scale = useMemo(() => (window === null ? null : scaleOf(window, width)), [window, width]);
  const { asked } = useTimelineState();
  const desk = useTimelineDesk();
  const drawn = bars === undefined || scale === null ? null : { bars, scale };
  return (
    <div className="timeline">
      <Legend bars={bars} extent={shown.extent} />
      <div ref={frame} className="timeline-frame" aria-busy={shown.pending}>
        <Inside shown={shown} drawn={drawn} />
      </div>
      {drawn !== null && <Lanes {...drawn} />}
      {drawn !== null && shown.extent !== undefined && (
        <AxisStrip scale={drawn.scale} extent={shown.extent} />
      )}
      {asked !== null && (
        <AskMark key={asked.mark.id} {...asked} close={() => desk.setState({ asked: null })} />
      )}
    </div>
  );
}

function Inside({ shown, drawn }: { shown: Shown; drawn: { bars: Bars; scale: Scale } | null }) {
  const { extent, problem } = shown;
  if (problem !== undefined) return <Trouble problem={problem} />;
  if (extent !== undefined && extent.all === null) return <Untimed />;
  if (extent === undefined || drawn === null) return <Nothing />;
  return <Marked {...drawn} extent={extent} />;
}

/** The bars under their marks, as far as these are in sight. */
function Marked({ bars, scale, extent }: { bars: Bars; scale: Scale; extent: Extent }) {
  const desk = useTimelineDesk();
  const all = useDrawnMarks();
  const { from, to } = scale.window;
  const marks = useMemo(() => all.filter(({ at }) => at >= from && at <= to), [all, from, to]);
  const edit = ({ mark }: DrawnMark): void =>
    desk.setState({ asked: mark === null ? null : { mark, isNew: false } });
  return (
    <>
      {all.length > 0 && <MarkStrip marks={marks} scale={scale} onEdit={edit} />}
      <Plot bars={bars} scale={scale} extent={extent} marks={marks} />
    </>
  );
}

/** Dragging the axis moves what is in sight. */
function AxisStrip({ scale, extent: { all } }: { scale: Scale; extent: Extent }) {
  const desk = useTimelineDesk();
  const pan = (event: PointerEvent<HTMLDivElement>): void => {
    if (all === null) return;
    const begun = event.clientX;
    const put = ({ x }: { x: number }): void =>
      desk.setState({ window: moved(scale.window, scale.time(0) - scale.time(x - begun), all) });
    followDrag(event, { move: put, end: put });
  };
  return (
    <div
      className="timeline-strip"
      title="Drag to move in time"
      onPointerDown={pan}
      onContextMenu={(event) => markUnder(event, desk, scale)}
    >
      <Axis scale={scale} />
    </div>
  );
}

function Trouble({ problem }: { problem: NonNullable<Shown['problem']> }) {
  const desk = useTimelineDesk();
  return (
    <div className="timeline-trouble" role="alert">
      <ProblemBanner
        problem={problem}
        stays="The workspace is as it was."
        actions={
          <Button onClick={() => desk.setState(({ tries }) => ({ tries: tries + 1 }))}>Try again</Button>
        }
      />
    </div>
  );
}

function Untimed() {
  return (
    <EmptyState title="Nothing here has a time" picture={PICTURE}>
      Bars are drawn for observations whose log said when. Map a column of times when you import one.
    </EmptyState>
  );
}

function Nothing() {
  const empty = useWorkbench(({ work, summary }) => work === 'ready' && (summary?.entities ?? 0) === 0);
  if (!empty) return <div className="timeline-waiting" role="status" aria-label="Counting the activity" />;
  return (
    <EmptyState title="No activity yet" picture={PICTURE}>
      What accounts did is drawn here over time once logs are imported.
    </EmptyState>
  );
}

const PICTURE = <ChartColumnStacked size={28} strokeWidth={1} className="text-3" aria-hidden />;
