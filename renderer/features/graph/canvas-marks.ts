// What stands out on the canvas: chosen, hovered, under the keyboard, and what hangs on it.
import type { Core } from 'cytoscape';
import type { NodeId } from '../../state/graph-view';

/** What stands out: all of it classes, so that no element is made anew for it. */
export type Marks = {
  chosen: ReadonlySet<NodeId>;
  hovered: NodeId | null;
  cursor: NodeId | null;
  /** Not seen in the time that is shown; what hangs on it steps back too. */
  dimmed: ReadonlySet<NodeId>;
};

export const noMarks: Marks = { chosen: new Set(), hovered: null, cursor: null, dimmed: new Set() };

export function markElements(cy: Core, marks: Marks): void {
  cy.elements().removeClass('chosen near lit hovered cursor dimmed');
  for (const id of marks.dimmed) {
    const node = cy.getElementById(id);
    node.addClass('dimmed');
    node.connectedEdges().addClass('dimmed');
  }
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
