// The path between two accounts by strongest evidence, drawn: what of it is missing comes beside what is there.
import type { EntityId } from '../../../shared/dataset/types';
import type { EvidencePath } from '../../../shared/linkage/reasons/evidence-path';
import { formatOf } from '../../ui/format';
import type { GraphDesk } from './graph-desk';
import { showSelected } from './graph-expand';

/** Of the two accounts that are selected; says so where they are not two accounts, or nothing leads from one to the other. */
export async function showPath(desk: GraphDesk): Promise<void> {
  const { engine } = desk.session;
  const { actions, store } = desk.workbench;
  const [a, b, ...others] = store.getState().selection.entities;
  if (a === undefined || b === undefined || others.length > 0) return;
  await desk.attempt('Looking for a path', async () => {
    const rows = await engine.rows([a, b]);
    const accounts = rows.every(({ key }) => key.kind === 'account');
    const path = accounts ? await engine.path(a, b) : null;
    if (path !== null) {
      actions.select(entitiesOf(path));
      await showSelected(desk);
    }
    actions.announce(accounts ? pathWords(path) : ONLY_ACCOUNTS);
  });
}

const pathWords = (path: EvidencePath | null): string =>
  path === null
    ? 'No evidence leads from one to the other'
    : `The path is drawn: ${formatOf(path.steps.length, 'step')}`;

const ONLY_ACCOUNTS = 'A path leads from an account to another: select two';

function entitiesOf({ steps }: EvidencePath): EntityId[] {
  return [...new Set(steps.flatMap(({ from, selector, to }) => [from, selector, to]))];
}
