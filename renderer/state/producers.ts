// Every change of the window's state, as `(args) => (state) => state`. Bound to the store in one place: store.ts.
import type { EntityId } from '../../shared/dataset/types';
import type { RingList, WorkspaceSummary } from '../../shared/engine/engine';
import type { KindRegistry } from '../../shared/model/kinds/registry';
import type { LinkageSettings } from '../../shared/model/records/linkage-settings';
import type { Judgement } from '../../shared/model/records/judgement';
import type { RunRecord } from '../../shared/model/records/run';
import type { ViewRecord } from '../../shared/model/records/saved-view';
import type { TimeMark } from '../../shared/model/records/time-mark';
import type { WarningListSummary } from '../../shared/model/records/warning-list';
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import type { Preferences } from './preferences';
import { closedWorkspace, nothingSelected } from './workbench';
import type { Notice, Problem, ScreenId, Selection, Task, TimeSpan, Work, WorkbenchState } from './workbench';

type Producer = (state: WorkbenchState) => WorkbenchState;

export const showScreen =
  (screen: ScreenId): Producer =>
  (state) => ({ ...state, screen });

export const prefer =
  (chosen: Partial<Preferences>): Producer =>
  (state) => ({ ...state, preferences: { ...state.preferences, ...chosen } });

/** Selects exactly these, each once; the last one is looked at. */
export const select =
  (entities: readonly EntityId[]): Producer =>
  (state) => ({
    ...state,
    selection: { ...nothingSelected, entities: distinct(entities), ringId: state.selection.ringId },
  });

/** The very list where none comes twice: whoever selected it knows it again. */
function distinct(entities: readonly EntityId[]): readonly EntityId[] {
  const once = new Set(entities);
  return once.size === entities.length ? entities : [...once];
}

export const selectLink =
  (a: EntityId, b: EntityId): Producer =>
  (state) => ({ ...state, selection: { ...state.selection, entities: [a, b], link: [a, b] } });

export const selectRing =
  (ringId: string | null): Producer =>
  (state) => ({ ...state, selection: { ...nothingSelected, ringId } });

export const hover =
  (hovered: readonly EntityId[]): Producer =>
  (state) =>
    sameIds(state.hovered, hovered) ? state : { ...state, hovered };

/** Filters everything by time; null: not any more. */
export const showSpan =
  (span: TimeSpan | null): Producer =>
  (state) => ({ ...state, span });

/** Opens a ring in Explore, or closes it. */
export const openRing =
  (ringId: string | null): Producer =>
  (state) => ({
    ...state,
    openRingId: ringId,
    screen: ringId === null ? state.screen : 'explore',
    selection: { ...nothingSelected, ringId },
  });

/** A workspace is open; nothing of the one before is left. */
export const workspaceOpened =
  (workspace: WorkspaceRecord, kinds: KindRegistry, readOnly = false): Producer =>
  (state) => ({ ...state, ...closedWorkspace, workspace, kinds, readOnly, work: 'loading' });

export const workspaceDescribed =
  (workspace: WorkspaceRecord): Producer =>
  (state) => ({ ...state, workspace });

export const kindsChanged =
  (kinds: KindRegistry): Producer =>
  (state) => ({ ...state, kinds });

export const working =
  (work: Work): Producer =>
  (state) => ({ ...state, work, problem: null });

export const workFailed =
  (problem: Problem): Producer =>
  (state) => ({ ...state, work: 'failed', problem });

/** New columns: ids of the old ones are void, so the caller says what the selection is now. */
export const summaryChanged =
  (summary: WorkspaceSummary, selection: Selection): Producer =>
  (state) => ({ ...state, summary, selection, hovered: [] });

export const ringsChanged =
  (rings: RingList): Producer =>
  (state) => {
    const known = (id: string | null): string | null =>
      id !== null && rings.rings.some((ring) => ring.id === id) ? id : null;
    const selection = { ...state.selection, ringId: known(state.selection.ringId) };
    return { ...state, rings, found: state.found + 1, openRingId: known(state.openRingId), selection };
  };

/** What a person decided about finding rings. */
export const linkageSet =
  (linkage: LinkageSettings): Producer =>
  (state) => ({ ...state, linkage });

export const viewsChanged =
  (views: readonly ViewRecord[]): Producer =>
  (state) => ({ ...state, views });

export const marksChanged =
  (marks: readonly TimeMark[]): Producer =>
  (state) => ({ ...state, marks });

export const judgementsChanged =
  (judgements: readonly Judgement[]): Producer =>
  (state) => ({ ...state, judgements });

export const warningListsChanged =
  (warningLists: readonly WarningListSummary[]): Producer =>
  (state) => ({ ...state, warningLists });

export const runsChanged =
  (runs: readonly RunRecord[]): Producer =>
  (state) => ({ ...state, runs });

export const stagedCounted =
  (stagedSources: number): Producer =>
  (state) => ({ ...state, stagedSources });

export const saved =
  (at: number): Producer =>
  (state) => ({ ...state, savedAt: at });

/** Starts a task or says how far it is. */
export const taskChanged =
  (task: Task): Producer =>
  (state) => {
    const known = state.tasks.some((each) => each.id === task.id);
    const tasks = known
      ? state.tasks.map((each) => (each.id === task.id ? task : each))
      : [...state.tasks, task];
    return { ...state, tasks };
  };

export const taskEnded =
  (id: string): Producer =>
  (state) => ({ ...state, tasks: state.tasks.filter((task) => task.id !== id) });

/** A notice with the id of one that is shown takes its place. */
export const notify =
  (notice: Notice): Producer =>
  (state) => ({ ...state, notices: [...state.notices.filter((each) => each.id !== notice.id), notice] });

export const dismiss =
  (id: string): Producer =>
  (state) => ({ ...state, notices: state.notices.filter((notice) => notice.id !== id) });

/** Said by screen readers when they are done with what they say now. */
export const announce =
  (text: string): Producer =>
  (state) => ({ ...state, announcement: { text, at: state.announcement.at + 1 } });

function sameIds(before: readonly EntityId[], after: readonly EntityId[]): boolean {
  return before.length === after.length && before.every((id, at) => id === after[at]);
}
