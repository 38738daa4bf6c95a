// What is in the bin under the pointer or the keyboard.
import { useZone } from '../../state/context';
import { formatCount } from '../../ui/format';
import { bandsIn, spanWords } from './bin-words';
import { spanOfBin, type Scale } from './scale';
import type { Bars } from './use-timeline';

const WIDTH = 216;

export function Tip({ bars, bin, scale }: { bars: Bars; bin: number; scale: Scale }) {
  const zone = useZone();
  const span = spanOfBin(bars.edges, bin);
  const found = bandsIn(bars, bin);
  const right = scale.x(span.to) + 8;
  // On the other side of the bar where there is no room: it must not hide what it tells of.
  const left = right + WIDTH > scale.width ? Math.max(0, scale.x(span.from) - WIDTH - 8) : right;
  return (
    <div className="timeline-tip float" style={{ left, width: WIDTH }} aria-hidden>
      <p className="timeline-tip-when">{spanWords(span, zone)}</p>
      {found.map(({ id, label, fill, count }) => (
        <p key={id} className="timeline-key">
          <span className="timeline-swatch" style={{ background: fill }} />
          <span className="grow cut">{label}</span>
          <span>{formatCount(count)}</span>
        </p>
      ))}
      {found.length === 0 && <p className="text-3">Nothing was seen</p>}
    </div>
  );
}
