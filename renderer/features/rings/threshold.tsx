// What counts as a link: a slider on the histogram of scored links. Moving it tries the threshold; what it would change stands above until it is applied.
import type { KeyboardEvent } from 'react';
import type { RingList } from '../../../shared/engine/engine';
import { useWorkbench } from '../../state/context';
import { useWorkspaceUndo } from '../../state/workspace-undo';
import { useTrial } from '../../state/trial';
import { Button } from '../../ui/button';
import { formatBits, formatCount, formatOf } from '../../ui/format';
import { Section } from '../../ui/panel';
import { Histogram } from './histogram';
import { bars, countsOf, linksAt, withThreshold } from './rings.model';

export function Threshold({ list }: { list: RingList }) {
  const { trial, propose, apply } = useTrial();
  const settings = useWorkbench((state) => state.linkage);
  const applied = list.parameters.threshold;
  const chosen = trial?.settings.threshold ?? applied;
  // Without some evidence other pairs are scored, and otherwise.
  const histogram = trial?.preview?.linkHistogram ?? list.linkHistogram;
  const drawn = bars(histogram);
  const most = Math.max(drawn.length - 1, Math.ceil(applied));
  const { linked, scored } = linksAt(histogram, chosen);
  const choose = (bits: number): void =>
    propose(`threshold ${formatBits(bits)} bits`, (now) => withThreshold(now, bits, applied, settings));
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || trial === null) return;
    event.preventDefault();
    apply();
  };
  return (
    <Section title="Link threshold" tools={<span className="panel-caption">links by bits</span>}>
      <div className="threshold">
        <Histogram bars={drawn} threshold={chosen} applied={applied} />
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
          onChange={(event) => choose(Number(event.target.value))}
          onKeyDown={pressed}
        />
        <Axis most={most} chosen={chosen} />
        <Outcome list={list} linked={linked} scored={scored} />
      </div>
    </Section>
  );
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

type OutcomeProps = { list: RingList; linked: number; scored: number };

function Outcome({ list, linked, scored }: OutcomeProps) {
  const busy = useWorkbench((state) => state.work === 'linking');
  const task = useWorkbench((state) => state.tasks.find((each) => each.id === 'engine') ?? null);
  const { trial } = useTrial();
  const now = countsOf(list);
  if (busy) {
    return (
      <div className="threshold-words row" role="status">
        <span className="grow cut">{task?.phase ?? 'Finding rings'}…</span>
        {task?.cancel != null && <Button onClick={task.cancel}>Cancel</Button>}
      </div>
    );
  }
  return (
    <div className="threshold-words">
      <div className="row">
        <span className="grow cut">
          At {formatBits(now.threshold).replace(/\.0$/u, '')}:{' '}
          <b className="strong">
            {formatOf(now.rings, 'ring')}, {formatOf(now.accounts, 'account')}
          </b>
        </span>
        <Back />
      </div>
      <div className="text-3">
        {formatCount(linked)} of {formatOf(scored, 'scored pair')}{' '}
        {trial === null ? 'linked' : 'would be linked'}
      </div>
      {list.unscoredPairs > 0 && (
        <div className="warn">{formatOf(list.unscoredPairs, 'pair')} left unscored by the budget</div>
      )}
    </div>
  );
}

/** Takes back the last change of threshold, exclusions, curves or judgements, and does it again. */
function Back() {
  const { last, next, undo, redo } = useWorkspaceUndo();
  return (
    <>
      {last !== undefined && <Step words={`Undo: ${last}`} label="Back" run={undo} />}
      {next !== undefined && <Step words={`Redo: ${next}`} label="Again" run={redo} />}
    </>
  );
}

function Step({ words, label, run }: { words: string; label: string; run: () => void }) {
  return (
    <Button variant="bare" aria-label={words} title={words} onClick={run}>
      {label}
    </Button>
  );
}
