// Common neighbours: what all of the selected have. What is drawn is selected, what is not comes in; much of it asks first.
import type { EntityId } from '../../../shared/dataset/types';
import type { SharedPage, SharedQuery } from '../../../shared/engine/engine';
import { isShown, nodeOfEntity, type NodeId } from '../../state/graph-view';
import { formatCount, formatOf } from '../../ui/format';
import { say, viewOf, type GraphDesk } from './graph-desk';
import { showOnceDrawn } from './graph-expand';
import { ASK_FROM, MOST_EXPANDED } from './limits';
import { suppressedMap } from './suppressed';

/** Whoever selects something else meanwhile keeps it. */
export async function selectCommon(desk: GraphDesk): Promise<void> {
  const { selection } = desk.workbench.store.getState();
  const ids = selection.entities;
  if (ids.length < 2) return;
  await desk.attempt('Looking for what they have in common', async () => {
    const page = await commonOf(desk, ids, { kinds: [], limit: ASK_FROM });
    if (desk.workbench.store.getState().selection !== selection) return;
    const missing = missingOf(desk, page);
    if (page.total === 0) say(desk, `Nothing is common to all ${formatCount(page.of)}`);
    else if (page.total > page.rows.length || missing.length > ASK_FROM)
      desk.ui.setState({ ask: { type: 'common', ids, byKind: page.byKind } });
    else await take(desk, page);
  });
}

/** Those of the kinds that were chosen; none chosen: all. */
export async function takeCommon(
  desk: GraphDesk,
  ids: readonly EntityId[],
  chosen: { kinds: string[]; limit: number },
): Promise<void> {
  await desk.attempt('Looking for what they have in common', async () =>
    take(desk, await commonOf(desk, ids, chosen)),
  );
}

function commonOf(
  { session }: GraphDesk,
  ids: readonly EntityId[],
  { kinds, limit }: { kinds: string[]; limit: number },
): Promise<SharedPage> {
  const scope: SharedQuery['scope'] = { type: 'entities', ids: [...ids] };
  const least = new Set(ids).size;
  const most = Math.min(limit, MOST_EXPANDED);
  return session.engine.shared({ scope, accounts: false, least, kinds, offset: 0, limit: most });
}

const missingOf = (desk: GraphDesk, { rows }: SharedPage): EntityId[] =>
  rows.map(({ row }) => row.id).filter((id) => !nodeOfEntity(viewOf(desk)).has(id));

async function take(desk: GraphDesk, page: SharedPage): Promise<void> {
  const missing = missingOf(desk, page);
  const nodes = await bringIn(desk, page.rows.map(({ row }) => row.id), missing);
  say(desk, [...takenWords(page, missing.length), ...hiddenWords(desk, nodes)].join('; '));
} // prettier-ignore

/** Draws what is missing as one step, selects all of it and brings it into sight. */
export async function bringIn(
  desk: GraphDesk,
  ids: readonly EntityId[],
  missing: readonly EntityId[],
): Promise<NodeId[]> {
  await desk.controller.bring(missing, suppressedMap(desk), 'bring in');
  const owner = nodeOfEntity(viewOf(desk));
  const nodes = [...new Set(ids.flatMap((id) => owner.get(id) ?? []))];
  desk.workbench.actions.select(ids);
  showOnceDrawn(desk, nodes);
  return nodes;
}

function takenWords({ rows, total }: SharedPage, brought: number): string[] {
  const left = total - rows.length;
  return [
    `${formatOf(rows.length, 'common neighbour')} selected`,
    ...(brought > 0 ? [`${formatCount(brought)} of them brought in`] : []),
    ...(left > 0 ? [`${formatCount(left)} more left out`] : []),
  ];
}

/** What is drawn and yet not seen is said. */
export function hiddenWords(desk: GraphDesk, nodes: readonly NodeId[]): string[] {
  const view = viewOf(desk);
  const hidden = nodes.filter((id) => {
    const node = view.nodes.get(id);
    return node !== undefined && !isShown(view, node);
  });
  return hidden.length === 0 ? [] : [`${formatCount(hidden.length)} of it hidden`];
}
