// What the whole window shares: which screen, what is loaded, what is selected. Plain data; only producers make the next state.
import type { EntityId } from '../../shared/dataset/types';
import type { RingList, WorkspaceSummary } from '../../shared/engine/engine';
import type { ErrorCode, ErrorData } from '../../shared/kernel/errors';
import { kindRegistry, type KindRegistry } from '../../shared/model/kinds/registry';
import { shippedSettings, type LinkageSettings } from '../../shared/model/records/linkage-settings';
import type { Judgement } from '../../shared/model/records/judgement';
import type { RunRecord } from '../../shared/model/records/run';
import type { ViewRecord } from '../../shared/model/records/saved-view';
import type { TimeMark } from '../../shared/model/records/time-mark';
import type { WarningListSummary } from '../../shared/model/records/warning-list';
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import type { Preferences } from './preferences';

export const SCREEN_IDS = ['overview', 'explore', 'import', 'settings'] as const;
export type ScreenId = (typeof SCREEN_IDS)[number];

/** One selection, shown everywhere at once. */
export type Selection = {
  /** In the order in which they were selected; the last one is what the inspector shows. */
  entities: readonly EntityId[];
  /** Two accounts whose link is being explained. */
  link: readonly [EntityId, EntityId] | null;
  /** The ring that is being looked at, when no entity is. */
  ringId: string | null;
};

/** Milliseconds since 1970 UTC; `to` is the first moment after it. */
export type TimeSpan = { from: number; to: number };

export const nothingSelected: Selection = { entities: [], link: null, ringId: null };

/** `loading`: columns are read and indexed. `linking`: rings are being found. In `failed`, `problem` says why. */
export type Work = 'closed' | 'opening' | 'loading' | 'linking' | 'ready' | 'failed';

export type Problem = { code: ErrorCode; data: ErrorData };

/** Long work, as the status bar and the regions that wait for it show it. */
export type Task = {
  id: string;
  /** "Finding rings" */
  title: string;
  phase: string;
  done: number;
  total: number | undefined;
  /** Null: it cannot be stopped. */
  cancel: (() => void) | null;
};

/** What happened, what was kept, what to do. */
export type Notice = {
  id: string;
  tone: 'ok' | 'info' | 'warn' | 'bad';
  title: string;
  words: string;
  actions: readonly NoticeAction[];
};
export type NoticeAction = { label: string; run: () => void };

export type WorkbenchState = {
  screen: ScreenId;
  preferences: Preferences;
  workspace: WorkspaceRecord | null;
  /** True: another window writes the workspace; this one shows it and follows. */
  readOnly: boolean;
  work: Work;
  problem: Problem | null;
  tasks: readonly Task[];
  summary: WorkspaceSummary | null;
  rings: RingList | null;
  /** Grows with every finding of rings: ranks, bits and explanations of an earlier one are void. */
  found: number;
  /** What a person decided about finding rings; `rings` says what those in place were found with. */
  linkage: LinkageSettings;
  /** What was seen in this time is shown, wherever something is; null: whenever. */
  span: TimeSpan | null;
  /** What a person judged of pairs of accounts, oldest first; `rings` says what became of those that it was found with. */
  judgements: readonly Judgement[];
  /** In order of names. */
  warningLists: readonly WarningListSummary[];
  /** Saved views of the graph, newest first. */
  views: readonly ViewRecord[];
  /** On the time axis, in order of time. */
  marks: readonly TimeMark[];
  /** Runs that are kept, newest first. */
  runs: readonly RunRecord[];
  /** Shipped kinds and those that this workspace defines. */
  kinds: KindRegistry;
  selection: Selection;
  /** What the pointer or the row cursor is on: lit everywhere. */
  hovered: readonly EntityId[];
  /** The ring that Explore has open. */
  openRingId: string | null;
  notices: readonly Notice[];
  /** Said by screen readers; `at` tells two equal sentences apart. */
  announcement: { text: string; at: number };
  /** When the last change became durable. */
  savedAt: number | null;
  /** Staged sources that were neither committed nor discarded. */
  stagedSources: number;
};

export function initialWorkbench(preferences: Preferences): WorkbenchState {
  return {
    ...closedWorkspace,
    screen: 'overview',
    preferences,
    notices: [],
    tasks: [],
    announcement: { text: '', at: 0 },
    found: 0,
  };
}

/** Everything that belongs to a workspace, as it is while none is open. */
export const closedWorkspace = {
  workspace: null,
  readOnly: false,
  work: 'closed',
  problem: null,
  summary: null,
  rings: null,
  linkage: shippedSettings,
  span: null,
  judgements: [],
  warningLists: [],
  views: [],
  marks: [],
  runs: [],
  kinds: kindRegistry([]),
  selection: nothingSelected,
  hovered: [],
  openRingId: null,
  savedAt: null,
  stagedSources: 0,
} satisfies Omit<WorkbenchState, 'screen' | 'preferences' | 'notices' | 'tasks' | 'announcement' | 'found'>;

/** The dates of a question to the engine, whose ends are both included. */
export function rangeOf(span: TimeSpan | null): { from: number | null; to: number | null } {
  return { from: span?.from ?? null, to: span === null ? null : span.to - 1 };
}

/** What the engine's answers depend on, for the key of a question: the columns, and the rings found in them. */
export function answersKey({ summary, found }: Pick<WorkbenchState, 'summary' | 'found'>): string {
  return `${summary?.version ?? 0} ${found}`;
}
