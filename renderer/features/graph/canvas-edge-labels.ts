// Words on the canvas's edges, as a class: at what is chosen or pointed at always; elsewhere where the style wants them and there is room, the strongest first.
import type { Core, EdgeCollection, EdgeSingular } from 'cytoscape';
import type { Box } from '../../../shared/graph/layout-boxes';
import { setClass } from './canvas-classes';
import { measured, writeAt, type Written } from './canvas-labels';
import { boxOf, edgesWithRoom, litWithRoom, middleOf, type EdgeLabel } from './edge-label-room';

export type EdgeTelling = {
  /** Whether edges that are not lit are told, too; from the next `place` on. */
  tellAll(wanted: boolean): void;
  /** Finds anew which edges have room, once names are written, and shows their words. */
  place(written: Written): void;
  /** Shows the words of what is lit now, and of the others that have room beside them. */
  tell(): void;
  /** Where words are while nothing is lit; null: only what is lit is told. */
  places(): ReadonlyMap<string, Box> | null;
};

export function edgeTellingOf(cy: Core): EdgeTelling {
  let everywhere = false;
  let placed: EdgeLabel[] = [];
  let written: Written | null = null;
  let shown: ReadonlySet<string> = new Set();
  const tell = (): void => {
    if (written === null) return;
    const lit = litWithRoom(labelsOf(cy.edges('.lit, .hovered'), written), written.boxes);
    const others = edgesWithRoom(placed, lit.map(boxOf), true);
    const told = new Set([...lit, ...others].map(({ id }) => id));
    for (const id of new Set([...shown, ...told])) {
      const edge = cy.getElementById(id);
      setClass(edge, 'told', told.has(id));
      if (told.has(id)) writeAt(edge, written.writing);
    }
    shown = told;
  };
  cy.on('mouseover mouseout', 'edge', ({ type, target }) => {
    (target as EdgeSingular).toggleClass('hovered', type === 'mouseover');
    cy.batch(tell);
  });
  return {
    tellAll: (wanted) => {
      everywhere = wanted;
    },
    place: (names) => {
      written = names;
      placed = everywhere ? edgesWithRoom(labelsOf(cy.edges(), names), names.boxes, false) : [];
      tell();
    },
    tell,
    places: () => (everywhere ? new Map(placed.map((label) => [label.id, boxOf(label)])) : null),
  };
}

/** The strongest first; those that say nothing are left out. */
function labelsOf(edges: EdgeCollection, { writing, font }: Written): EdgeLabel[] {
  const strength = (edge: EdgeSingular): number => Number(edge.data('width'));
  return edges
    .toArray()
    .filter((edge) => edge.data('words') !== '')
    .sort((a, b) => strength(b) - strength(a) || (a.id() < b.id() ? -1 : 1))
    .map((edge) => {
      const [from, to] = [edge.source().position(), edge.target().position()];
      return {
        id: edge.id(),
        middle: middleOf(from, to, Number(edge.data('bow'))),
        length: Math.hypot(to.x - from.x, to.y - from.y),
        size: measured(String(edge.data('words')), writing, font),
      };
    });
}
