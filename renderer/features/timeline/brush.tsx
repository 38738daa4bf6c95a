// The time that filters everything, drawn over the bars, with a handle at each end for pointer and keyboard.
import type { KeyboardEvent, PointerEvent } from 'react';
import { useActions, useZone } from '../../state/context';
import type { TimeSpan } from '../../state/workbench';
import { spanWords } from './bin-words';
import { followDrag } from '../../ui/follow-drag';
import type { Scale } from './scale';
import { dragged, stepped } from './span.model';
import { formatTime } from '../../ui/time';

type Props = {
  span: TimeSpan;
  edges: readonly number[];
  scale: Scale;
  /** While it is being dragged. */
  onDraft: (span: TimeSpan | null) => void;
};

export function Brush({ span, edges, scale, onDraft }: Props) {
  const left = Math.max(-2, scale.x(span.from));
  const right = Math.min(scale.width + 2, scale.x(span.to));
  if (right < 0 || left > scale.width) return null;
  return (
    <>
      <div className="timeline-brush" style={{ left, width: Math.max(1, right - left) }} />
      <Handle end="from" span={span} edges={edges} scale={scale} onDraft={onDraft} />
      <Handle end="to" span={span} edges={edges} scale={scale} onDraft={onDraft} />
    </>
  );
}

function Handle({ end, span, edges, scale, onDraft }: Props & { end: 'from' | 'to' }) {
  const zone = useZone();
  const { showSpan, announce } = useActions();
  const at = scale.x(span[end]);
  if (at < -1 || at > scale.width + 1) return null;
  const put = (next: TimeSpan): void => {
    showSpan(next);
    announce(spanWords(next, zone));
  };
  const press = (event: KeyboardEvent): void => {
    const next = stepped(span, end, edges, event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    put(next);
  };
  return (
    <div
      className="timeline-handle"
      role="slider"
      tabIndex={0}
      aria-label={end === 'from' ? 'Begin of the time' : 'End of the time'}
      aria-valuemin={edges[0] ?? 0}
      aria-valuemax={edges.at(-1) ?? 0}
      aria-valuenow={span[end]}
      aria-valuetext={formatTime(span[end], zone)}
      style={{ left: at }}
      onKeyDown={press}
      onPointerDown={(event) =>
        dragHandle(event, (x) => dragged(span, end, edges, scale.time(at + x)), onDraft, put)
      }
    />
  );
}

function dragHandle(
  event: PointerEvent<HTMLDivElement>,
  spanAt: (moved: number) => TimeSpan,
  onDraft: (span: TimeSpan | null) => void,
  put: (span: TimeSpan) => void,
): void {
  event.stopPropagation();
  const { clientX } = event;
  followDrag(event, {
    move: ({ x }) => onDraft(spanAt(x - clientX)),
    end: ({ x }, kept) => {
      onDraft(null);
      if (kept && x !== clientX) put(spanAt(x - clientX));
    },
  });
}
