// What of the graph was not seen in the time that is shown.
import { useEffect, useMemo } from 'react';
import { entitiesOf, kindOf, type GraphView } from '../../state/graph-view';
import { useSeen } from '../../state/use-seen';
import type { Unseen } from './graph-desk';
import { useGraph, useGraphDesk } from './use-graph';

export function useUnseen(): void {
  const desk = useGraphDesk();
  const nodes = useGraph((state) => state.view.nodes);
  const seen = useSeen();
  const unseen = useMemo(
    () => (seen === null || nodes.size === 0 ? null : unseenIn(nodes, seen.mask)),
    [nodes, seen],
  );
  useEffect(() => desk.ui.setState({ unseen }), [desk, unseen]);
}

function unseenIn(nodes: GraphView['nodes'], mask: Uint8Array): Unseen {
  const dimmed = new Set<string>();
  const accounts = { seen: 0, of: 0 };
  for (const node of nodes.values()) {
    const entities = entitiesOf(node);
    const there = entities.filter((id) => mask[id] === 1).length;
    if (there === 0) dimmed.add(node.id);
    if (kindOf(node) !== 'account') continue;
    accounts.seen += there;
    accounts.of += entities.length;
  }
  return { nodes: dimmed, accounts };
}
