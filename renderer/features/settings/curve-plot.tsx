// Bits over the number of accounts that were seen with a selector, on a log scale: what holds, and what it would be.
import { bitsAtDegree, type EvidenceCurve } from '../../../shared/model/evidence';
import { formatBits, formatShort } from '../../ui/format';

const WIDTH = 400;
const HEIGHT = 120;
const LEFT = 28;
const RIGHT = 24;
const BOTTOM = 18;
/** Doublings of the degree that are drawn: to 65,536 accounts. */
const DOUBLINGS = 16;
const STEPS_A_DOUBLING = 4;

type Props = { curve: EvidenceCurve; shipped: EvidenceCurve | undefined };

export function CurvePlot({ curve, shipped }: Props) {
  const most = Math.max(4, curve.baseBits, shipped?.baseBits ?? 0);
  const x = (degree: number): number => LEFT + (Math.log2(degree) / DOUBLINGS) * (WIDTH - LEFT - RIGHT);
  const y = (bits: number): number => 6 + (1 - bits / most) * (HEIGHT - BOTTOM - 6);
  const path = (drawn: EvidenceCurve): string =>
    Array.from({ length: DOUBLINGS * STEPS_A_DOUBLING + 1 }, (_, step) => 2 ** (step / STEPS_A_DOUBLING))
      .map((degree) => `${x(degree).toFixed(1)},${y(bitsAtDegree(drawn, degree)).toFixed(1)}`)
      .join(' ');
  return (
    <svg className="curve-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={spoken(curve)}>
      {[0, most / 2, most].map((bits) => (
        <g key={bits}>
          <line className="curve-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(bits)} y2={y(bits)} />
          <text className="curve-label" x={LEFT - 4} y={y(bits) + 4} textAnchor="end">
            {formatBits(bits).replace(/\.0$/u, '')}
          </text>
        </g>
      ))}
      {[1, 16, 256, 4096, 65_536].map((degree) => (
        <text key={degree} className="curve-label" x={x(degree)} y={HEIGHT - 4} textAnchor="middle">
          {formatShort(degree)}
        </text>
      ))}
      {shipped !== undefined && <polyline className="curve-line curve-shipped" points={path(shipped)} />}
      <polyline className="curve-line" points={path(curve)} />
    </svg>
  );
}

function spoken(curve: EvidenceCurve): string {
  const at = [1, 10, 100, 1000, 10_000].map(
    (degree) => `${formatBits(bitsAtDegree(curve, degree))} at ${degree.toLocaleString('en')}`,
  );
  return `Bits by accounts: ${at.join(', ')}`;
}
