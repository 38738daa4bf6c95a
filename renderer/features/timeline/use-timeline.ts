// What the panel draws: where the activity lies, what is in sight of it, and the bars of that from the engine.
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Timeline } from '../../../shared/engine/engine';
import type { TableScope } from '../../../shared/engine/tables';
import { livelyFrom } from '../../state/activity-layers';
import { useSession, useWorkbench, useZone } from '../../state/context';
import { useLatestQuery, useQuery } from '../../state/query';
import { useScope } from '../../state/rows-scope';
import { answersKey, type Problem, type TimeSpan } from '../../state/workbench';
import { calendarEdges, stepFor, type CalendarStep } from '../../ui/calendar-steps';
import { bandsOf, NAMED_RINGS, type Band } from './bands.model';
import { timelineDeskOf, type TimelineDesk, type TimelineState } from './timeline-desk';
import { withMargins } from './window.model';

/** Pixels of the narrowest bar. */
const BAR = 7;

export type Extent = {
  /** First and last moment with activity; null: nothing has a time. */
  all: TimeSpan | null;
  /** Where most of it is. */
  lively: TimeSpan | null;
  untimed: number;
};

/** Bars that belong together: bin `b` lies between `edges[b]` and `edges[b + 1]`. */
export type Bars = { edges: readonly number[]; step: CalendarStep; bands: readonly Band[]; answer: Timeline };

export type Shown = {
  extent: Extent | undefined;
  window: TimeSpan | null;
  /** Those of the last answer: while a person zooms they may be of another step. */
  bars: Bars | undefined;
  pending: boolean;
  problem: Problem | undefined;
};

export function useTimelineDesk(): TimelineDesk {
  return timelineDeskOf(useSession());
}

export function useTimelineState(): TimelineState {
  return useStore(useTimelineDesk());
}

/** Null while nothing is loaded. */
function useAnswersKey(scope: TableScope): string | null {
  const { tries } = useTimelineState();
  return useWorkbench((state) =>
    state.work === 'loading' ||
    state.work === 'opening' ||
    state.summary === null ||
    state.summary.entities === 0
      ? null
      : `${answersKey(state)} ${tries} ${JSON.stringify(scope)}`,
  );
}

export function useExtent(): { data: Extent | undefined; problem: Problem | undefined } {
  const { engine } = useSession();
  const scope = useScope();
  return useQuery(useAnswersKey(scope), async (): Promise<Extent> => {
    const all = await engine.activity({ scope, from: null, to: null, bins: 120 });
    if (all.relations.length === 0) return { all: null, lively: null, untimed: all.untimed };
    const to = all.to + 1;
    return {
      all: { from: all.from, to },
      lively: { from: livelyFrom(all) ?? all.from, to },
      untimed: all.untimed,
    };
  });
}

/** `width` in pixels; 0: nothing is asked yet. */
export function useShown(width: number): Shown {
  const { engine } = useSession();
  const zone = useZone();
  const scope = useScope();
  const { by, window: chosen } = useTimelineState();
  const kinds = useWorkbench((state) => state.kinds);
  const version = useAnswersKey(scope);
  const { data: extent, problem: lost } = useExtent();
  const lively = extent?.lively ?? null;
  const window = useMemo(() => (lively === null ? null : (chosen ?? withMargins(lively))), [chosen, lively]);
  const bins = useMemo(() => {
    if (window === null || width <= 0) return null;
    const step = stepFor(window.from, window.to, width / BAR);
    return { step, edges: calendarEdges(window.from, window.to, step, zone) };
  }, [window, width, zone]);
  const ends = bins === null ? '' : `${bins.edges[0] ?? 0} ${bins.edges.length} ${bins.step.label}`;
  const key = bins === null || version === null ? null : `${version} ${by} ${zone} ${ends}`;
  const { data, pending, problem } = useLatestQuery(key, async () => {
    const given = bins ?? { edges: [], step: stepFor(0, 1, 1) };
    const ask = {
      scope,
      edges: given.edges,
      by: by === 'kind' ? 'relation' : 'ring',
      rings: NAMED_RINGS,
    } as const;
    return { ...given, answer: await engine.timeline(ask) };
  });
  const bars = useMemo(
    () => (data === undefined ? undefined : { ...data, bands: bandsOf(data.answer, kinds) }),
    [data, kinds],
  );
  return { extent, window, bars, pending, problem: problem ?? lost };
}
