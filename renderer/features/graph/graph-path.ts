// The two ways between what is selected, drawn: by strongest evidence from account to account, and with fewest steps over anything. What of it is missing comes beside what is there.
import type { EntityId } from '../../../shared/dataset/types';
import { nodeOfEntity } from '../../state/graph-view';
import { pathEntities } from '../../state/path-entities';
import { formatOf } from '../../ui/format';
import { hiddenWords } from './graph-common';
import { say, viewOf, type GraphDesk } from './graph-desk';
import { showSelected } from './graph-expand';

/** A way, with the words for it once it is drawn; or why there is none. */
type Way = { entities: readonly EntityId[]; words: string } | { refused: string };

/** By strongest evidence; says so where they are not two accounts, or nothing leads from one to the other. */
export async function showPath(desk: GraphDesk): Promise<void> {
  const { engine } = desk.session;
  await showWay(desk, async (a, b) => {
    const rows = await engine.rows([a, b]);
    if (rows.some(({ key }) => key.kind !== 'account')) return { refused: ONLY_ACCOUNTS };
    const path = await engine.path(a, b);
    if (path === null) return { refused: 'No evidence leads from one to the other' };
    const words = `The strongest path is drawn: ${formatOf(path.steps.length, 'step')}`;
    return { entities: pathEntities(path), words };
  });
}

const ONLY_ACCOUNTS = 'A path by evidence leads from an account to another: select two';

/** With fewest steps from one thing to the next; through suppressed hubs only with `hubs`. */
export async function showShortest(desk: GraphDesk, hubs: boolean): Promise<void> {
  const { engine } = desk.session;
  await showWay(desk, async (from, to) => {
    const way = await engine.fewestSteps({ from, to, hubs });
    if (way !== null) return { entities: way, words: `The shortest path is drawn: ${hops(way)}` };
    const through = hubs ? null : await engine.fewestSteps({ from, to, hubs: true });
    if (through === null) return { refused: 'Nothing leads from one to the other' };
    return { refused: `Only suppressed hubs lead from one to the other: ${hops(through)}` };
  });
}

const hops = (way: readonly EntityId[]): string => formatOf(way.length - 1, 'hop');

async function showWay(desk: GraphDesk, find: (a: EntityId, b: EntityId) => Promise<Way>): Promise<void> {
  const { actions, store } = desk.workbench;
  const { selection } = store.getState();
  const [a, b, ...others] = selection.entities;
  if (a === undefined || b === undefined || others.length > 0) return;
  const found: { way: Way } = { way: { refused: '' } };
  const done = await desk.attempt('Looking for a path', async () => {
    found.way = await find(a, b);
  });
  // Whoever selected something else meanwhile keeps it.
  if (!done || store.getState().selection !== selection) return;
  if ('refused' in found.way) {
    say(desk, found.way.refused);
    return;
  }
  const { entities, words } = found.way;
  actions.select(entities);
  if (!(await showSelected(desk))) return;
  const owner = nodeOfEntity(viewOf(desk));
  const nodes = [...new Set(entities.flatMap((id) => owner.get(id) ?? []))];
  say(desk, [words, ...hiddenWords(desk, nodes)].join('; '));
}
