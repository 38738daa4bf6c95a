// The canvas as a PNG: all that is shown, twice as fine as the graph's own units, without what marks a person's place in it.
import type { Core } from 'cytoscape';
import type { Marks } from './canvas-marks';
import { markElements, noMarks } from './canvas-marks';

/** `scale`: pixels a unit of the graph; below 2 where the picture would be larger than a browser can draw. */
export type Png = { blob: Blob; scale: number };

const WANTED = 2;
/** Chromium draws no canvas with a longer side; and so many pixels take 400 MB while they are drawn. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 100_000_000;

export async function pngOf(cy: Core, marked: Marks, ground: string): Promise<Png> {
  const { w, h } = cy.elements().boundingBox();
  const scale = pictureScale(w, h);
  // Cytoscape multiplies by the screen's ratio: the file would depend on the screen.
  const options = { full: true, scale: scale / devicePixelRatio, bg: ground } as const;
  const blob = undressed(cy, marked, () => cy.png({ ...options, output: 'blob-promise' }));
  return { blob: await blob, scale };
}

/** Runs what draws at once while no mark of a person is on, and every name is written that has room, however small on this screen. */
function undressed<T>(cy: Core, marked: Marks, draw: () => T): T {
  const pinned = cy.nodes('.pinned');
  try {
    cy.batch(() => {
      markElements(cy, { ...noMarks, dimmed: marked.dimmed });
      pinned.removeClass('pinned');
      cy.nodes().style('min-zoomed-font-size', 0);
    });
    return draw();
  } finally {
    cy.batch(() => {
      cy.nodes().removeStyle('min-zoomed-font-size');
      pinned.addClass('pinned');
      markElements(cy, marked);
    });
  }
}

/** Of a picture of `width` by `height` units. */
export function pictureScale(width: number, height: number): number {
  const side = LONGEST_SIDE / Math.max(1, width, height);
  const area = Math.sqrt(MOST_PIXELS / Math.max(1, width * height));
  return Math.min(WANTED, side, area);
}
