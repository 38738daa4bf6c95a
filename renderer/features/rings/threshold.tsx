// What counts as a link: a slider on the histogram of scored links. It applies when it is let go, and says what that changed.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { RingList } from '../../../shared/engine/engine';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { Button } from '../../ui/button';
import { formatBits, formatCount, formatOf } from '../../ui/format';
import { Section } from '../../ui/panel';
import { Histogram } from './histogram';
import { bars, comparison, countsOf, linksAt } from './rings.model';
import type { RingCounts } from './rings.model';

/** Arrow keys move in steps; the threshold applies once they rest. */
const REST = 500;

export function Threshold({ list }: { list: RingList }) {
  const { chosen, setChosen, before, busy, apply } = useThreshold(list);
  const drawn = bars(list.linkHistogram);
  const most = drawn.length - 1;
  const { linked, scored } = linksAt(list.linkHistogram, chosen);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const released = (event: KeyboardEvent): void => {
    clearTimeout(timer.current);
    if (event.key === 'Enter') apply(chosen);
    else if (event.key !== 'Tab') timer.current = setTimeout(() => apply(chosen), REST);
  };
  return (
    <Section title="Link threshold" tools={<span className="panel-caption">links by bits</span>}>
      <div className="threshold">
        <Histogram bars={drawn} threshold={chosen} />
        <input
          type="range"
          className="threshold-slider"
          aria-label="Link threshold in bits"
          aria-valuetext={`${formatBits(chosen)} bits: ${formatCount(linked)} of ${formatOf(scored, 'scored pair')} linked`}
          min={0}
          max={most}
          step={1}
          value={chosen}
          style={{ '--share': `${(chosen / most) * 100}%` } as React.CSSProperties}
          onChange={(event) => setChosen(Number(event.target.value))}
          onPointerUp={() => apply(chosen)}
          onKeyUp={released}
        />
        <Axis most={most} chosen={chosen} />
        <Outcome
          list={list}
          chosen={chosen}
          before={before}
          busy={busy}
          linked={linked}
          scored={scored}
          apply={apply}
        />
      </div>
    </Section>
  );
}

type Held = {
  chosen: number;
  setChosen: (bits: number) => void;
  before: RingCounts | null;
  busy: boolean;
  apply: (bits: number) => void;
};

function useThreshold(list: RingList): Held {
  const session = useSession();
  const { announce } = useActions();
  const busy = useWorkbench((state) => state.work === 'linking');
  const applied = list.parameters.threshold;
  const [chosen, setChosen] = useState(applied);
  const [before, setBefore] = useState<RingCounts | null>(null);
  const known = useRef(list);
  useEffect(() => {
    if (known.current === list) return;
    setChosen(list.parameters.threshold);
    if (known.current.parameters.threshold !== list.parameters.threshold) setBefore(countsOf(known.current));
    known.current = list;
    announce(
      `At ${formatBits(list.parameters.threshold)} bits: ${formatOf(list.rings.length, 'ring')}, ${formatOf(list.accountsInRings, 'account')}`,
    );
  }, [list, announce]);
  const apply = (bits: number): void => {
    if (bits !== applied) void session.findRings({ threshold: bits });
  };
  return { chosen, setChosen, before, busy, apply };
}

function Axis({ most, chosen }: { most: number; chosen: number }) {
  const middle = Math.round(most / 2);
  return (
    <div className="threshold-axis" aria-hidden>
      <span>0</span>
      <b>{formatBits(chosen).replace(/\.0$/u, '')} bits</b>
      <span>{middle === chosen ? '' : most}+</span>
    </div>
  );
}

type OutcomeProps = {
  list: RingList;
  chosen: number;
  before: RingCounts | null;
  busy: boolean;
  linked: number;
  scored: number;
  apply: (bits: number) => void;
};

function Outcome({ list, chosen, before, busy, linked, scored, apply }: OutcomeProps) {
  const task = useWorkbench((state) => state.tasks.find((each) => each.cancel !== null) ?? null);
  const now = countsOf(list);
  if (busy) {
    return (
      <div className="threshold-words row" role="status">
        <span className="grow cut">{task?.phase ?? 'Finding rings'}…</span>
        {task?.cancel != null && <Button onClick={task.cancel}>Cancel</Button>}
      </div>
    );
  }
  if (chosen !== now.threshold) {
    return (
      <div className="threshold-words">
        {formatCount(linked)} of {formatOf(scored, 'scored pair')} would be linked
      </div>
    );
  }
  return (
    <div className="threshold-words">
      <div>
        At {now.threshold}:{' '}
        <b className="strong">
          {formatOf(now.rings, 'ring')}, {formatOf(now.accounts, 'account')}
        </b>
      </div>
      {before !== null && before.threshold !== now.threshold ? (
        <div className="row text-3">
          <span className="grow">{comparison(before, now, formatOf)}</span>
          <Button variant="bare" onClick={() => apply(before.threshold)}>
            Back
          </Button>
        </div>
      ) : (
        <div className="text-3">
          {formatCount(linked)} of {formatOf(scored, 'scored pair')} linked
        </div>
      )}
      {list.unscoredPairs > 0 && (
        <div className="warn">{formatOf(list.unscoredPairs, 'pair')} left unscored by the budget</div>
      )}
    </div>
  );
}
