// The bars: one path for each band, so that a window full of them is drawn as fast as one.
import { memo, useMemo } from 'react';
import { binTotals, stackBars } from '../../state/activity-layers';
import { useZone } from '../../state/context';
import { MarkLines } from '../../state/mark-lines';
import type { DrawnMark } from '../../state/marks';
import { formatCount } from '../../ui/format';
import { timeTicks } from '../../ui/time-ticks';
import type { TimeSpan } from '../../state/workbench';
import type { Band } from './bands.model';
import { windowWords } from './bin-words';
import type { Scale } from './scale';
import type { Bars } from './use-timeline';

/** Room above the fullest bar, for its count. */
export const HEADROOM = 14;
const TICK_ROOM = 92;
/** Pixels of a letter of a label, at most. */
const LETTER = 6.5;

type Props = {
  bars: Bars;
  scale: Scale;
  height: number;
  span: TimeSpan | null;
  marks: readonly DrawnMark[];
};

export const Chart = memo(function Chart({ bars, scale, height, span, marks }: Props) {
  const { bands, edges, step } = bars;
  const room = Math.max(1, height - HEADROOM);
  const stacked = useMemo(() => stackBars(bands, room), [bands, room]);
  const most = Math.max(0, ...binTotals(bands));
  const ticks = useTicks(scale);
  const zone = useZone();
  const lit = (bin: number): boolean => span === null || within(edges, bin, span);
  return (
    <svg className="timeline-chart" width={scale.width} height={height} aria-hidden>
      {ticks.map(({ at }) => (
        <line key={at} className="svg-grid" x1={scale.x(at)} x2={scale.x(at)} y1={0} y2={height} />
      ))}
      {bands.map((band, layer) => {
        const own = stacked.filter((bar) => bar.layer === layer);
        const drawn = (is: boolean): string =>
          own
            .filter(({ bin }) => lit(bin) === is)
            .map(({ bin, y, height: size }) => barPath(scale, edges, bin, y + HEADROOM, size))
            .join('');
        return <BandPaths key={band.id} band={band} lit={drawn(true)} dim={drawn(false)} />;
      })}
      <MarkLines marks={marks} x={scale.x} width={scale.width} height={height} />
      <line className="svg-axis" x1={0} x2={scale.width} y1={height - 0.5} y2={height - 0.5} />
      {most > 0 && (
        <text className="svg-caption" x={4} y={11}>
          {windowWords(scale.window, zone)} · {formatCount(most)} in the fullest {step.label}
        </text>
      )}
    </svg>
  );
});

function BandPaths({ band, lit, dim }: { band: Band; lit: string; dim: string }) {
  return (
    <>
      {dim !== '' && <path d={dim} fill={band.fill} opacity={0.3} />}
      {lit !== '' && <path d={lit} fill={band.fill} />}
    </>
  );
}

function within(edges: readonly number[], bin: number, { from, to }: TimeSpan): boolean {
  return (edges[bin] ?? 0) < to && (edges[bin + 1] ?? 0) > from;
}

/** A gap of a pixel beside a bar of five or more, and above it where there is something. */
function barPath(scale: Scale, edges: readonly number[], bin: number, y: number, height: number): string {
  const left = scale.x(edges[bin] ?? 0);
  const step = scale.x(edges[bin + 1] ?? 0) - left;
  if (left + step < 0 || left > scale.width) return '';
  const width = Math.max(0.5, step - (step >= 5 ? 1.5 : step / 4));
  const size = height > 3 ? height - 1 : height;
  const x = left + (step - width) / 2;
  return `M${x.toFixed(2)} ${(y + height - size).toFixed(2)}h${width.toFixed(2)}v${size.toFixed(2)}h${(-width).toFixed(2)}z`;
}

function useTicks({ window, width }: Scale) {
  const zone = useZone();
  const most = Math.max(2, Math.floor(width / TICK_ROOM));
  return useMemo(() => timeTicks(window.from, window.to, zone, most), [window, zone, most]);
}

/** The labels under it, on a strip of their own: what is between (lanes) stands on the same axis. */
export function Axis({ scale }: { scale: Scale }) {
  return (
    <svg className="timeline-axis" width={scale.width} height={20} aria-hidden>
      {useTicks(scale).map(({ at, label }) => (
        <g key={at}>
          <line className="svg-grid" x1={scale.x(at)} x2={scale.x(at)} y1={0} y2={4} />
          <text
            className="svg-caption"
            x={Math.min(scale.x(at) + 4, scale.width - LETTER * label.length)}
            y={13}
          >
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
