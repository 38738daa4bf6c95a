// Views that are kept: saved, opened, renamed, deleted. All but opening are steps of the workspace's journal; opening is one of the graph's.
import type { EntityId } from '../../../shared/dataset/types';
import type { Engine, RingDetail } from '../../../shared/engine/engine';
import { RetortError } from '../../../shared/kernel/errors';
import { MOST_VIEWS, type SavedView } from '../../../shared/model/records/saved-view';
import * as command from '../../state/graph-view-commands';
import type { GraphScope } from '../../state/graph-view';
import { membersOf, viewAgain, type FoundView } from '../../state/saved-view-read';
import { entitiesIn, viewToSave } from '../../state/saved-view-write';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { formatCount, formatOf } from '../../ui/format';
import { viewOf, type GraphDesk } from './graph-desk';
import { suppressedMap } from './suppressed';

/** What the journal says of one: view “Ring 3”. */
const called = (name: string): string => `view “${name}”`;

/** Takes the place of the view of this name. */
export async function saveView(desk: GraphDesk, name: string): Promise<void> {
  const view = viewOf(desk);
  await desk.attempt('Saving the view', async () => {
    const rows = await desk.session.engine.rows(entitiesIn(view));
    const keys = new Map(rows.map(({ id, key }) => [id, key]));
    const saved = viewToSave(view, keys, name, new Date().toISOString());
    const before = await viewsNamed(desk, name);
    if (before.length === 0 && desk.workbench.store.getState().views.length >= MOST_VIEWS)
      throw new RetortError('too-many-views', { limit: MOST_VIEWS });
    await workspaceJournalOf(desk.session).take({
      label: `save the ${called(name)}`,
      forward: { type: 'set-views', views: [saved], removed: [] },
      backward: { type: 'set-views', views: before, removed: before.length === 0 ? [name] : [] },
    });
    desk.workbench.actions.announce(
      `Saved: ${called(name)}, ${formatOf(saved.elements, 'element')} of ${formatOf(saved.entities, 'entity', 'entities')}`,
    );
  });
}

export async function renameView(desk: GraphDesk, from: string, to: string): Promise<void> {
  if (from === to) return;
  await desk.attempt('Renaming the view', async () => {
    const view = await desk.session.reader.view(from);
    const replaced = await viewsNamed(desk, to);
    await workspaceJournalOf(desk.session).take({
      label: `rename the ${called(from)}`,
      forward: { type: 'set-views', views: [{ ...view, name: to }], removed: [from] },
      backward: { type: 'set-views', views: [view, ...replaced], removed: replaced.length === 0 ? [to] : [] },
    });
    desk.workbench.actions.announce(`Renamed: ${called(from)} is “${to}”`);
  });
}

export async function deleteView(desk: GraphDesk, name: string): Promise<void> {
  await desk.attempt('Deleting the view', async () => {
    const view = await desk.session.reader.view(name);
    await workspaceJournalOf(desk.session).take({
      label: `delete the ${called(name)}`,
      forward: { type: 'set-views', views: [], removed: [name] },
      backward: { type: 'set-views', views: [view], removed: [] },
    });
    desk.workbench.actions.announce(`Deleted: ${called(name)}; undo brings it back`);
  });
}

async function viewsNamed({ session, workbench }: GraphDesk, name: string): Promise<SavedView[]> {
  const known = workbench.store.getState().views.some((view) => view.name === name);
  return known ? [await session.reader.view(name)] : [];
}

export async function openView(desk: GraphDesk, name: string): Promise<void> {
  const { session, graph, ui, workbench } = desk;
  await desk.attempt('Opening the view', async (signal) => {
    const saved = await session.reader.view(name);
    const { found, lost } = await find(desk, session.engine, saved);
    if (signal.aborted) throw new RetortError('cancelled');
    const { rings } = workbench.store.getState();
    const scope = scopeOf(saved, found.ring);
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
async function ringAgain(desk: GraphDesk, engine: Engine, { ring }: SavedView): Promise<RingDetail | null> {
  const stands = desk.workbench.store.getState().rings?.rings.some(({ id }) => id === ring?.id);
  return ring === null || stands !== true ? null : engine.ring(ring.id);
}

function scopeOf({ ring }: SavedView, found: RingDetail | null): GraphScope | null {
  if (ring === null || found === null) return null;
  const selectorsTotal = found.holdingSelectors.length;
  return { ringId: ring.id, rank: found.rank, selectorsShown: ring.selectors, selectorsTotal };
}
