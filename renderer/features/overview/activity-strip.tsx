// The activity strip: observations over time, stacked by what was seen, with dates in the reader's zone.
import { useMemo, useRef } from 'react';
import type { Activity } from '../../../shared/engine/engine';
import { useSession, useWorkbench, useZone } from '../../state/context';
import { MarkLines } from '../../state/mark-lines';
import { useDrawnMarks } from '../../state/marks';
import { useQuery } from '../../state/query';
import { formatCount, formatOf } from '../../ui/format';
import { hueToken, KindMark } from '../../ui/kind-mark';
import { formatDates, formatTime } from '../../ui/time';
import { useSize } from '../../ui/use-size';
import { activityLayers, busiestBin, livelyFrom, stackBars, type Layer } from '../../state/activity-layers';
import { timeTicks } from '../../ui/time-ticks';
import './activity-strip.css';

const CHART = 64;
const HEIGHT = 88;
const SIDE = 16;
const BAR = 14;
const EARLIER = 'At most 3% of the observations are earlier; the strip begins after them.';

export function ActivityStrip() {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const shown = useActivity(Math.floor((width - 2 * SIDE) / BAR));
  const activity = shown?.activity;
  const kinds = useWorkbench((state) => state.kinds);
  const layers = useMemo(
    () => (activity === undefined ? [] : activityLayers(activity, kinds)),
    [activity, kinds],
  );
  return (
    <section className="activity" aria-label="Activity">
      <header className="activity-header">
        <h2>Activity</h2>
        {shown !== undefined && (
          <span className="panel-caption no-wrap" title={shown.cut ? EARLIER : undefined}>
            {caption(shown, layers)}
          </span>
        )}
        <span className="grow" />
        {layers.map((layer) => (
          <span key={layer.hue} className="activity-key">
            <KindMark kind={layer.kind} size={10} />
            {layer.label}
          </span>
        ))}
      </header>
      <div className="activity-chart" ref={frame}>
        {activity !== undefined && layers.length > 0 && (
          <Chart activity={activity} layers={layers} width={width} />
        )}
      </div>
    </section>
  );
}

type Shown = { activity: Activity; cut: boolean };

/** Asks once for all of the time, and once more when a long thin start is cut off. */
function useActivity(room: number): Shown | undefined {
  const session = useSession();
  const version = useWorkbench((state) => (state.work === 'loading' ? undefined : state.summary?.version));
  const bins = Math.max(24, Math.min(120, room));
  const key = version === undefined || room <= 0 ? null : `${version} ${bins}`;
  return useQuery(key, async (): Promise<Shown> => {
    const ask = (from: number | null): Promise<Activity> =>
      session.engine.activity({ scope: { type: 'all' }, from, to: null, bins });
    const all = await ask(null);
    const from = livelyFrom(all);
    return from === null ? { activity: all, cut: false } : { activity: await ask(from), cut: true };
  }).data;
}

function caption({ activity, cut }: Shown, layers: readonly Layer[]): string {
  if (layers.length === 0) return 'no observation has a time';
  const days = Math.max(1, Math.ceil((activity.to - activity.from) / 86_400_000));
  const untimed =
    activity.untimed === 0 ? '' : `, ${formatOf(activity.untimed, 'observation')} without a time left out`;
  return `${cut ? 'last ' : ''}${formatOf(days, 'day')}${untimed}`;
}

function Chart({ activity, layers, width }: { activity: Activity; layers: readonly Layer[]; width: number }) {
  const zone = useZone();
  const inner = width - 2 * SIDE;
  const bins = layers[0]?.counts.length ?? 1;
  const step = inner / bins;
  const x = (at: number): number =>
    SIDE + ((at - activity.from) / Math.max(1, activity.to - activity.from)) * inner;
  const bars = useMemo(() => stackBars(layers, CHART), [layers]);
  const marks = useDrawnMarks().filter(({ at }) => at >= activity.from && at <= activity.to);
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={[
        describe(activity, layers, zone),
        ...marks.map(({ words, at }) => `${words}, ${formatTime(at, zone)}.`),
      ].join(' ')}
    >
      {timeTicks(activity.from, activity.to, zone, Math.max(2, Math.floor(inner / 110))).map(
        ({ at, label }) => (
          <g key={at}>
            <line className="svg-grid" x1={x(at)} x2={x(at)} y1={0} y2={CHART} />
            <text className="svg-caption" x={Math.min(x(at), width - SIDE - 24)} y={HEIGHT - 8}>
              {label}
            </text>
          </g>
        ),
      )}
      {bars.map(({ bin, layer, y, height }) => (
        <rect
          key={`${bin} ${layer}`}
          x={SIDE + bin * step + 0.75}
          y={y}
          width={Math.max(1, step - 1.5)}
          height={Math.max(0.5, height - (y + height < CHART ? 1 : 0))}
          fill={hueToken(layers[layer]?.hue ?? 'account')}
        />
      ))}
      {Array.from({ length: bins }, (_, bin) => (
        <rect key={bin} x={SIDE + bin * step} y={0} width={step} height={CHART} className="activity-bin">
          <title>{binTitle(activity, layers, bin, zone)}</title>
        </rect>
      ))}
      <MarkLines marks={marks} x={x} width={width} height={CHART} flags />
      <line className="svg-axis" x1={SIDE} x2={width - SIDE} y1={CHART} y2={CHART} />
    </svg>
  );
}

function binStart(activity: Activity, bins: number, bin: number): number {
  return activity.from + ((activity.to - activity.from) * bin) / bins;
}

function binTitle(activity: Activity, layers: readonly Layer[], bin: number, zone: string): string {
  const bins = layers[0]?.counts.length ?? 1;
  const seen = layers
    .filter((layer) => (layer.counts[bin] ?? 0) > 0)
    .map((layer) => `${layer.label} ${formatCount(layer.counts[bin] ?? 0)}`);
  return [
    `From ${formatTime(binStart(activity, bins, bin), zone)}`,
    ...(seen.length === 0 ? ['nothing'] : seen),
  ].join('\n');
}

function describe(activity: Activity, layers: readonly Layer[], zone: string): string {
  const totals = layers.map((layer) => `${layer.label} ${formatCount(layer.total)}`).join(', ');
  const busiest = binStart(activity, layers[0]?.counts.length ?? 1, busiestBin(layers));
  return `Observations ${formatDates(activity.from, activity.to, zone)}: ${totals}. Most from ${formatTime(busiest, zone)}.`;
}
