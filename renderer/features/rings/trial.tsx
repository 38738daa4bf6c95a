// What settings that are being tried would change, before they hold: figures now and then, ring by ring, and the two ways out.
import { useEffect, useMemo, useRef } from 'react';
import type { RingList, RingsPreview } from '../../../shared/engine/engine';
import { useActions, useCommands, useWorkbench } from '../../state/context';
import { previewSentence } from '../../state/comparison-words';
import { excludedWords } from '../../state/excluded';
import { excludedOf, useTrial, type Trial as TrialState } from '../../state/trial';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { formatBits, formatCount, formatOf } from '../../ui/format';
import { Section } from '../../ui/panel';
import { ProblemBanner } from '../../ui/problem-banner';
import { ChangedRings } from './changed-rings';
import { linksAt } from './rings.model';

export function Trial({ list }: { list: RingList }) {
  const { trial } = useTrial();
  useSaid(trial);
  if (trial === null) return null;
  return <Tried list={list} trial={trial} />;
}

function Tried({ list, trial }: { list: RingList; trial: TrialState }) {
  const { apply, discard } = useTrial();
  const commands = useMemo(
    () => [
      { id: 'trial.apply', label: 'Apply what is tried', group: 'Rings', writes: true as const, run: apply },
      { id: 'trial.discard', label: 'Discard what is tried', group: 'Rings', run: discard },
    ],
    [apply, discard],
  );
  useCommands(commands);
  const busy = useWorkbench((state) => state.work === 'linking');
  const { preview, problem, pending } = trial;
  const settled = preview !== null && !pending;
  return (
    <Section title="What would change" caption={pending ? 'counting…' : ''}>
      <div className="trial-ways">
        <Writes>
          <Button variant="primary" disabled={busy || problem !== null} onClick={apply}>
            {sameExcluded(list, trial) ? 'Apply' : 'Keep'}
          </Button>
        </Writes>
        <Button keys="Esc" onClick={discard}>
          Discard
        </Button>
      </div>
      <div className="trial" aria-busy={!settled}>
        {problem !== null && <ProblemBanner problem={problem} />}
        {preview !== null && <Figures list={list} preview={preview} stale={pending} />}
        {preview !== null && <ChangedRings comparison={preview} opens="before" />}
      </div>
    </Section>
  );
}

function Figures({ list, preview, stale }: { list: RingList; preview: RingsPreview; stale: boolean }) {
  const { before, after } = preview;
  const kept = linksAt(preview.linkHistogram, after.threshold);
  const now = linksAt(list.linkHistogram, before.threshold);
  const rows: [string, string, string, string][] = [
    ['Threshold', formatBits(before.threshold), formatBits(after.threshold), ''],
    ['Left out', excludedWords(before.excluded) || 'nothing', excludedWords(after.excluded) || 'nothing', ''],
    ['Rings', formatCount(before.rings), formatCount(after.rings), ''],
    [
      'Accounts',
      formatCount(before.accounts),
      formatCount(after.accounts),
      `+${formatCount(preview.joined.accounts)} −${formatCount(preview.left.accounts)}`,
    ],
    ['Links', formatCount(now.linked), formatCount(kept.linked), ''],
  ];
  return (
    <table className="trial-figures" data-stale={stale}>
      <thead className="unseen">
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
          <th scope="col">Difference</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(([name, one, other]) => (name !== 'Threshold' && name !== 'Left out') || one !== other)
          .map(([name, one, other, more]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{one}</td>
              <td className="number trial-then">
                <span aria-hidden>→ </span>
                {other}
              </td>
              <td className="text-3 number">{more}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function sameExcluded(list: RingList, trial: TrialState): boolean {
  return JSON.stringify(list.parameters.excluded) === JSON.stringify(excludedOf(trial.settings));
}

/** Screen readers hear the answer once it is there, and that it was dropped. */
function useSaid(trial: TrialState | null): void {
  const { announce } = useActions();
  const last = useRef<TrialState | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = trial;
    if (trial === null && before !== null) announce('Nothing is tried any more');
    if (trial?.preview == null || trial.pending || before?.preview === trial.preview) return;
    announce(previewSentence(trial.preview, formatOf));
  }, [trial, announce]);
}
