// Views that are kept: saved, opened, renamed, deleted. All but opening are steps of the workspace's journal; opening is one of the graph's.
import type { EntityId } from '../../../shared/dataset/types';
import type { Engine, EntityRow, RingDetail } from '../../../shared/engine/engine';
import { RetortError } from '../../../shared/kernel/errors';
import { MOST_VIEWED_ENTITIES, MOST_VIEWS, type SavedView } from '../../../shared/model/records/saved-view';
import { attempt } from '../../state/attempt';
import * as command from '../../state/graph-view-commands';
import type { GraphScope } from '../../state/graph-view';
import { membersOf, viewAgain, type FoundView } from '../../state/saved-view-read';
import { keepableEntities, viewToSave } from '../../state/saved-view-write';
import type { WorkbenchState } from '../../state/workbench';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { formatCount, formatOf } from '../../ui/format';
import { viewOf, type GraphDesk } from './graph-desk';
import { suppressedMap } from './suppressed';

/** What the journal says of one: view “Ring 3”. */
const called = (name: string): string => `view “${name}”`;

/** Takes the place of the view of this name. */
export async function saveView(desk: GraphDesk, name: string): Promise<void> {
  await attempt(desk.workbench.actions, async () => {
    const view = viewOf(desk);
    const entities = keepableEntities(view);
    if (entities.length === 0) throw new RetortError('not-loaded');
    const rows = await inDrawnDataset(desk, () => desk.session.engine.rows(entities));
    const saved = viewToSave(view, keysOf(rows), name, new Date().toISOString());
    await workspaceJournalOf(desk.session).take(async () => {
      const before = await viewsNamed(desk, name);
      refuseFull(desk, saved);
      return {
        label: `save the ${called(name)}`,
        forward: { type: 'set-views', views: [saved], removed: [] },
        backward: { type: 'set-views', views: before, removed: before.length === 0 ? [name] : [] },
      };
    });
    desk.workbench.actions.announce(
      `Saved: ${called(name)}, ${formatOf(saved.elements, 'element')} of ${formatOf(saved.entities, 'entity', 'entities')}`,
    );
  });
}

const keysOf = (rows: readonly EntityRow[]): Map<EntityId, EntityRow['key']> =>
  new Map(rows.map(({ id, key }) => [id, key]));

/** @throws RetortError `too-many-views` where there is no room beside the others */
function refuseFull({ workbench }: GraphDesk, saved: SavedView): void {
  const others = workbench.store.getState().views.filter(({ name }) => name !== saved.name);
  const held = others.reduce((sum, { entities }) => sum + entities, saved.entities);
  if (others.length >= MOST_VIEWS || held > MOST_VIEWED_ENTITIES)
    throw new RetortError('too-many-views', { limit: MOST_VIEWS, entities: MOST_VIEWED_ENTITIES });
}

export async function renameView(desk: GraphDesk, from: string, to: string): Promise<void> {
  if (from === to) return;
  await attempt(desk.workbench.actions, async () => {
    await workspaceJournalOf(desk.session).take(async () => {
      const view = await desk.session.reader.view(from);
      const replaced = await viewsNamed(desk, to);
      const removed = replaced.length === 0 ? [to] : [];
      return {
        label: `rename the ${called(from)}`,
        forward: { type: 'set-views', views: [{ ...view, name: to }], removed: [from] },
        backward: { type: 'set-views', views: [view, ...replaced], removed },
      };
    });
    desk.workbench.actions.announce(`Renamed: ${called(from)} is “${to}”`);
  });
}

export async function deleteView(desk: GraphDesk, name: string): Promise<void> {
  await attempt(desk.workbench.actions, async () => {
    await workspaceJournalOf(desk.session).take(async () => ({
      label: `delete the ${called(name)}`,
      forward: { type: 'set-views', views: [], removed: [name] },
      backward: { type: 'set-views', views: [await desk.session.reader.view(name)], removed: [] },
    }));
    desk.workbench.actions.announce(`Deleted: ${called(name)}; undo brings it back`);
  });
}

async function viewsNamed({ session, workbench }: GraphDesk, name: string): Promise<SavedView[]> {
  const known = workbench.store.getState().views.some((view) => view.name === name);
  return known ? [await session.reader.view(name)] : [];
}

/** Without rings a view would be drawn without its ring, and as if nothing were worth anything. */
export const canOpenViews = ({ rings, work }: WorkbenchState): boolean => rings !== null && work === 'ready';

export async function openView(desk: GraphDesk, name: string): Promise<void> {
  const { session, graph, ui, workbench } = desk;
  await desk.attempt('Opening the view', async (signal) => {
    const saved = await session.reader.view(name);
    const { rings } = workbench.store.getState();
    const { found, lost } = await inDrawnDataset(desk, () => find(desk, session.engine, saved));
    if (signal.aborted) throw new RetortError('cancelled');
    const scope = scopeOf(found);
    graph.run(`open the ${called(name)}`, command.showView(scope, viewAgain(saved, found)));
    // Or the ring would be drawn again, as it opens.
    desk.drawnFrom.rings = rings;
    workbench.actions.openRing(scope?.ringId ?? null);
    requestAnimationFrame(() => ui.getState().canvas?.fit(true));
    const words = `Opened: ${called(name)}, ${formatOf(viewOf(desk).nodes.size, 'element')}`;
    const gone = `${formatCount(lost)} of its ${formatOf(saved.entities, 'entity is', 'entities are')} no longer in this workspace`;
    if (lost > 0) ui.setState({ said: gone });
    workbench.actions.announce(lost > 0 ? `${words}; ${gone}` : words);
  });
}

/** Ids are of one dataset: that of the graph, before and after. @throws RetortError `not-loaded` while another one takes its place */
async function inDrawnDataset<T>({ session, drawnFrom }: GraphDesk, ask: () => Promise<T>): Promise<T> {
  const check = async (): Promise<void> => {
    const { version } = await session.engine.summary();
    if (version !== drawnFrom.version) throw new RetortError('not-loaded');
  };
  await check();
  const answer = await ask();
  await check();
  return answer;
}

async function find(
  desk: GraphDesk,
  engine: Engine,
  saved: SavedView,
): Promise<{ found: FoundView; lost: number }> {
  const ids = await engine.resolve(saved.nodes.flatMap(({ entities }) => entities));
  const members = membersOf(saved, ids);
  const there = members.flat();
  const [rows, edges, ring] = await Promise.all([
    engine.rows(members.flatMap((own) => own.slice(0, 1))),
    engine.edgesAmong(there),
    ringAgain(desk, engine, saved),
  ]);
  const byId = new Map<EntityId, (typeof rows)[number]>(rows.map((row) => [row.id, row]));
  const found = { members, rows: byId, edges, ring, suppressed: suppressedMap(desk) };
  return { found, lost: ids.length - there.length };
}

/** Null: the view was of no ring, or of one that stands no more. */
async function ringAgain(desk: GraphDesk, engine: Engine, { ringId }: SavedView): Promise<RingDetail | null> {
  const stands = desk.workbench.store.getState().rings?.rings.some(({ id }) => id === ringId);
  return ringId === null || stands !== true ? null : engine.ring(ringId, Infinity);
}

/** Of its ring as it is today: which of the selectors are drawn, whatever they were when it was saved. */
function scopeOf({ rows, ring }: FoundView): GraphScope | null {
  if (ring === null) return null;
  const { id, rank, holdingSelectors } = ring;
  return {
    ...{ ringId: id, rank, selectorsTotal: holdingSelectors.length },
    selectorsShown: holdingSelectors.filter(({ row }) => rows.has(row.id)).length,
  };
}
