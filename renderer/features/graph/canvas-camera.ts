// The camera: what is in sight, and how it gets there. It moves only as an answer to what a person did.
import type { Core, NodeSingular } from 'cytoscape';
import type { Box, Point } from '../../../shared/graph/layout-boxes';
import type { NodeId } from '../../state/graph-view';
import { framing } from './canvas-fit';
import type { Rect } from './canvas-fit';

export type Extent = { x1: number; y1: number; x2: number; y2: number };

const PADDING = 48;

/** Room for what floats over the picture. */
const MARGIN = { top: 44, bottom: 64, side: 20 };

export type Camera = {
  /** All of it in sight, clear of what floats over the canvas. It stays fitted while its panel changes size, until a person moves it; then the middle stays. */
  fit(animate: boolean): void;
  /** Zooms out no more than it takes to have these in sight as well. */
  include(ids: readonly NodeId[]): void;
  /** Brings a node into sight, moving the camera no more than needed. */
  reveal(id: NodeId): void;
  zoomBy(factor: number): void;
  centreOn(point: Point): void;
  zoom(): number;
  extent(): Extent;
  /** To be told when the element has another size. */
  resize(): void;
};

/** `boxesAt`: what is drawn at a zoom, in units of the graph. */
export function cameraOf(cy: Core, element: Element, boxesAt: (zoom: number) => Box[]): Camera {
  let fitted = false;
  const moved = (): void => void (fitted = false);
  const byHand = (move: () => void): void => {
    moved();
    move();
  };
  cy.on('scrollzoom pinchzoom dragpan', moved);
  const middle = (): Point => ({ x: cy.width() / 2, y: cy.height() / 2 });
  const fit = (animate: boolean): void => {
    fitted = true;
    if (cy.nodes().empty()) return;
    const { zoom, pan } = framing(
      boxesAt,
      { width: cy.width(), height: cy.height() },
      floatsOver(element),
      MOST_FITTED,
    );
    moveTo(cy, zoom, pan, animate);
  };
  return {
    fit,
    include: (ids) => byHand(() => include(cy, ids)),
    reveal: (id) => {
      if (reveal(cy, id)) moved();
    },
    zoomBy: (factor) => byHand(() => cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle() })),
    centreOn: ({ x, y }) =>
      byHand(() => cy.pan({ x: middle().x - x * cy.zoom(), y: middle().y - y * cy.zoom() })),
    zoom: () => cy.zoom(),
    extent: () => cy.extent(),
    resize: () => {
      const before = middle();
      cy.resize();
      if (fitted) fit(false);
      else cy.panBy({ x: middle().x - before.x, y: middle().y - before.y });
    },
  };
}

function include(cy: Core, ids: readonly NodeId[]): void {
  const wanted = cy.collection();
  for (const id of ids) wanted.merge(cy.getElementById(id));
  if (wanted.empty()) return;
  const box = wanted.boundingBox({ includeOverlays: false });
  const sight = inSight(cy);
  if (box.x1 >= sight.x1 && box.x2 <= sight.x2 && box.y1 >= sight.y1 && box.y2 <= sight.y2) return;
  const both = {
    x1: Math.min(box.x1, sight.x1),
    x2: Math.max(box.x2, sight.x2),
    y1: Math.min(box.y1, sight.y1),
    y2: Math.max(box.y2, sight.y2),
  };
  show(cy, both, cy.zoom());
}

/** What is seen of the graph between the things that float over it. */
function inSight(cy: Core): Extent {
  const { x, y } = cy.pan();
  const at = (rendered: number, pan: number): number => (rendered - pan) / cy.zoom();
  return {
    x1: at(MARGIN.side, x),
    x2: at(cy.width() - MARGIN.side, x),
    y1: at(MARGIN.top, y),
    y2: at(cy.height() - MARGIN.bottom, y),
  };
}

function show(cy: Core, box: Extent, mostZoom: number): void {
  const room = { width: cy.width() - 2 * MARGIN.side, height: cy.height() - MARGIN.top - MARGIN.bottom };
  const fitted = Math.min(room.width / (box.x2 - box.x1), room.height / (box.y2 - box.y1));
  const zoom = Math.min(mostZoom, Math.max(0.05, fitted));
  const pan = {
    x: MARGIN.side + room.width / 2 - ((box.x1 + box.x2) / 2) * zoom,
    y: MARGIN.top + room.height / 2 - ((box.y1 + box.y2) / 2) * zoom,
  };
  moveTo(cy, zoom, pan, true);
}

function moveTo(cy: Core, zoom: number, pan: Point, animate: boolean): void {
  cy.stop();
  const still = !animate || matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still) cy.viewport({ zoom, pan });
  else cy.animate({ zoom, pan }, { duration: 240, easing: 'ease-out' });
}

/** A few nodes are not blown up to fill the panel. */
const MOST_FITTED = 1.4;

/** What floats over a canvas, relative to it. */
function floatsOver(element: Element): Rect[] {
  const own = element.getBoundingClientRect();
  const all = element.closest('.graph')?.querySelectorAll(FLOATS) ?? [];
  return [...all].map((float) => {
    const { left, top, right, bottom } = float.getBoundingClientRect();
    return { left: left - own.left, top: top - own.top, right: right - own.left, bottom: bottom - own.top };
  });
}

const FLOATS = '.graph-filters > *, .graph-legend, .minimap, .graph-outline-shown';

/** True when the camera had to move. */
function reveal(cy: Core, id: NodeId): boolean {
  const node = cy.getElementById(id);
  if (node.empty()) return false;
  const { x, y } = (node as unknown as NodeSingular).renderedPosition();
  const out = (at: number, size: number): number =>
    at < PADDING ? PADDING - at : at > size - PADDING ? size - PADDING - at : 0;
  const by = { x: out(x, cy.width()), y: out(y, cy.height()) };
  if (by.x === 0 && by.y === 0) return false;
  cy.panBy(by);
  return true;
}
