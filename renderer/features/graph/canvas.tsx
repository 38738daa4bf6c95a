// Mounts the canvas, keeps it at the view by difference, and is where keyboard and pointer meet it.
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useWorkbench } from '../../state/context';
import { countedKind } from '../../state/entity-text';
import { entitiesOf, kindCounts, nodeOfEntity, shownEdges, shownNodes } from '../../state/graph-view';
import * as command from '../../state/graph-view-commands';
import type { Direction } from '../../state/graph-view-walk';
import { classes } from '../../ui/classes';
import { formatOf } from '../../ui/format';
import { elementsOf } from './graph-elements';
import { inspectCursor, walkTo } from './graph-actions';
import { openNode } from './graph-expand';
import { mountCanvas } from './graph-canvas';
import type { CanvasEvents } from './canvas-events';
import { noMarks } from './canvas-marks';
import { selectNodes, step, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { readCanvasTheme } from '../../ui/canvas-theme';
import { NodeTip } from './node-tip';
import type { Hovered } from './node-tip';
import { RegionOverlay } from './region';
import { notesOnScreen } from './graph-notes';
import { selectAll } from './graph-select';
import { openMenuAt, openMenuByKey } from './use-context-menu';
import { useRegion } from './use-region';
import { useChosenNodes, useGraph, useGraphDesk, useGraphUi, useLook } from './use-graph';

export function Canvas() {
  const desk = useGraphDesk();
  const element = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<Hovered | null>(null);
  const { region, begin } = useRegion(desk, () => setTip(null));
  const tool = useGraphUi((state) => state.tool);
  useMounted(desk, element, setTip);
  useDrawn(element);
  useMarked();
  return (
    <>
      <div
        className={classes('graph-canvas', tool !== null && 'graph-canvas-drawing')}
        role="application"
        aria-roledescription="graph"
        aria-label={useDescription()}
        aria-describedby="graph-keys"
        tabIndex={0}
        onKeyDown={(event) => press(desk, event)}
        onPointerDownCapture={begin}
        onContextMenu={(event) => event.preventDefault()}
      >
        <div ref={element} className="graph-mount" />
      </div>
      <span id="graph-keys" className="unseen">
        Arrow keys walk to the neighbour in that direction. Space inspects, Enter opens a collection, E
        expands, C collapses, H hides, P pins, L lays out, F fits, A writes a note, Ctrl A selects all; Shift
        F10 opens the menu with all that can be done. The outline lists the same as text.
      </span>
      {tip !== null && region === null && <NodeTip hovered={tip} />}
      {region !== null && <RegionOverlay region={region} />}
    </>
  );
}

function useMounted(
  desk: GraphDesk,
  element: React.RefObject<HTMLDivElement | null>,
  setTip: (tip: Hovered | null) => void,
): void {
  useEffect(() => {
    const mount = element.current;
    if (mount === null) return undefined;
    const canvas = mountCanvas(mount, eventsOf(desk, setTip), (zoom) => notesOnScreen(desk, mount, zoom));
    desk.ui.setState({ canvas });
    const observer = new ResizeObserver(() => canvas.resize());
    observer.observe(mount);
    return () => {
      observer.disconnect();
      desk.ui.setState({ canvas: null });
      canvas.destroy();
    };
  }, [desk, element, setTip]);
}

function eventsOf(desk: GraphDesk, setTip: (tip: Hovered | null) => void): CanvasEvents {
  const { actions } = desk.workbench;
  return {
    onPick: (id, add) => {
      desk.graph.moveCursor(id);
      if (id !== null) selectNodes(desk, [id], add);
      else if (!add) actions.select([]);
    },
    onOpen: (id) => void openNode(desk, id),
    onMenu: (id, at) => {
      setTip(null);
      openMenuAt(desk, id, at);
    },
    onHover: (id, at) => {
      const node = id === null ? undefined : viewOf(desk).nodes.get(id);
      actions.hover(node === undefined ? [] : entitiesOf(node).slice(0, 1));
      setTip(id === null || at === null ? null : { id, at });
    },
    onMoved: (places) =>
      step(
        desk,
        `move ${formatOf(places.size, 'element')}`,
        command.move(places),
        `${formatOf(places.size, 'element')} moved`,
      ),
    onTold: (edges) => {
      const told = edges === null ? null : { edges, of: shownEdges(viewOf(desk)).length };
      desk.ui.setState({ told });
    },
    onCamera: () => {
      setTip(null);
      const { canvas } = desk.ui.getState();
      if (canvas !== null) desk.ui.setState({ camera: { extent: canvas.extent(), zoom: canvas.zoom() } });
    },
  };
}

/** Brings the canvas to the view. The theme is read again when it changes, from the element itself. */
function useDrawn(element: React.RefObject<HTMLDivElement | null>): void {
  const view = useGraph((state) => state.view);
  const canvas = useGraphUi((state) => state.canvas);
  const kinds = useWorkbench((state) => state.kinds);
  const themeName = useWorkbench((state) => state.preferences.theme);
  const look = useLook();
  const fitted = useRef(false);
  const theme = useTheme(element, themeName, canvas !== null);
  useEffect(() => {
    if (canvas === null || theme === null) return;
    canvas.render(elementsOf(view, kinds, theme, look), theme, look.edges.everywhere);
    if (!fitted.current && view.nodes.size > 0) canvas.fit(false);
    fitted.current = view.nodes.size > 0;
  }, [canvas, view, kinds, theme, look]);
}

function useTheme(
  element: React.RefObject<HTMLDivElement | null>,
  name: string,
  mounted: boolean,
): ReturnType<typeof readCanvasTheme> | null {
  const [theme, setTheme] = useState<ReturnType<typeof readCanvasTheme> | null>(null);
  useEffect(() => {
    if (!mounted || element.current === null) return undefined;
    const mount = element.current;
    const read = (): void => setTheme(readCanvasTheme(mount));
    read();
    // The attribute on the root may be set after this effect: then it is read once more.
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, [element, name, mounted]);
  return theme;
}

function useMarked(): void {
  const canvas = useGraphUi((state) => state.canvas);
  const { view, cursor } = useGraph(({ view, cursor }) => ({ view, cursor }));
  const chosen = useChosenNodes();
  const entities = useWorkbench((state) => state.hovered);
  const hovered = useMemo(
    () => new Set(entities.flatMap((entity) => nodeOfEntity(view).get(entity) ?? [])),
    [view, entities],
  );
  const theme = useWorkbench((state) => state.preferences.theme);
  const dimmed = useGraphUi((state) => state.unseen?.nodes ?? noMarks.dimmed);
  useEffect(() => {
    canvas?.mark({ chosen, hovered, cursor, dimmed });
  }, [canvas, view, chosen, hovered, cursor, dimmed, theme]);
}

const DIRECTIONS: Readonly<Partial<Record<string, Direction>>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function press(desk: GraphDesk, event: KeyboardEvent): void {
  if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
    selectAll(desk);
    event.preventDefault();
    return;
  }
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const direction = DIRECTIONS[event.key];
  const { cursor } = desk.graph.store.getState();
  if (openMenuByKey(desk, event)) event.preventDefault();
  else if (direction !== undefined) walkTo(desk, direction);
  else if (event.key === ' ') inspectCursor(desk, event.shiftKey);
  else if (event.key === 'Enter' && cursor !== null) void openNode(desk, cursor);
  else if (event.key === 'Escape') letGo(desk);
  else if (event.key === '+' || event.key === '=') desk.ui.getState().canvas?.zoomBy(1.25);
  else if (event.key === '-') desk.ui.getState().canvas?.zoomBy(0.8);
  else return;
  event.preventDefault();
}

/** The tool that is in hand, or else the selection. */
function letGo(desk: GraphDesk): void {
  if (desk.ui.getState().tool === null) desk.workbench.actions.select([]);
  else desk.ui.setState({ tool: null });
}

function useDescription(): string {
  const view = useGraph((state) => state.view);
  const kinds = useWorkbench((state) => state.kinds);
  return useMemo(() => {
    const name = view.scope === null ? 'Graph' : `Ring ${view.scope.rank}`;
    if (view.nodes.size === 0) return `${name}: nothing is drawn`;
    const counts = [...kindCounts(shownNodes(view))].map(([kind, count]) => countedKind(kinds, kind, count));
    return `${name}: ${counts.length === 0 ? 'nothing' : counts.join(', ')} in ${formatOf(command.shownCount(view), 'element')}`;
  }, [view, kinds]);
}
