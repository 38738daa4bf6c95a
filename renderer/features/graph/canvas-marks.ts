// What stands out on the canvas: chosen, hovered, under the keyboard, and what hangs on it.
import type { CollectionReturnValue, Core } from 'cytoscape';
import type { NodeId } from '../../state/graph-view';
import { setClass } from './canvas-classes';

/** What stands out: all of it classes, so that no element is made anew for it. */
export type Marks = {
  chosen: ReadonlySet<NodeId>;
  hovered: ReadonlySet<NodeId>;
  cursor: NodeId | null;
  /** Not seen in the time that is shown; what hangs on it steps back too. */
  dimmed: ReadonlySet<NodeId>;
};

export const noMarks: Marks = { chosen: new Set(), hovered: new Set(), cursor: null, dimmed: new Set() };

const MARKS = ['chosen', 'near', 'lit', 'hovered', 'cursor', 'dimmed'] as const;
type Mark = (typeof MARKS)[number];

export function markElements(cy: Core, marks: Marks): void {
  const wanted = wantedMarks(cy, marks);
  cy.elements().forEach((element) => {
    const own = wanted.get(element.id());
    for (const mark of MARKS) setClass(element, mark, own?.has(mark) ?? false);
  });
}

type Elements = { toArray(): { id(): string }[] };

function wantedMarks(cy: Core, marks: Marks): Map<string, Set<Mark>> {
  const wanted = new Map<string, Set<Mark>>();
  const put = (mark: Mark, elements: Elements): void => {
    for (const element of elements.toArray())
      wanted.set(element.id(), (wanted.get(element.id()) ?? new Set()).add(mark));
  };
  const dimmed = nodesOf(cy, marks.dimmed);
  const chosen = nodesOf(cy, marks.chosen);
  const hovered = nodesOf(cy, marks.hovered);
  put('dimmed', dimmed.union(dimmed.connectedEdges()));
  put('chosen', chosen);
  put('hovered', hovered);
  const cursor = cy.getElementById(marks.cursor ?? '');
  put('cursor', cursor);
  // What the pointer is on comes first; the keyboard's place is lit as what is chosen is.
  const lit = marks.hovered.size === 0 ? chosen.union(cursor) : hovered;
  if (lit.length > MOST_LIT) return wanted;
  put('lit', lit.connectedEdges());
  put('near', lit.connectedEdges().connectedNodes());
  return wanted;
}

function nodesOf(cy: Core, ids: ReadonlySet<NodeId>): CollectionReturnValue {
  return cy.elements().filter((element) => ids.has(element.id()));
}

/** Lighting everything says nothing. */
const MOST_LIT = 200;
