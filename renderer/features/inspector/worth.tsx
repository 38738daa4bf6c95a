// Why sharing this selector counts: the bits of its kind at best, and what its degree took.
import type { EntityDetail } from '../../../shared/engine/engine';
import { useWorkbench } from '../../state/context';
import { groupColour } from '../../state/linkage-words';
import { formatBits, formatCount } from '../../ui/format';
import { Block } from './block';

export function Worth({ detail, bits }: { detail: EntityDetail; bits: number }) {
  const curve = useWorkbench((state) => state.rings?.parameters.curves[detail.key.kind]);
  if (curve === undefined) return null;
  const accounts = detail.neighbours.find((count) => count.kind === 'account')?.entities ?? detail.degree;
  const lost = bits - curve.baseBits;
  const flat =
    accounts <= curve.flatTo
      ? `, flat to ${formatCount(curve.flatTo)}`
      : `, flat only to ${formatCount(curve.flatTo)}`;
  return (
    <Block title="Why it counts" figure={<span className="accent">{`${formatBits(bits)} bits`}</span>}>
      <Line
        label="Base of its kind"
        from={0}
        to={curve.baseBits}
        most={curve.baseBits}
        colour={groupColour(curve.group)}
        bits={curve.baseBits}
      />
      <Line
        label={`Degree ${formatCount(accounts)}${flat}`}
        from={bits}
        to={curve.baseBits}
        most={curve.baseBits}
        colour="var(--line-control)"
        bits={lost}
      />
    </Block>
  );
}

type LineProps = { label: string; from: number; to: number; most: number; colour: string; bits: number };

function Line({ label, from, to, most, colour, bits }: LineProps) {
  const low = Math.min(from, to);
  const left = most === 0 ? 0 : (low / most) * 100;
  const width = most === 0 ? 0 : (Math.abs(to - from) / most) * 100;
  return (
    <div className="waterfall-line">
      <span>{label}</span>
      <span className="waterfall-bar" aria-hidden>
        <i className="waterfall-zero" style={{ left: 0 }} />
        <i
          className="waterfall-step"
          style={{ left: `${left}%`, width: `${Math.max(0.8, width)}%`, background: colour }}
        />
      </span>
      <span className="waterfall-bits">{formatBits(bits, true)}</span>
    </div>
  );
}
