// How the graph's components reach its view and its desk.
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { GraphState } from '../../state/graph-view-store';
import { useSession, useSurroundings, useWorkbench } from '../../state/context';
import type { NodeId } from '../../state/graph-view';
import { chosenNodes, graphDeskOf } from './graph-desk';
import { shippedLook, type Look } from './style/look';
import type { GraphDesk, GraphUi } from './graph-desk';

export function useGraphDesk(): GraphDesk {
  return graphDeskOf(useSession(), useSurroundings().workbench);
}

export function useGraph<T>(selector: (state: GraphState) => T): T {
  return useStore(useGraphDesk().graph.store, useShallow(selector));
}

export function useGraphUi<T>(selector: (state: GraphUi) => T): T {
  return useStore(useGraphDesk().ui, useShallow(selector));
}

/** How the graph is drawn now. */
export function useLook(): Look {
  const kinds = useWorkbench((state) => state.kinds);
  const shipped = useMemo(() => shippedLook(kinds), [kinds]);
  return useGraphUi((state) => state.look) ?? shipped;
}

export function useChosenNodes(): ReadonlySet<NodeId> {
  const view = useGraph((state) => state.view);
  const selected = useWorkbench((state) => state.selection.entities);
  return useMemo(() => chosenNodes(view, selected), [view, selected]);
}
