// The only place that touches Cytoscape: mounts it in an element, brings it to the view by difference, reports what a person does. Draws nothing by itself.
import cytoscape from 'cytoscape';
import type { Core, ElementDefinition, NodeSingular } from 'cytoscape';
import type { Box, Point } from '../../../shared/graph/layout-boxes';
import type { NodeId } from '../../state/graph-view';
import { cameraOf } from './canvas-camera';
import type { Camera } from './canvas-camera';
import { listen } from './canvas-events';
import type { CanvasEvents } from './canvas-events';
import { edgeTellingOf } from './canvas-edge-labels';
import type { EdgeTelling } from './canvas-edge-labels';
import { letteringOf } from './canvas-labels';
import type { Lettering, Names } from './canvas-labels';
import { markElements, noMarks } from './canvas-marks';
import type { Marks } from './canvas-marks';
import { pngOf } from './canvas-png';
import type { Besides, Png } from './canvas-png';
import { claimStyleElement } from './cytoscape-csp';
import { difference, indexed } from './element-diff';
import type { ElementIndex } from './element-diff';
import { graphStyle } from './graph-style';
import type { CanvasTheme } from '../../ui/canvas-theme';

export type GraphCanvas = Camera & {
  /** `tellAll`: words on all edges that have room for them, not on lit ones alone. */
  render(elements: readonly ElementDefinition[], theme: CanvasTheme, tellAll: boolean): void;
  mark(marks: Marks): void;
  /** What it draws with, for pictures of it; `told`: where words are on edges; null before the first one. */
  look(): { theme: CanvasTheme; names: Names; told: ReadonlyMap<string, Box> } | null;
  /** All that is drawn, as a picture to which `besides` is added. */
  png(ground: string, besides: Besides): Promise<Png>;
  /** As if the wheel had been turned over it: by what lies over it. */
  wheel(event: WheelEvent): void;
  /** Where a node is on the screen, relative to the element. */
  place(id: NodeId): Point | null;
  destroy(): void;
};

/** `over`: what else lies on the canvas at a zoom, to be in sight with all of it; in units of the graph. */
export function mountCanvas(
  element: HTMLElement,
  events: CanvasEvents,
  over: (zoom: number) => readonly Box[],
): GraphCanvas {
  claimStyleElement(element.ownerDocument);
  const cy = cytoscape({
    container: element,
    minZoom: 0.05,
    maxZoom: 6,
    boxSelectionEnabled: false,
    autounselectify: true,
    textureOnViewport: false,
  });
  listen(cy, events);
  const telling = edgeTellingOf(cy);
  const lettering = letteringOf(cy, (written) => {
    telling.place(written);
    events.onTold(telling.places()?.size ?? null);
  });
  return {
    ...drawing(cy, lettering, telling),
    ...cameraOf(cy, element, (zoom) => [...lettering.boxesAt(zoom), ...over(zoom)]),
    wheel: (event) => void element.dispatchEvent(new WheelEvent(event.type, event)),
    place: (id) => {
      const node = cy.getElementById(id);
      return node.empty() ? null : { ...(node as unknown as NodeSingular).renderedPosition() };
    },
    destroy: () => cy.destroy(),
  };
}

/** Brings the canvas to what is to be drawn. */
function drawing(
  cy: Core,
  lettering: Lettering,
  telling: EdgeTelling,
): Pick<GraphCanvas, 'render' | 'mark' | 'look' | 'png'> {
  let known: ElementIndex = new Map();
  let marked = noMarks;
  let styled: CanvasTheme | null = null;
  const show = (marks: Marks): void => {
    markElements(cy, marks);
    telling.tell();
  };
  return {
    render: (elements, theme, tellAll) => {
      const next = indexed(elements);
      if (theme !== styled) cy.style().fromJson(graphStyle(theme)).update();
      styled = theme;
      telling.tellAll(tellAll);
      cy.batch(() => {
        apply(cy, known, next);
        // Changed elements lost their marks and their names' sides with their classes.
        markElements(cy, marked);
        lettering.write(theme.font);
      });
      known = next;
    },
    mark: (marks) => {
      marked = marks;
      cy.batch(() => show(marks));
    },
    look: () =>
      styled === null
        ? null
        : { theme: styled, names: lettering.names(), told: telling.places() ?? new Map() },
    png: (ground, besides) => pngOf(cy, marked, show, ground, besides),
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
