// What looking up came to: counts, the rings that the values are in, and those that are not there.
import { useEffect } from 'react';
import { useActions, useWorkbench } from '../../state/context';
import { copyText } from '../../state/copy-text';
import { Button } from '../../ui/button';
import { formatCount, formatOf } from '../../ui/format';
import { ListRow } from '../../ui/list';
import { missingText, type LookedUp } from './look-up.model';

const RINGS_SHOWN = 50;
const MISSING_SHOWN = 100;

type Props = { outcome: LookedUp; onClose: () => void };

export function Outcome({ outcome, onClose }: Props) {
  const { announce } = useActions();
  const summary = summaryWords(outcome);
  useEffect(() => announce(summary), [announce, summary]);
  return (
    <section className="look-up-outcome" aria-label="What was found">
      <p className="look-up-summary">{summary}</p>
      <div className="look-up-columns">
        <Rings outcome={outcome} onClose={onClose} />
        <Missing outcome={outcome} />
      </div>
      <Selecting outcome={outcome} onClose={onClose} />
    </section>
  );
}

/** "8,912 of 10,000 values are here, as 8,940 entities; 12 lines repeat one." */
export function summaryWords({ values, found, repeated, entities, several }: LookedUp): string {
  const as = several === 0 ? '' : `, as ${formatOf(entities.length, 'entity', 'entities')}`;
  const again =
    repeated === 0 ? '' : `; ${formatOf(repeated, 'line')} ${repeated === 1 ? 'repeats' : 'repeat'} one`;
  return `${formatCount(found)} of ${formatOf(values, 'value')} ${found === 1 ? 'is' : 'are'} here${as}${again}.`;
}

function Rings({ outcome: { rings, outside }, onClose }: Props) {
  const { openRing, showScreen } = useActions();
  const known = useWorkbench((state) => state.rings?.rings);
  const open = (rank: number): void => {
    const id = known?.find((ring) => ring.rank === rank)?.id;
    if (id === undefined) return;
    openRing(id);
    showScreen('explore');
    onClose();
  };
  return (
    <div>
      <h3 className="look-up-title">
        In rings <span className="text-2">{shownOf(rings.length, RINGS_SHOWN)}</span>
      </h3>
      <ul className="look-up-list" aria-label="Rings that they are in">
        {rings.slice(0, RINGS_SHOWN).map(({ rank, entities }) => (
          <ListRow
            key={rank}
            title={`Ring ${rank}`}
            figure={formatCount(entities)}
            onPress={() => open(rank)}
          />
        ))}
        {outside > 0 && (
          <ListRow title={<span className="text-2">In no ring</span>} figure={formatCount(outside)} />
        )}
      </ul>
    </div>
  );
}

function Missing({ outcome: { missing } }: { outcome: LookedUp }) {
  return (
    <div>
      <h3 className="look-up-title">
        Not here <span className="text-2">{shownOf(missing.length, MISSING_SHOWN)}</span>
      </h3>
      {/* Scrolled by keys, too. */}
      <ul
        className="look-up-list"
        aria-label="Values that are not here"
        tabIndex={missing.length > 0 ? 0 : -1}
      >
        {missing.slice(0, MISSING_SHOWN).map(({ line, written }) => (
          <li key={line} className="look-up-missing">
            <span className="text-2 look-up-line">{formatCount(line)}</span>
            <span className="mono cut" title={written}>
              {written}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function shownOf(all: number, most: number): string {
  return all > most ? `${formatCount(most)} of ${formatCount(all)} shown` : formatCount(all);
}

function Selecting({ outcome, onClose }: Props) {
  const actions = useActions();
  const choose = (): void => {
    actions.showScreen('explore');
    actions.select(outcome.entities);
    onClose();
  };
  const copy = (): Promise<void> =>
    copyText(actions, missingText(outcome), `${formatOf(outcome.missing.length, 'value')}, one a line.`);
  return (
    <div className="dialog-buttons">
      <Button size="large" disabled={outcome.missing.length === 0} onClick={() => void copy()}>
        Copy the {formatCount(outcome.missing.length)} not here
      </Button>
      <Button size="large" variant="primary" disabled={outcome.entities.length === 0} onClick={choose}>
        Select the {formatCount(outcome.entities.length)} found
      </Button>
    </div>
  );
}
