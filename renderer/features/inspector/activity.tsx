// When it was active: observations in equal bins from first to last.
import type { TableScope } from '../../../shared/engine/engine';
import { useSession, useWorkbench, useZone } from '../../state/context';
import { markOf } from '../../state/entity-text';
import { useQuery } from '../../state/query';
import { formatDuration, formatOf } from '../../ui/format';
import { hueToken } from '../../ui/kind-mark';
import { formatTimeShort } from '../../ui/time';
import { Block } from './block';

const BINS = 40;
const HEIGHT = 40;

export function Activity({ scope, colourKind }: { scope: TableScope; colourKind: string }) {
  const { engine } = useSession();
  const zone = useZone();
  const kinds = useWorkbench((state) => state.kinds);
  const version = useWorkbench(
    (state) => `${state.summary?.version ?? 0} ${state.rings?.parameters.threshold ?? ''}`,
  );
  const { data } = useQuery(`activity ${version} ${scopeKey(scope)}`, () =>
    engine.activity({ scope, from: null, to: null, bins: BINS }),
  );
  if (data === undefined)
    return (
      <Block title="Activity">
        <div className="inspector-activity" />
      </Block>
    );
  const sums = Array.from({ length: BINS }, (_, bin) =>
    data.counts.reduce((sum, counts) => sum + (counts[bin] ?? 0), 0),
  );
  const most = Math.max(1, ...sums);
  const total = sums.reduce((sum, each) => sum + each, 0);
  if (total === 0) {
    return (
      <Block title="Activity">
        <p className="text-2">
          {data.untimed > 0
            ? `${formatOf(data.untimed, 'observation')} without a time.`
            : 'Nothing was observed.'}
        </p>
      </Block>
    );
  }
  const bin = (data.to - data.from) / BINS;
  return (
    <Block title="Activity" figure={<span className="text-3">{binWords(bin)} a bar</span>}>
      <svg
        className="inspector-activity"
        viewBox={`0 0 ${BINS} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${formatOf(total, 'observation')} from ${formatTimeShort(data.from, zone)} to ${formatTimeShort(data.to, zone)}`}
        style={{ fill: hueToken(markOf(kinds, colourKind).hue) }}
      >
        {sums.map((sum, i) => {
          const height = sum === 0 ? 0 : Math.max(1, (sum / most) * HEIGHT);
          return (
            <rect key={i} x={i + 0.08} width={0.84} y={HEIGHT - height} height={height}>
              <title>{`${formatTimeShort(data.from + i * bin, zone)}: ${formatOf(sum, 'observation')}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className="inspector-axis">
        <span>{formatTimeShort(data.from, zone)}</span>
        {data.untimed > 0 && <span>{formatOf(data.untimed, 'observation')} without a time</span>}
        <span>{formatTimeShort(data.to, zone)}</span>
      </div>
    </Block>
  );
}

function scopeKey(scope: TableScope): string {
  if (scope.type !== 'entities') return JSON.stringify(scope);
  return `${scope.ids.length} ${scope.ids.slice(0, 40).join(' ')} ${scope.ids.at(-1) ?? ''}`;
}

const DAY = 86_400_000;

function binWords(ms: number): string {
  if (ms < 2 * DAY) return formatDuration(ms / 1000);
  return `${(ms / DAY).toLocaleString('en-GB', { maximumFractionDigits: 1 })} days`;
}
