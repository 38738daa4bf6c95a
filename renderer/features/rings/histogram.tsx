// Scored links by whole bits: what the threshold leaves out is grey, what it links is lit. A root scale, so that small counts are seen.
import { formatOf } from '../../ui/format';
import type { Bar } from './rings.model';

const HEIGHT = 56;

export function Histogram({ bars, threshold }: { bars: readonly Bar[]; threshold: number }) {
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
          className={bits >= threshold ? 'histogram-linked' : 'histogram-left'}
        >
          <title>{`${bits === bars.length - 1 ? `${bits} and more` : bits} bits: ${formatOf(links, 'pair')}`}</title>
        </rect>
      ))}
      <line className="histogram-mark" x1={threshold - 0.5} x2={threshold - 0.5} y1={0} y2={HEIGHT} />
    </svg>
  );
}
