// The status bar: what is in here, whether it is saved, what runs, which keys help right now, whose time it is.
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useSurroundings, useWorkbench, useZone } from '../../state/context';
import type { Task } from '../../state/workbench';
import { formatOf, formatShare } from '../../ui/format';
import { Kbd } from '../../ui/kbd';
import { formatClock, formatUtc, zoneLabel } from '../../ui/time';
import './status-bar.css';

export function StatusBar() {
  const zone = useZone();
  const [now] = useState(() => Date.now());
  return (
    <footer className="status-bar" aria-label="Status">
      <Counts />
      <SavedAt zone={zone} />
      <Following />
      <Running />
      <span className="grow" />
      <KeyHints />
      <span title={zone}>{zoneLabel(zone, now)}</span>
    </footer>
  );
}

function Counts() {
  const summary = useWorkbench((state) => state.summary);
  if (summary === null) return null;
  return (
    <>
      <span>{formatOf(summary.accounts, 'account')}</span>
      <span>{formatOf(summary.observations, 'observation')}</span>
      <span>{formatOf(summary.sources.length, 'source')}</span>
    </>
  );
}

function SavedAt({ zone }: { zone: string }) {
  const savedAt = useWorkbench((state) => state.savedAt);
  if (savedAt === null) return null;
  return (
    <span className="status-item" title={formatUtc(savedAt)}>
      <Check size={14} strokeWidth={1.5} className="ok" aria-hidden />
      Saved {formatClock(savedAt, zone)}
    </span>
  );
}

function Following() {
  const readOnly = useWorkbench((state) => state.readOnly);
  if (!readOnly) return null;
  return <span className="status-item warn">Another window writes this workspace; this one follows</span>;
}

function Running() {
  const tasks = useWorkbench((state) => state.tasks);
  return tasks.map((task) => (
    <span key={task.id} className="status-item text-2">
      <span className="status-spinner" aria-hidden />
      {task.title}
      {taskShare(task)}
    </span>
  ));
}

function taskShare(task: Task): string {
  return task.total === undefined || task.total === 0
    ? ''
    : ` ${formatShare(Math.min(1, task.done / task.total))}`;
}

/** Those of the screen first, those of the window last. */
function KeyHints() {
  const commands = useStore(useSurroundings().commands.store, (state) => state.commands);
  const hinted = commands
    .filter(({ hint, keys, enabled }) => hint !== undefined && keys !== undefined && enabled !== false)
    .toSorted((a, b) => Number(a.group === 'Window') - Number(b.group === 'Window'));
  return (
    <span className="status-keys">
      {hinted.map((command) => (
        <span key={command.id} className="status-item">
          <Kbd keys={command.keys ?? ''} />
          {command.hint}
        </span>
      ))}
    </span>
  );
}
