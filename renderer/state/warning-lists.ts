// The workspace's warning lists: what is added, changed or taken out holds from then on, the rings follow, and each step can be taken back.
import { useMemo } from 'react';
import type { WarningList } from '../../shared/model/records/warning-list';
import { useAttempt } from './attempt';
import { useActions, useSession } from './context';
import { workspaceJournalOf } from './workspace-journal';
import type { JournalChange } from './workspace-step';
import type { Entry } from './undo';

export type WarningListing = {
  /** All of them as one step; each takes the place of the list of its name. */
  add(lists: readonly WarningList[]): void;
  change(name: string, part: Partial<Pick<WarningList, 'role' | 'weight'>>): void;
  remove(name: string): void;
};

type Step = (known: readonly WarningList[]) => Entry<JournalChange> | undefined;

export function useWarningListing(): WarningListing {
  const session = useSession();
  const attempt = useAttempt();
  const { announce } = useActions();
  return useMemo(() => {
    const take = (step: Step): void =>
      attempt(async () => {
        const entry = step(await session.reader.warningLists());
        if (entry === undefined) return;
        await workspaceJournalOf(session).take(entry);
        announce(`Done: ${entry.label}. The rings follow.`);
      });
    return {
      add: (lists) => take((known) => listsStep(addingLabel(lists), known, lists, [])),
      change: (name, part) =>
        take((known) => {
          const lists = known.filter((list) => list.name === name).map((list) => ({ ...list, ...part }));
          return listsStep(`what ‘${name}’ leaves`, known, lists, []);
        }),
      remove: (name) => take((known) => listsStep(`taking out ‘${name}’`, known, [], [name])),
    };
  }, [session, attempt, announce]);
}

/** What a step does and what was before; undefined where nothing would change. */
export function listsStep(
  label: string,
  known: readonly WarningList[],
  lists: readonly WarningList[],
  removed: readonly string[],
): Entry<JournalChange> | undefined {
  const names = new Set([...removed, ...lists.map(({ name }) => name)]);
  const before = known.filter(({ name }) => names.has(name));
  const had = new Set(before.map(({ name }) => name));
  if (lists.length === 0 && before.length === 0) return undefined;
  return {
    label,
    forward: { type: 'set-warning-lists', lists, removed },
    backward: {
      type: 'set-warning-lists',
      lists: before,
      removed: lists.map(({ name }) => name).filter((name) => !had.has(name)),
    },
  };
}

function addingLabel(lists: readonly WarningList[]): string {
  const [first] = lists;
  return first !== undefined && lists.length === 1
    ? `adding ‘${first.name}’`
    : `adding ${String(lists.length)} warning lists`;
}
