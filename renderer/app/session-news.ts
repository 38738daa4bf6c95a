// What became of changes, in the window that made them and in those that follow it.
import { kindRegistry } from '../../shared/model/kinds/registry';
import { summariseList } from '../../shared/model/records/warning-list';
import { customKinds } from '../../shared/ports/workspace-kinds';
import type { Change } from '../../shared/ports/workspace-store';
import { attempt } from '../state/attempt';
import type { Session } from '../state/session';
import { workspaceJournalOf } from '../state/workspace-journal';
import type { SessionParts } from './session-parts';

/** Each window has its own graph: steps of it are no news. */
export function tell({ windows }: Pick<SessionParts, 'windows'>, changes: readonly Change[]): void {
  const news = changes.filter((change) => !('history' in change && change.history === 'graph'));
  if (news.length > 0) windows?.tellChanged(news.map(({ type }) => type));
}

type Anew = { load(): Promise<void>; findRings(): Promise<void> };

/** What the engine must do anew after a change; reading the workspace finds the rings, too. */
type Needed = 'load' | 'rings' | undefined;

/** However many changes came together, the workspace is read and rings are found once. */
export async function follow(
  parts: SessionParts,
  types: readonly Change['type'][],
  work: Anew,
): Promise<void> {
  const needed: Needed[] = [];
  for (const type of types) needed.push(await changed(parts, type));
  if (needed.includes('load')) void work.load();
  else if (needed.includes('rings')) void work.findRings();
}

async function changed({ store, workbench }: SessionParts, type: Change['type']): Promise<Needed> {
  switch (type) {
    case 'commit-sources':
    case 'retract-source':
    case 'set-aside-sources':
    case 'bring-back-sources':
      await recountStaged({ store, workbench });
      return 'load';
    case 'rename':
    case 'set-marking':
      workbench.actions.workspaceDescribed(await store.describe());
      return undefined;
    case 'save-kind':
    case 'delete-kind':
      workbench.actions.kindsChanged(kindRegistry(await customKinds(store)));
      return 'load';
    case 'judge':
      workbench.actions.judgementsChanged(await store.judgements());
      return 'rings';
    case 'set-views':
      workbench.actions.viewsChanged(await store.views());
      return undefined;
    case 'set-marks':
      workbench.actions.marksChanged(await store.marks());
      return undefined;
    case 'set-warning-lists':
      workbench.actions.warningListsChanged((await store.warningLists()).map(summariseList));
      return 'rings';
    case 'set-linkage':
      workbench.actions.linkageSet(await store.linkageSettings());
      return 'rings';
    default:
      return undefined;
  }
}

/**
 * What another window changes, in whatever is shown here; its steps are this one's list of steps. Listens at once: what comes before the session is there is
 * followed when it is, since what was read until then may be older.
 */
export function followOthers(parts: SessionParts, work: Anew): (session: Session) => void {
  let opened: Session | undefined;
  const missed: Change['type'][] = [];
  let last: Promise<unknown> = Promise.resolve();
  const take = (session: Session, types: readonly Change['type'][]): void => {
    last = last.then(() => attempt(parts.workbench.actions, () => followOther(parts, session, types, work)));
  };
  parts.windows?.listen({
    changed: (types) => {
      if (opened === undefined) missed.push(...types);
      else take(opened, types);
    },
  });
  return (session) => {
    opened = session;
    if (missed.length > 0) take(session, missed);
  };
}

async function followOther(
  parts: SessionParts,
  session: Session,
  types: readonly Change['type'][],
  work: Anew,
): Promise<void> {
  await workspaceJournalOf(session).follow();
  if (types.includes('keep-run')) parts.workbench.actions.runsChanged(await parts.store.runs());
  await follow(parts, types, work);
}

export async function recountStaged({
  store,
  workbench,
}: Pick<SessionParts, 'store' | 'workbench'>): Promise<void> {
  workbench.actions.stagedCounted((await store.staged()).length);
}
