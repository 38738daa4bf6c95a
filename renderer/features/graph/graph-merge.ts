// Merging by assertion: accounts that a person says are one operator's are judged so, and drawn as one. Nothing is merged for good: unmerging takes back both.
import { attempt } from '../../state/attempt';
import { shortValue } from '../../state/entity-text';
import { isGroup, type CollectionNode } from '../../state/graph-view';
import { judgedAmong, MOST_JUDGED, sameOperatorStep, takeBackStep } from '../../state/judgements';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { formatCount, formatOf } from '../../ui/format';
import { say, targetNodes, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { chosenAccounts, groupsAmong, ungroupNode } from './graph-group';

/** One step of the workspace, which the rings follow, and one of the graph. */
export async function mergeTargets(desk: GraphDesk): Promise<void> {
  const { ids, named } = chosenAccounts(desk);
  if (ids.length < 2 || ids.length > MOST_JUDGED) {
    say(desk, `Two to ${formatCount(MOST_JUDGED)} accounts are judged one operator's: choose them first`);
    return;
  }
  const { session, workbench, controller } = desk;
  await attempt(workbench.actions, async () => {
    const keys = (await session.engine.rows(ids)).map(({ key }) => key);
    const { kinds, judgements } = workbench.store.getState();
    const [first] = keys;
    const name = named ?? `Operator of ${first === undefined ? '' : shortValue(kinds, first, 16)}`;
    await controller.group(ids, name);
    const step = sameOperatorStep(kinds, judgements, keys, new Date().toISOString());
    if (step !== undefined) await workspaceJournalOf(session).take(step);
    say(desk, `${formatOf(ids.length, 'account')} judged the same operator and drawn as “${name}”. The rings follow.`);
  });
} // prettier-ignore

export async function unmergeTargets(desk: GraphDesk): Promise<void> {
  for (const node of groupsAmong(viewOf(desk), targetNodes(desk))) await unmerge(desk, node);
}

async function unmerge(desk: GraphDesk, node: CollectionNode): Promise<void> {
  const { session, workbench } = desk;
  await attempt(workbench.actions, async () => {
    const keys = (await session.engine.rows([...node.members])).map(({ key }) => key);
    const gone = judgedAmong(workbench.store.getState().judgements, keys).filter(({ verdict }) => verdict === 'same');
    const step = takeBackStep(`taking back that “${node.name ?? ''}” is one operator`, gone);
    await ungroupNode(desk, node);
    if (step !== undefined) await workspaceJournalOf(session).take(step);
    const still = [...viewOf(desk).nodes.values()].some((one) => isGroup(one) && one.id === node.id);
    const words = `${formatOf(gone.length, 'judgement')} taken back`;
    say(desk, still ? words : `${words}, “${node.name ?? ''}” drawn apart. The rings follow.`);
  });
} // prettier-ignore
