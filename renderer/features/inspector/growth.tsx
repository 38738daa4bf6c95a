// How a ring grew, day by day, and how far its members begin together.
import type { RingDetail } from '../../../shared/engine/engine';
import { growthDates, joinedWord, sessionsWords, signUpsWords } from '../../state/ring-words';
import { formatOf } from '../../ui/format';
import { formatDate } from '../../ui/time';
import { Bars } from './bars';
import { Block } from './block';

const DAY = 86_400_000;

export function Growth({ ring: { growth, accounts } }: { ring: RingDetail }) {
  if (growth === null) return null;
  const { from, binDays, joined, undated } = growth;
  const dated = accounts - undated;
  const end = from + (joined.length * binDays - 1) * DAY;
  return (
    <Block
      title="How it grew"
      figure={
        <span className="text-3">{binDays === 1 ? 'a day a bar' : `${formatOf(binDays, 'day')} a bar`}</span>
      }
    >
      <Bars
        sums={joined}
        colourKind="account"
        label={`${formatOf(dated, 'account')} ${joinedWord(growth)} ${growthDates(growth)}`}
        titleOf={(bin, sum) => `${growthDates(growth, bin, bin)}: ${formatOf(sum, 'account')}`}
      />
      <div className="inspector-axis">
        <span>{formatDate(from, 'UTC')}</span>
        <span>{undated > 0 ? `${formatOf(undated, 'account')} without a time` : 'days in UTC'}</span>
        <span>{formatDate(end, 'UTC')}</span>
      </div>
    </Block>
  );
}

export function BeginTogether({ ring: { waves } }: { ring: RingDetail }) {
  const { sessions, signUps } = waves;
  if (sessions === null && signUps === null) return null;
  return (
    <Block title="They begin together">
      <ul className="text-2">
        {sessions !== null && <li>{sessionsWords(sessions)}</li>}
        {signUps !== null && <li>{signUpsWords(signUps)}</li>}
      </ul>
    </Block>
  );
}
