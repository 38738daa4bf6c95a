// Earlier runs, newest first, and what has changed from the chosen one to the rings that stand now.
import { useState, type KeyboardEvent } from 'react';
import type { RunComparison } from '../../../shared/engine/engine';
import { KEPT_RUNS, type RunRecord } from '../../../shared/model/records/run';
import { useSession, useWorkbench, useZone } from '../../state/context';
import { excludedWords } from '../../state/excluded';
import { useQuery } from '../../state/query';
import { classes } from '../../ui/classes';
import { formatBits, formatCount, formatOf } from '../../ui/format';
import { ProblemBanner } from '../../ui/problem-banner';
import { formatTime } from '../../ui/time';
import { ChangedRings, SelectAccounts } from './changed-rings';
import { judgementsWords, runDifference, sameCurves, sameJudgements } from './run-words';
import './runs.css';

export function RunsPanel() {
  const runs = useWorkbench((state) => state.runs);
  const ready = useWorkbench((state) => state.rings !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const earlier = runs.slice(1);
  const run = earlier.find(({ id }) => id === chosen) ?? earlier[0];
  if (!ready || run === undefined) {
    return (
      <p className="runs-none text-2">
        There is nothing to compare with yet. Every run that finds something else, after an import, a
        retraction or a change of settings, is kept here: the newest {KEPT_RUNS}.
      </p>
    );
  }
  return (
    <div className="runs">
      <RunList runs={earlier} chosen={run.id} onChoose={setChosen} />
      <Comparison run={run} />
    </div>
  );
}

type ListProps = { runs: readonly RunRecord[]; chosen: string; onChoose: (id: string) => void };

function RunList({ runs, chosen, onChoose }: ListProps) {
  const at = runs.findIndex(({ id }) => id === chosen);
  const pressed = (event: KeyboardEvent): void => {
    const moves: Partial<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: runs.length - 1,
    };
    const to = runs[Math.min(runs.length - 1, Math.max(0, moves[event.key] ?? -1))];
    if (moves[event.key] === undefined || to === undefined) return;
    event.preventDefault();
    onChoose(to.id);
  };
  return (
    <div
      className="runs-list"
      role="listbox"
      tabIndex={0}
      aria-label="Earlier runs"
      aria-activedescendant={`run-${at}`}
      onKeyDown={pressed}
    >
      {runs.map((run, index) => (
        <RunRow
          key={run.id}
          id={`run-${index}`}
          run={run}
          next={runs[index + 1]}
          chosen={run.id === chosen}
          onChoose={() => onChoose(run.id)}
        />
      ))}
    </div>
  );
}

type RowProps = {
  id: string;
  run: RunRecord;
  /** The run before it. */
  next: RunRecord | undefined;
  chosen: boolean;
  onChoose: () => void;
};

function RunRow({ id, run, next, chosen, onChoose }: RowProps) {
  const zone = useZone();
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={classes('run', chosen && 'run-chosen')}
      title={run.at}
      onClick={onChoose}
    >
      <span className="grow no-wrap">{formatTime(Date.parse(run.at), zone)}</span>
      <span className="number no-wrap">{formatOf(run.rings.length, 'ring')}</span>
      <span className="number no-wrap text-3">{formatOf(run.accountsInRings, 'account')}</span>
      <span className="run-difference cut text-2">{runDifference(run, next)}</span>
    </div>
  );
}

function Comparison({ run }: { run: RunRecord }) {
  const { engine } = useSession();
  const standing = useWorkbench((state) => state.runs[0]);
  const newest = standing?.id ?? '';
  const version = useWorkbench((state) => state.summary?.version ?? 0);
  const busy = useWorkbench((state) => state.work !== 'ready');
  const zone = useZone();
  const curves = useWorkbench((state) => state.rings?.parameters.curves);
  const { data, problem } = useQuery(busy ? null : `run ${version} ${newest} ${run.id}`, () =>
    engine.compareWithRun(run.id),
  );
  if (problem !== undefined) return <ProblemBanner problem={problem} />;
  if (data === undefined) return <div className="runs-compared" role="status" aria-label="Comparing" />;
  const { before, after, joined, left, moved, gone } = data;
  return (
    <section className="runs-compared" aria-label="What changed since" tabIndex={0}>
      <p>
        <b className="strong">Since {formatTime(Date.parse(run.at), zone)}</b>{' '}
        <span className="text-2">
          {[
            `${formatOf(before.rings, 'ring')} became ${formatOf(after.rings, 'ring')}`,
            ...otherSettings(data, sameCurves(run.parameters.curves, curves)),
            ...otherJudgements(run, standing),
          ].join('; ')}
        </span>
      </p>
      <p className="text-2 runs-accounts">
        {formatOf(joined.accounts, 'account')} joined, {formatCount(left.accounts)} left
        {moved.accounts === 0 ? '' : `, ${formatCount(moved.accounts)} changed rings`}
        {gone === 0 ? '' : ` (${formatCount(gone)} are no longer in this workspace)`}
        <SelectAccounts of={joined} words="joined" title="All rings" />
        <SelectAccounts of={left} words="left" title="All rings" />
      </p>
      <ChangedRings comparison={data} opens="after" first={40} />
    </section>
  );
}

function otherJudgements(run: RunRecord, standing: RunRecord | undefined): string[] {
  if (standing === undefined || sameJudgements(run, standing)) return [];
  const [then, now] = [judgementsWords(run), judgementsWords(standing)];
  return [then === now ? `${now}, but other ones` : `${then} then, ${now} now`];
}

/** What was found with other settings is no news of the accounts: it is said first. */
function otherSettings({ before, after }: RunComparison, curvesSame: boolean): string[] {
  const [out, now] = [excludedWords(before.excluded), excludedWords(after.excluded)];
  const left =
    out === now
      ? `both without ${now}`
      : `${out === '' ? 'everything counted' : `without ${out}`} then, ${now === '' ? 'everything counts' : `without ${now}`} now`;
  return [
    ...(before.threshold === after.threshold
      ? []
      : [`threshold ${formatBits(before.threshold)} to ${formatBits(after.threshold)} bits`]),
    ...(out === '' && now === '' ? [] : [left]),
    ...(curvesSame ? [] : ['other curves']),
  ];
}
