// One lane for each selected account, on the same axis as the bars; above them, whether they begin together.
import { memo } from 'react';
import { useActions, useWorkbench } from '../../state/context';
import { displayValue, markOf, shortValue } from '../../state/entity-text';
import { formatCount, formatOf } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import type { Scale } from './scale';
import { synchronyWords } from './synchrony-words';
import { useLanes, useSynchrony, type DrawnLanes } from './use-lanes';
import type { Bars } from './use-timeline';

const HEIGHT = 18;
const BAR = 14;

export function Lanes({ bars, scale }: { bars: Bars; scale: Scale }) {
  const drawn = useLanes(bars);
  if (drawn === undefined || drawn.accounts === 0) return null;
  const shown = drawn.lanes.length;
  return (
    <section className="timeline-lanes" aria-label="Selected accounts">
      <header className="timeline-lanes-head">
        <span className="text-2">
          {shown < drawn.accounts
            ? `${formatCount(shown)} of ${formatOf(drawn.accounts, 'account')} shown, the most active`
            : formatOf(shown, 'account')}
        </span>
        <Together />
      </header>
      <ul>
        {drawn.lanes.map((lane) => (
          <Lane key={lane.row.id} lane={lane} edges={drawn.edges} scale={scale} />
        ))}
      </ul>
    </section>
  );
}

function Together() {
  const { answer, pending } = useSynchrony();
  if (answer === undefined) return pending ? <span className="text-3">Comparing their sessions…</span> : null;
  const { figure, short, long } = synchronyWords(answer);
  return (
    <span className="timeline-together" title={long}>
      {figure !== null && (
        <>
          Begin together <strong>{figure}</strong>:{' '}
        </>
      )}
      <span className="text-2">{short}</span>
      <span className="unseen"> {long}</span>
    </span>
  );
}

type LaneProps = { lane: DrawnLanes['lanes'][number]; edges: readonly number[]; scale: Scale };

const Lane = memo(function Lane({ lane, edges, scale }: LaneProps) {
  const kinds = useWorkbench((state) => state.kinds);
  const hovered = useWorkbench((state) => state.hovered.includes(lane.row.id));
  const { select, hover } = useActions();
  const { row, counts, untimed } = lane;
  const within = counts.reduce((sum, count) => sum + count, 0);
  const value = displayValue(kinds, row.key);
  const words = `${value}: ${formatCount(within)} in sight${untimed > 0 ? `, ${formatCount(untimed)} without a time` : ''}`;
  return (
    <li className="timeline-lane" data-hovered={hovered}>
      <button
        type="button"
        className="timeline-lane-name"
        title={`${words}. Select it alone`}
        aria-label={`${words}. Select it alone`}
        onClick={() => select([row.id])}
        onPointerEnter={() => hover([row.id])}
        onPointerLeave={() => hover([])}
      >
        <KindMark kind={markOf(kinds, row.key.kind)} size={8} />
        <span className="cut">{shortValue(kinds, row.key, 16)}</span>
        {row.ring !== null && <span className="text-3">{formatCount(row.ring)}</span>}
      </button>
      <svg width={scale.width} height={HEIGHT} aria-hidden>
        <path d={lanePath(counts, edges, scale)} fill="var(--k-account)" />
      </svg>
    </li>
  );
});

/** Roots of the counts: one session is seen beside a thousand. */
function lanePath(counts: readonly number[], edges: readonly number[], scale: Scale): string {
  const most = Math.max(1, ...counts);
  return counts
    .map((count, bin) => {
      const left = scale.x(edges[bin] ?? 0);
      const right = scale.x(edges[bin + 1] ?? 0);
      if (count === 0 || right < 0 || left > scale.width) return '';
      const height = Math.max(2, BAR * Math.sqrt(count / most));
      const width = Math.max(1, right - left - 1);
      return `M${left.toFixed(2)} ${(HEIGHT - 2 - height).toFixed(2)}h${width.toFixed(2)}v${height.toFixed(2)}h${(-width).toFixed(2)}z`;
    })
    .join('');
}
