// The canvas as a PNG: all that is shown, twice as fine as the graph's own units, without what marks a person's place in it.
import type { Core } from 'cytoscape';
import type { Size } from '../../../shared/graph/layout-boxes';
import type { Marks } from './canvas-marks';
import { noMarks } from './canvas-marks';

/** `scale`: pixels a unit of the graph; below 2 where the picture would be larger than a browser can draw. */
export type Png = { blob: Blob; scale: number };

const WANTED = 2;
/** Chromium draws no canvas with a longer side; and so many pixels take 400 MB while they are drawn. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 100_000_000;

/** `show`: how marks get onto the canvas and off it; `room`: for what will be added below, in units of the graph. */
export async function pngOf(
  cy: Core,
  marked: Marks,
  show: (marks: Marks) => void,
  ground: string,
  room: Size,
): Promise<Png> {
  const { w, h } = cy.elements().boundingBox();
  const scale = pictureScale(Math.max(w, room.width), h + room.height);
  // Cytoscape multiplies by the screen's ratio: the file would depend on the screen.
  const options = { full: true, scale: scale / devicePixelRatio, bg: ground } as const;
  const blob = undressed(cy, marked, show, () => cy.png({ ...options, output: 'blob-promise' }));
  return { blob: await blob, scale };
}

/** Runs what draws at once while no mark of a person is on, and every name is written that has room, however small on this screen. */
function undressed<T>(cy: Core, marked: Marks, show: (marks: Marks) => void, draw: () => T): T {
  const pinned = cy.nodes('.pinned');
  try {
    cy.batch(() => {
      show({ ...noMarks, dimmed: marked.dimmed });
      pinned.removeClass('pinned');
      cy.nodes().style('min-zoomed-font-size', 0);
    });
    return draw();
  } finally {
    cy.batch(() => {
      cy.nodes().removeStyle('min-zoomed-font-size');
      pinned.addClass('pinned');
      show(marked);
    });
  }
}

/** Of a picture of `width` by `height` units. */
export function pictureScale(width: number, height: number): number {
  const side = LONGEST_SIDE / Math.max(1, width, height);
  const area = Math.sqrt(MOST_PIXELS / Math.max(1, width * height));
  return Math.min(WANTED, side, area);
}
