// The only place that touches Cytoscape: mounts it in an element, brings it to the view by difference, reports what a person does. Draws nothing by itself.
import cytoscape from 'cytoscape';
import type { Core, ElementDefinition, NodeSingular } from 'cytoscape';
import type { Point } from '../../../shared/graph/layout-boxes';
import type { NodeId } from '../../state/graph-view';
import { fit, include, reveal, writingSize } from './canvas-camera';
import type { Extent } from './canvas-camera';
import { listen } from './canvas-events';
import type { CanvasEvents } from './canvas-events';
import { markElements } from './canvas-marks';
import type { Marks } from './canvas-marks';
import { claimStyleElement } from './cytoscape-csp';
import { difference, indexed } from './element-diff';
import type { ElementIndex } from './element-diff';
import { graphStyle } from './graph-style';
import type { GraphTheme } from './graph-theme';

export type GraphCanvas = {
  render(elements: readonly ElementDefinition[], theme: GraphTheme): void;
  mark(marks: Marks): void;
  fit(animate: boolean): void;
  /** Zooms out no more than it takes to have these in sight as well. */
  include(ids: readonly NodeId[]): void;
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
    include: (ids) => include(cy, ids),
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
