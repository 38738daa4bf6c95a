// The marks above the bars: a flag and words each; those that a person made open to be changed.
import { Ban, Download, Flag, Rocket, type LucideIcon } from 'lucide-react';
import { markFill } from '../../state/mark-lines';
import type { DrawnMark } from '../../state/marks';
import { useZone } from '../../state/context';
import { formatTime, zoneLabel } from '../../ui/time';
import { labelSides, type LabelSide } from './mark-labels.model';
import type { Scale } from './scale';

const ICONS: Readonly<Record<DrawnMark['kind'], LucideIcon>> = {
  ban: Ban,
  release: Rocket,
  note: Flag,
  import: Download,
};
/** Pixels of a letter, on average, at the size of these labels: a guess that leaves room. */
const LETTER = 5.5;
/** More flags than this side by side say nothing: then the first are drawn, and the others counted. */
export const MOST_DRAWN = 60;

type Props = { marks: readonly DrawnMark[]; scale: Scale; onEdit: (mark: DrawnMark) => void };

export function MarkStrip({ marks, scale, onEdit }: Props) {
  const shown = marks.slice(0, MOST_DRAWN);
  const places = shown.map(({ at, words }) => ({ x: scale.x(at), width: words.length * LETTER }));
  const sides = labelSides(places, scale.width);
  return (
    <div className="timeline-marks" role="group" aria-label="Marks">
      {shown.map((mark, at) => (
        <MarkFlag
          key={mark.id}
          mark={mark}
          x={places[at]?.x ?? 0}
          side={sides[at] ?? 'none'}
          onEdit={onEdit}
        />
      ))}
      {marks.length > MOST_DRAWN && (
        <span className="timeline-marks-more">
          {MOST_DRAWN} of {marks.length} marks shown
        </span>
      )}
    </div>
  );
}

type FlagProps = { mark: DrawnMark; x: number; side: LabelSide; onEdit: (mark: DrawnMark) => void };

function MarkFlag({ mark, x, side, onEdit }: FlagProps) {
  const zone = useZone();
  const Icon = ICONS[mark.kind];
  const spoken = `${mark.words}, ${formatTime(mark.at, zone)} ${zoneLabel(zone, mark.at)}`;
  const inside = (
    <>
      <Icon size={11} strokeWidth={2} color={markFill(mark.kind)} aria-hidden />
      {side !== 'none' && <span>{mark.words}</span>}
    </>
  );
  const look = { className: 'timeline-mark', 'data-side': side, title: spoken, style: { left: x } };
  if (mark.mark === null)
    return (
      <span {...look} role="img" aria-label={spoken}>
        {inside}
      </span>
    );
  return (
    <button {...look} type="button" aria-label={`${spoken}. Change it`} onClick={() => onEdit(mark)}>
      {inside}
    </button>
  );
}
