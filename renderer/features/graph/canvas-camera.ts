// The camera: what is in sight, and how it gets there. It moves only as an answer to what a person did.
import type { Core, NodeSingular } from 'cytoscape';
import type { NodeId } from '../../state/graph-view';

export type Extent = { x1: number; y1: number; x2: number; y2: number };

const PADDING = 48;

/** Room for what floats over the picture. */
const MARGIN = { top: 44, bottom: 64, side: 20 };

export function fit(cy: Core, animate: boolean): void {
  if (!cy.nodes().empty())
    show(cy, cy.elements().boundingBox({ includeOverlays: false }), MOST_FITTED, animate);
}

export function include(cy: Core, ids: readonly NodeId[]): void {
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
  show(cy, both, cy.zoom(), true);
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

function show(cy: Core, box: Extent, mostZoom: number, animate: boolean): void {
  cy.stop();
  const room = { width: cy.width() - 2 * MARGIN.side, height: cy.height() - MARGIN.top - MARGIN.bottom };
  const fitted = Math.min(room.width / (box.x2 - box.x1), room.height / (box.y2 - box.y1));
  const zoom = Math.min(mostZoom, Math.max(0.05, fitted));
  const pan = {
    x: MARGIN.side + room.width / 2 - ((box.x1 + box.x2) / 2) * zoom,
    y: MARGIN.top + room.height / 2 - ((box.y1 + box.y2) / 2) * zoom,
  };
  const still = !animate || matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still) cy.viewport({ zoom, pan });
  else cy.animate({ zoom, pan }, { duration: 240, easing: 'ease-out' });
}

/** A few nodes are not blown up to fill the panel. */
const MOST_FITTED = 1.4;

/** Writing keeps its size on the screen down to two thirds; below, it shrinks with the picture. Whole sizes, so that zooming restyles seldom. */
export function writingSize(zoom: number): number {
  return Math.round(Math.min(14, Math.max(11, 11 / zoom)));
}

export function reveal(cy: Core, id: NodeId): void {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const { x, y } = (node as unknown as NodeSingular).renderedPosition();
  const out = (at: number, size: number): number =>
    at < PADDING ? PADDING - at : at > size - PADDING ? size - PADDING - at : 0;
  const by = { x: out(x, cy.width()), y: out(y, cy.height()) };
  if (by.x !== 0 || by.y !== 0) cy.panBy(by);
}
