// The only place that touches Cytoscape: mounts it in an element, brings it to the view by difference, reports what a person does. Draws nothing by itself.
import cytoscape from 'cytoscape';
import type { Core, ElementDefinition, EventObject, NodeSingular } from 'cytoscape';
import type { Point } from '../../../shared/graph/layout-boxes';
import type { NodeId } from '../../state/graph-view';
import { claimStyleElement } from './cytoscape-csp';
import { difference, indexed } from './element-diff';
import type { ElementIndex } from './element-diff';
import { graphStyle } from './graph-style';
import type { GraphTheme } from './graph-theme';

export type CanvasEvents = {
  /** A click on a node, or on the ground (null). `add`: with the modifier that adds to the selection. */
  onPick(id: NodeId | null, add: boolean): void;
  onOpen(id: NodeId): void;
  onBox(ids: NodeId[]): void;
  onHover(id: NodeId | null, at: Point | null): void;
  onMoved(places: Map<NodeId, Point>): void;
  /** The camera moved; extent in graph units. */
  onCamera(): void;
};

/** What stands out: all of it classes, so that no element is made anew for it. */
export type Marks = { chosen: ReadonlySet<NodeId>; hovered: NodeId | null; cursor: NodeId | null };

export type Extent = { x1: number; y1: number; x2: number; y2: number };

export type GraphCanvas = {
  render(elements: readonly ElementDefinition[], theme: GraphTheme): void;
  mark(marks: Marks): void;
  fit(animate: boolean): void;
  /** Brings a node into sight, moving the camera no more than needed. */
  reveal(id: NodeId): void;
  zoomBy(factor: number): void;
  centreOn(point: Point): void;
  zoom(): number;
  extent(): Extent;
  resize(): void;
  /** Where a node is on the screen, relative to the element. */
  place(id: NodeId): Point | null;
  destroy(): void;
};

export function mountCanvas(element: HTMLElement, events: CanvasEvents): GraphCanvas {
  claimStyleElement(element.ownerDocument);
  const cy = cytoscape({
    container: element,
    minZoom: 0.05,
    maxZoom: 6,
    boxSelectionEnabled: true,
    selectionType: 'single',
    autounselectify: true,
    textureOnViewport: false,
  });
  listen(cy, events);
  let known: ElementIndex = new Map();
  let marked: Marks = { chosen: new Set(), hovered: null, cursor: null };
  const restyle = styler(cy);
  cy.on('zoom', () => restyle(null));
  return {
    render: (elements, theme) => {
      const next = indexed(elements);
      cy.batch(() => {
        apply(cy, known, next);
        // Changed elements lost their marks with their classes.
        markElements(cy, marked);
      });
      known = next;
      restyle(theme);
    },
    mark: (marks) => {
      marked = marks;
      cy.batch(() => markElements(cy, marks));
    },
    fit: (animate) => fit(cy, animate),
    reveal: (id) => reveal(cy, id),
    zoomBy: (factor) =>
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    centreOn: ({ x, y }) => {
      const zoom = cy.zoom();
      cy.pan({ x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom });
    },
    zoom: () => cy.zoom(),
    extent: () => cy.extent(),
    resize: () => cy.resize(),
    place: (id) => {
      const node = cy.getElementById(id);
      return node.empty() ? null : { ...(node as unknown as NodeSingular).renderedPosition() };
    },
    destroy: () => cy.destroy(),
  };
}

/** Styles anew when the theme or the size of the writing is another; null: the theme stays. */
function styler(cy: Core): (theme: GraphTheme | null) => void {
  let theme: GraphTheme | null = null;
  let size = 0;
  return (given) => {
    const wanted = writingSize(cy.zoom());
    if ((given ?? theme) === theme && wanted === size) return;
    theme = given ?? theme;
    size = wanted;
    if (theme !== null) cy.style().fromJson(graphStyle(theme, size)).update();
  };
}

function apply(cy: Core, before: ElementIndex, after: ElementIndex): void {
  const { removed, added, changed } = difference(before, after);
  for (const id of removed) cy.getElementById(id).remove();
  for (const element of changed) {
    const known = cy.getElementById(element.data.id ?? '');
    known.data(element.data);
    known.classes(element.classes ?? '');
    if (element.position !== undefined) (known as unknown as NodeSingular).position(element.position);
  }
  cy.add(added.filter((element) => element.group === 'nodes'));
  cy.add(added.filter((element) => element.group === 'edges'));
}

