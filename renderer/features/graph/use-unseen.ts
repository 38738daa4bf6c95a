// What of the graph was not seen in the time that is shown: asked again when the time, the graph or the workspace changes.
import { useEffect, useMemo } from 'react';
import type { EntityId } from '../../../shared/dataset/types';
import { useSession, useWorkbench } from '../../state/context';
import { entitiesOf, kindOf, type GraphView } from '../../state/graph-view';
import { useLatestQuery } from '../../state/query';
import { answersKey, rangeOf } from '../../state/workbench';
import type { Unseen } from './graph-desk';
import { useGraph, useGraphDesk } from './use-graph';

export function useUnseen(): void {
  const desk = useGraphDesk();
  const { engine } = useSession();
  const nodes = useGraph((state) => state.view.nodes);
  const span = useWorkbench((state) => state.span);
  const version = useWorkbench((state) => (state.work === 'loading' ? null : answersKey(state)));
  const ids = useMemo(() => [...nodes.values()].flatMap((node) => [...entitiesOf(node)]), [nodes]);
  const whose = useMemo(() => ids.join(' '), [ids]);
  const key =
    span === null || version === null || ids.length === 0
      ? null
      : `${version} ${span.from} ${span.to} ${whose}`;
  const { data, pending } = useLatestQuery(key, async () => ({
    key,
    seen: new Set(await engine.seenBetween(ids, rangeOf(span))),
  }));
  const unseen = useMemo(
    () => (key === null || data === undefined || data.key !== key ? null : unseenIn(nodes, data.seen)),
    [key, data, nodes],
  );
  // Until the next answer is here the last one stands: nothing flickers while an end is moved.
  useEffect(() => {
    if (!pending) desk.ui.setState({ unseen });
  }, [desk, unseen, pending]);
}

function unseenIn(nodes: GraphView['nodes'], seen: ReadonlySet<EntityId>): Unseen {
  const dimmed = new Set<string>();
  const accounts = { seen: 0, of: 0 };
  for (const node of nodes.values()) {
    const entities = entitiesOf(node);
    const there = entities.filter((id) => seen.has(id)).length;
    if (there === 0) dimmed.add(node.id);
    if (kindOf(node) !== 'account') continue;
    accounts.seen += there;
    accounts.of += entities.length;
  }
  return { nodes: dimmed, accounts };
}
