// Keeps the look at the style and at what is drawn: made anew when either changes, when rings are found anew and when people judge. Moving nodes changes nothing.
import { useEffect, useMemo } from 'react';
import { useSession, useWorkbench, useZone } from '../../../state/context';
import { shownEdges, shownNodes } from '../../../state/graph-view';
import { answersKey } from '../../../state/workbench';
import { useGraph, useGraphDesk } from '../use-graph';
import { followLook } from './follow-look';
import type { LookSource } from './look-means';

export function useLookUpkeep(): void {
  const desk = useGraphDesk();
  const session = useSession();
  const { style, drawing } = useGraph(({ view, drawing: now }) => ({ style: view.style, drawing: now }));
  const drawn = useDrawn();
  const version = useWorkbench((state) => (state.work === 'loading' ? null : answersKey(state)));
  const { kinds, rings, judgements } = useWorkbench((state) => ({
    ...{ kinds: state.kinds, rings: state.rings, judgements: state.judgements },
  }));
  const zone = useZone();
  // Ids of another drawing are void: nothing of the last look is.
  useEffect(() => desk.ui.setState({ look: null }), [desk, drawing]);
  useEffect(() => {
    if (version === null) return undefined;
    const facts = { kinds, judgements, zone, rings: rings?.rings ?? [] };
    return followLook(desk.ui, session, style, { ...drawn, ...facts });
  }, [desk, session, style, drawn, version, kinds, rings, judgements, zone]);
}

/** What is shown; the same while nothing but places changes. */
function useDrawn(): Pick<LookSource, 'nodes' | 'edges'> {
  const parts = useGraph(({ view: { nodes, edges, hidden, hiddenKinds } }) => ({
    ...{ nodes, edges, hidden, hiddenKinds },
  }));
  const view = useGraph((state) => state.view);
  return useMemo(
    () => ({ nodes: shownNodes(view), edges: shownEdges(view) }),
    // Of the view these parts alone are read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [parts.nodes, parts.edges, parts.hidden, parts.hiddenKinds],
  );
}
