// The path between two accounts by strongest evidence, drawn: what of it is missing comes beside what is there.
import type { EntityId } from '../../../shared/dataset/types';
import type { EvidencePath } from '../../../shared/linkage/reasons/evidence-path';
import { isShown, nodeOfEntity } from '../../state/graph-view';
import { pathEntities } from '../../state/path-entities';
import { formatCount, formatOf } from '../../ui/format';
import { viewOf, type GraphDesk } from './graph-desk';
import { say, showSelected } from './graph-expand';

/** Of the two accounts that are selected; says so where they are not two accounts, or nothing leads from one to the other. */
export async function showPath(desk: GraphDesk): Promise<void> {
  const { actions, store } = desk.workbench;
  const { selection } = store.getState();
  const [a, b, ...others] = selection.entities;
  if (a === undefined || b === undefined || others.length > 0) return;
  const found: { path: EvidencePath | null; refused: string } = { path: null, refused: NO_PATH };
  const done = await desk.attempt('Looking for a path', async () => {
    const rows = await desk.session.engine.rows([a, b]);
    if (rows.some(({ key }) => key.kind !== 'account')) found.refused = ONLY_ACCOUNTS;
    else found.path = await desk.session.engine.path(a, b);
  });
  // Whoever selected something else meanwhile keeps it.
  if (!done || store.getState().selection !== selection) return;
  if (found.path === null) {
    say(desk, found.refused);
    return;
  }
  const entities = pathEntities(found.path);
  actions.select(entities);
  if (await showSelected(desk)) say(desk, drawnWords(desk, found.path, entities));
}

const NO_PATH = 'No evidence leads from one to the other';
const ONLY_ACCOUNTS = 'A path leads from an account to another: select two';

function drawnWords(desk: GraphDesk, { steps }: EvidencePath, entities: readonly EntityId[]): string {
  const view = viewOf(desk);
  const owner = nodeOfEntity(view);
  const hidden = entities.filter((id) => {
    const node = view.nodes.get(owner.get(id) ?? '');
    return node !== undefined && !isShown(view, node);
  });
  const words = `The path is drawn: ${formatOf(steps.length, 'step')}`;
  return hidden.length === 0 ? words : `${words}; ${formatCount(hidden.length)} of it hidden`;
}