function listen(cy: Core, events: CanvasEvents): void {
  const adds = (event: EventObject): boolean => {
    const source = event.originalEvent as MouseEvent | undefined;
    return source !== undefined && (source.shiftKey || source.ctrlKey || source.metaKey);
  };
  const idOf = (event: EventObject): NodeId => (event.target as NodeSingular).id();
  cy.on('tap', (event) => {
    if (event.target === cy) events.onPick(null, adds(event));
  });
  cy.on('tap', 'node', (event) => events.onPick(idOf(event), adds(event)));
  cy.on('dbltap', 'node', (event) => events.onOpen(idOf(event)));
  cy.on('mouseover', 'node', (event) =>
    events.onHover(idOf(event), { ...(event.target as NodeSingular).renderedPosition() }),
  );
  cy.on('mouseout', 'node', () => events.onHover(null, null));
  cy.on('viewport', () => events.onCamera());
  listenToBox(cy, events);
  listenToDrag(cy, events);
}

/** A box reports each node by itself, after its end; they become one selection. */
function listenToBox(cy: Core, events: CanvasEvents): void {
  let boxed: NodeId[] = [];
  cy.on('box', 'node', (event) => {
    boxed.push((event.target as NodeSingular).id());
  });
  cy.on('boxend', () => {
    queueMicrotask(() => {
      if (boxed.length > 0) events.onBox(boxed);
      boxed = [];
    });
  });
}

function listenToDrag(cy: Core, events: CanvasEvents): void {
  let moved = new Map<NodeId, Point>();
  cy.on('dragfree', 'node', (event) => {
    const node = event.target as NodeSingular;
    if (moved.size === 0) {
      queueMicrotask(() => {
        events.onMoved(moved);
        moved = new Map();
      });
    }
    moved.set(node.id(), { ...node.position() });
  });
}

function markElements(cy: Core, marks: Marks): void {
  cy.elements().removeClass('chosen near lit hovered cursor');
  for (const id of marks.chosen) cy.getElementById(id).addClass('chosen');
  const lit = marks.hovered === null ? cy.nodes('.chosen') : cy.getElementById(marks.hovered);
  if (marks.hovered !== null) cy.getElementById(marks.hovered).addClass('hovered');
  if (marks.cursor !== null) cy.getElementById(marks.cursor).addClass('cursor');
  if (lit.length > MOST_LIT) return;
  const edges = lit.connectedEdges();
  edges.addClass('lit');
  edges.connectedNodes().addClass('near');
}

/** Lighting everything says nothing. */
const MOST_LIT = 200;
const PADDING = 48;

/** Room for what floats over the picture. */
const MARGIN = { top: 44, bottom: 64, side: 20 };

function fit(cy: Core, animate: boolean): void {
  if (cy.nodes().empty()) return;
  cy.stop();
  const box = cy.elements().boundingBox({ includeOverlays: false });
  const room = { width: cy.width() - 2 * MARGIN.side, height: cy.height() - MARGIN.top - MARGIN.bottom };
  const zoom = Math.min(MOST_FITTED, Math.max(0.05, Math.min(room.width / box.w, room.height / box.h)));
  const pan = {
    x: MARGIN.side + room.width / 2 - ((box.x1 + box.x2) / 2) * zoom,
    y: MARGIN.top + room.height / 2 - ((box.y1 + box.y2) / 2) * zoom,
  };
  if (animate && !matchMedia('(prefers-reduced-motion: reduce)').matches)
    cy.animate({ zoom, pan }, { duration: 240, easing: 'ease-out' });
  else cy.viewport({ zoom, pan });
}

/** A few nodes are not blown up to fill the panel. */
const MOST_FITTED = 1.4;

/** Writing keeps its size on the screen down to two thirds; below, it shrinks with the picture. Whole sizes, so that zooming restyles seldom. */
function writingSize(zoom: number): number {
  return Math.round(Math.min(14, Math.max(11, 11 / zoom)));
}

function reveal(cy: Core, id: NodeId): void {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const { x, y } = (node as unknown as NodeSingular).renderedPosition();
  const out = (at: number, size: number): number =>
    at < PADDING ? PADDING - at : at > size - PADDING ? size - PADDING - at : 0;
  const by = { x: out(x, cy.width()), y: out(y, cy.height()) };
  if (by.x !== 0 || by.y !== 0) cy.panBy(by);
}
