// What a person does on the canvas, told in the graph's words.
import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Point } from '../../../shared/graph/layout-boxes';
import type { NodeId } from '../../state/graph-view';

export type CanvasEvents = {
  /** A click on a node, or on the ground (null). `add`: with the modifier that adds to the selection. */
  onPick(id: NodeId | null, add: boolean): void;
  onOpen(id: NodeId): void;
  /** The right button, on a node or on the ground (null); where, in pixels of the element. */
  onMenu(id: NodeId | null, at: Point): void;
  onHover(id: NodeId | null, at: Point | null): void;
  onMoved(places: Map<NodeId, Point>): void;
  /** The camera moved; extent in graph units. */
  onCamera(): void;
  /** How many edges have room for their words; null: only those at what is lit are told. */
  onTold(edges: number | null): void;
};

export function listen(cy: Core, events: CanvasEvents): void {
  const adds = (event: EventObject): boolean => {
    const source = event.originalEvent as MouseEvent | undefined;
    return source !== undefined && (source.shiftKey || source.ctrlKey || source.metaKey);
  };
  const idOf = (event: EventObject): NodeId => (event.target as NodeSingular).id();
  cy.on('tap', (event) => {
    if (event.target === cy) events.onPick(null, adds(event));
  });
  cy.on('tap', 'node', (event) => events.onPick(idOf(event), adds(event)));
  cy.on('cxttap', (event) => {
    const node = event.target !== cy && (event.target as NodeSingular).isNode() ? idOf(event) : null;
    events.onMenu(node, { ...event.renderedPosition });
  });
  cy.on('dbltap', 'node', (event) => events.onOpen(idOf(event)));
  cy.on('mouseover', 'node', (event) =>
    events.onHover(idOf(event), { ...(event.target as NodeSingular).renderedPosition() }),
  );
  cy.on('mouseout', 'node', () => events.onHover(null, null));
  cy.on('viewport', () => events.onCamera());
  listenToDrag(cy, events);
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
