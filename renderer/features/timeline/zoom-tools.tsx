// Beside the bars: a mark, closer, farther, all of the activity.
import { FlagTriangleRight, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands } from '../../state/context';
import { Writes } from '../../state/writes';
import { IconButton } from '../../ui/button';
import { askNewMark, fitActivity } from './timeline-desk';
import { useExtent, useTimelineDesk, useTimelineState } from './use-timeline';
import { lookedAt, withMargins } from './window.model';

export function ZoomTools() {
  const { closer, farther, fit, mark } = useZooming();
  return (
    <div className="timeline-zoom">
      <Writes>
        <IconButton label="Mark a time" keys="M" disabled={mark === null} onClick={() => mark?.()}>
          <FlagTriangleRight size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </Writes>
      <IconButton label="Zoom in" keys="+" disabled={closer === null} onClick={() => closer?.()}>
        <ZoomIn size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <IconButton label="Zoom out" keys="−" disabled={farther === null} onClick={() => farther?.()}>
        <ZoomOut size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <IconButton label="Show the activity" keys="F" disabled={fit === null} onClick={() => fit?.()}>
        <Maximize size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </div>
  );
}

function useWindow() {
  const { window } = useTimelineState();
  const lively = useExtent().data?.lively ?? null;
  return useMemo(() => window ?? (lively === null ? null : withMargins(lively)), [window, lively]);
}

type Zooming = Record<'closer' | 'farther' | 'fit' | 'mark', (() => void) | null>;

function useZooming(): Zooming {
  const desk = useTimelineDesk();
  const window = useWindow();
  const all = useExtent().data?.all ?? null;
  const zooming = useMemo((): Zooming => {
    if (window === null || all === null) return { closer: null, farther: null, fit: null, mark: null };
    const middle = (window.from + window.to) / 2;
    const look = (key: string) => (): void =>
      desk.setState({ window: lookedAt(key, window, middle, all) ?? window });
    return {
      closer: look('+'),
      farther: look('-'),
      fit: () => fitActivity(desk, all),
      mark: () => askNewMark(desk, desk.getState().cursor ?? middle),
    };
  }, [desk, window, all]);
  useCommands(
    useMemo(
      () => [
        {
          ...{ id: 'timeline.fit', label: 'Show the activity on the timeline', group: 'Timeline' },
          ...{ enabled: zooming.fit !== null, run: () => zooming.fit?.() },
        },
        {
          ...{
            id: 'timeline.mark',
            writes: true as const,
            label: 'Mark a time on the timeline',
            group: 'Timeline',
            keys: 'm',
          },
          ...{ enabled: zooming.mark !== null, run: () => zooming.mark?.() },
        },
      ],
      [zooming],
    ),
  );
  return zooming;
}
