// Scored links by whole bits: what the threshold leaves out is grey, what it links is lit, what trying another one adds or takes is marked.
// A root scale, so that small counts are seen.
import { classes } from '../../ui/classes';
import { formatOf } from '../../ui/format';
import type { Bar } from './rings.model';

const HEIGHT = 56;

type Props = { bars: readonly Bar[]; threshold: number; applied: number };

export function Histogram({ bars, threshold, applied }: Props) {
  return (
    <svg
      className="histogram"
      viewBox={`-0.5 0 ${bars.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Scored pairs by bits; those from ${threshold} bits are linked`}
    >
      {bars.map(({ bits, links, height }) => (
        <rect
          key={bits}
          x={bits - 0.38}
          y={HEIGHT - height * HEIGHT}
          width={0.76}
          height={height * HEIGHT}
          className={classes(
            bits >= threshold ? 'histogram-linked' : 'histogram-left',
            bits >= threshold !== bits >= applied && 'histogram-changed',
          )}
        >
          <title>{`${bits === bars.length - 1 ? `${bits} and more` : bits} bits: ${formatOf(links, 'pair')}`}</title>
        </rect>
      ))}
      {applied !== threshold && (
        <line
          className="histogram-mark histogram-mark-applied"
          x1={applied - 0.5}
          x2={applied - 0.5}
          y1={0}
          y2={HEIGHT}
        />
      )}
      <line className="histogram-mark" x1={threshold - 0.5} x2={threshold - 0.5} y1={0} y2={HEIGHT} />
    </svg>
  );
}
