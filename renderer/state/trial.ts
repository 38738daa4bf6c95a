// What if: settings of linkage that are tried before they hold. The engine says what they would change; a person applies or drops them.
import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RingList, RingsPreview } from '../../shared/engine/engine';
import { isCancelled } from '../../shared/kernel/errors';
import {
  nothingExcluded,
  type Excluded,
  type LinkageSettings,
} from '../../shared/model/records/linkage-settings';
import { useAttempt } from './attempt';
import { useActions, useSession, useWorkbench } from './context';
import { workspaceJournalOf } from './workspace-journal';
import { problemOf } from './problem';
import type { Session } from './session';
import type { Problem } from './workbench';

export type Trial = {
  settings: LinkageSettings;
  /** Finishes "Undo: ". */
  label: string;
  /** The rings that it is compared with: when others take their place, it is void. */
  basis: RingList;
  /** The latest answer; stays while the next one is on its way. */
  preview: RingsPreview | null;
  pending: boolean;
  problem: Problem | null;
};

type TrialStore = StoreApi<{ trial: Trial | null }>;

/** Keys and pointers move faster than rings are found. */
const REST_MS = 120;

const stores = new WeakMap<Session, TrialStore>();
const timers = new WeakMap<Session, ReturnType<typeof setTimeout>>();

function trialStoreOf(session: Session): TrialStore {
  const known = stores.get(session) ?? createStore<{ trial: Trial | null }>(() => ({ trial: null }));
  stores.set(session, known);
  return known;
}

export type TrialControls = {
  /** Null: nothing is tried. */
  trial: Trial | null;
  /** Tries a change of what holds, or of what is being tried already; trying what holds ends the trial. */
  propose(label: string, change: (settings: LinkageSettings) => LinkageSettings): void;
  apply(): void;
  discard(): void;
};

export function useTrial(): TrialControls {
  const session = useSession();
  const store = trialStoreOf(session);
  const settings = useWorkbench((state) => state.linkage);
  const basis = useWorkbench((state) => state.rings);
  const held = useStore(store, (state) => state.trial);
  const trial = held !== null && held.basis === basis ? held : null;
  const attempt = useAttempt();
  const { announce } = useActions();
  const discard = useCallback(() => drop(session), [session]);
  const propose = useCallback<TrialControls['propose']>(
    (label, change) => {
      const present = store.getState().trial;
      const known = present !== null && present.basis === basis ? present : null;
      const next = change(known?.settings ?? settings);
      if (basis === null) return;
      if (sameChoices(next, settings)) drop(session);
      else begin(session, { settings: next, label, basis, preview: known?.preview ?? null });
    },
    [session, store, settings, basis],
  );
  const apply = useCallback(() => {
    const now = store.getState().trial;
    if (now === null) return;
    clearTimeout(timers.get(session));
    announce(`Applying: ${now.label}`);
    attempt(() => workspaceJournalOf(session).change(now.label, settings, now.settings));
  }, [session, store, settings, attempt, announce]);
  return useMemo(() => ({ trial, propose, apply, discard }), [trial, propose, apply, discard]);
}

function begin(session: Session, given: Pick<Trial, 'settings' | 'label' | 'basis' | 'preview'>): void {
  const store = trialStoreOf(session);
  const trial: Trial = { ...given, pending: true, problem: null };
  store.setState({ trial });
  clearTimeout(timers.get(session));
  timers.set(
    session,
    setTimeout(() => void ask(session, trial), REST_MS),
  );
}

/** An answer that comes when something else is tried already is dropped. */
async function ask(session: Session, trial: Trial): Promise<void> {
  const store = trialStoreOf(session);
  const answer = (part: Partial<Trial>): void => {
    if (store.getState().trial === trial) store.setState({ trial: { ...trial, pending: false, ...part } });
  };
  try {
    answer({ preview: await session.preview(trial.settings) });
  } catch (error) {
    answer(isCancelled(error) ? {} : { problem: problemOf(error) });
  }
}

function drop(session: Session): void {
  clearTimeout(timers.get(session));
  trialStoreOf(session).setState({ trial: null });
}

export const excludedOf = (settings: LinkageSettings): Excluded => settings.excluded ?? nothingExcluded;

function sameChoices(a: LinkageSettings, b: LinkageSettings): boolean {
  const written = (settings: LinkageSettings): string =>
    JSON.stringify([settings.threshold ?? null, excludedOf(settings)]);
  return written(a) === written(b);
}
