// When it was active: observations in equal bins from first to last.
import type { Activity as ActivityAnswer } from '../../../shared/engine/engine';
import type { TableScope } from '../../../shared/engine/tables';
import { useSession, useWorkbench, useZone } from '../../state/context';
import { useQuery } from '../../state/query';
import { answersKey } from '../../state/workbench';
import { formatDuration, formatOf } from '../../ui/format';
import { formatTimeShort } from '../../ui/time';
import { Bars } from './bars';
import { Block } from './block';
import { Trouble } from './trouble';

const BINS = 40;

export function Activity({ scope, colourKind }: { scope: TableScope; colourKind: string }) {
  const { engine } = useSession();
  const version = useWorkbench((state) => answersKey(state));
  const { data, problem } = useQuery(`activity ${version} ${scopeKey(scope)}`, () =>
    engine.activity({ scope, from: null, to: null, bins: BINS }),
  );
  if (problem !== undefined) return <Trouble problem={problem} />;
  if (data === undefined)
    return (
      <Block title="Activity">
        <div className="inspector-activity" />
      </Block>
    );
  return <Chart activity={data} colourKind={colourKind} />;
}

function Chart({ activity, colourKind }: { activity: ActivityAnswer; colourKind: string }) {
  const { from, to, untimed } = activity;
  const zone = useZone();
  const sums = Array.from({ length: BINS }, (_, bin) =>
    activity.counts.reduce((sum, counts) => sum + (counts[bin] ?? 0), 0),
  );
  const total = sums.reduce((sum, each) => sum + each, 0);
  const without = untimed > 0 ? `${formatOf(untimed, 'observation')} without a time` : null;
  if (total === 0) {
    return (
      <Block title="Activity">
        <p className="text-2">{without ?? 'Nothing was observed'}.</p>
      </Block>
    );
  }
  const bin = (to - from) / BINS;
  return (
    <Block title="Activity" figure={<span className="text-3">{binWords(bin)} a bar</span>}>
      <Bars
        sums={sums}
        colourKind={colourKind}
        label={`${formatOf(total, 'observation')} from ${formatTimeShort(from, zone)} to ${formatTimeShort(to, zone)}`}
        titleOf={(i, sum) => `${formatTimeShort(from + i * bin, zone)}: ${formatOf(sum, 'observation')}`}
      />
      <div className="inspector-axis">
        <span>{formatTimeShort(from, zone)}</span>
        {without !== null && <span>{without}</span>}
        <span>{formatTimeShort(to, zone)}</span>
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
