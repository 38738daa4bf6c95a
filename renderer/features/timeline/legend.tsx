// Beside the bars: what they are stacked of, with how much there is in the scope, and what is not among them.
import { Segmented } from '../../ui/choice';
import { formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import type { By } from './timeline-desk';
import { useTimelineDesk, useTimelineState, type Bars, type Extent } from './use-timeline';
import { withMargins } from './window.model';
import { ZoomTools } from './zoom-tools';

const BY: { value: By; label: string }[] = [
  { value: 'kind', label: 'By kind' },
  { value: 'ring', label: 'By ring' },
];

export function Legend({ bars, extent }: { bars: Bars | undefined; extent: Extent | undefined }) {
  const desk = useTimelineDesk();
  const { by } = useTimelineState();
  return (
    <div className="timeline-legend">
      {bars !== undefined && (
        <Segmented
          label="Stacked"
          choices={BY}
          value={by}
          onChange={(chosen) => desk.setState({ by: chosen })}
        />
      )}
      <ZoomTools />
      <ul aria-label="What the bars are stacked of">
        {bars?.bands.map(({ id, label, kind, fill, total }) => (
          <li key={id} className="timeline-key">
            {kind === null ? (
              <span className="timeline-swatch" style={{ background: fill }} />
            ) : (
              <KindMark kind={kind} size={10} />
            )}
            <span className="grow cut" title={label}>
              {label}
            </span>
            <span className="text-3">{formatCount(total)}</span>
          </li>
        ))}
      </ul>
      <Outside bars={bars} extent={extent} />
    </div>
  );
}

function Outside({ bars, extent }: { bars: Bars | undefined; extent: Extent | undefined }) {
  const desk = useTimelineDesk();
  if (bars === undefined || extent?.all == null) return null;
  const { earlier, later, untimed } = bars.answer;
  const all = withMargins(extent.all);
  const words = [
    ...(earlier === 0 ? [] : [`${formatCount(earlier)} earlier`]),
    ...(later === 0 ? [] : [`${formatCount(later)} later`]),
  ];
  return (
    <>
      {words.length > 0 && (
        <button
          type="button"
          className="timeline-outside"
          title="Show all of the time"
          onClick={() => desk.setState({ window: all })}
        >
          {words.join(', ')}
        </button>
      )}
      {untimed > 0 && <span className="timeline-untimed">{formatCount(untimed)} without a time</span>}
    </>
  );
}
