// The canvas as a PNG: all that is shown, twice as fine as the graph's own units, without what marks a person's place in it.
import type { Core } from 'cytoscape';
import type { Box, Size } from '../../../shared/graph/layout-boxes';
import type { Extent } from './canvas-camera';
import type { Marks } from './canvas-marks';
import { noMarks } from './canvas-marks';

/** `scale`: pixels a unit of the graph; below 2 where the picture would be larger than a browser can draw. `drawn`: what the blob shows; `frame`: that and what is to be drawn around it; in units of the graph. */
export type Png = { blob: Blob; scale: number; drawn: Extent; frame: Extent };

/** What the picture is to hold besides, in units of the graph: boxes over it or beside it, and `below` all. */
export type Besides = { boxes: readonly Box[]; below: Size };

const WANTED = 2;
/** Chromium draws no canvas with a longer side; and so many pixels take 400 MB while they are drawn. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 100_000_000;

/** `show`: how marks get onto the canvas and off it; `besides`: what will be added to it. */
export async function pngOf(
  cy: Core,
  marked: Marks,
  show: (marks: Marks) => void,
  ground: string,
  { boxes, below }: Besides,
): Promise<Png> {
  const { x1, y1, x2, y2 } = cy.elements().boundingBox();
  const drawn = { x1, y1, x2, y2 };
  const frame = frameAround(drawn, boxes);
  const wide = Math.max(frame.x2 - frame.x1, below.width);
  const scale = pictureScale(wide, frame.y2 - frame.y1 + below.height);
  // Cytoscape multiplies by the screen's ratio: the file would depend on the screen.
  const options = { full: true, scale: scale / devicePixelRatio, bg: ground } as const;
  const blob = undressed(cy, marked, show, () => cy.png({ ...options, output: 'blob-promise' }));
  return { blob: await blob, scale, drawn, frame };
}

/** What is drawn, and the boxes with some room. */
export function frameAround(drawn: Extent, boxes: readonly Box[]): Extent {
  const around = (frame: Extent, { x, y, width, height }: Box): Extent => ({
    x1: Math.min(frame.x1, x - width / 2 - ROOM),
    y1: Math.min(frame.y1, y - height / 2 - ROOM),
    x2: Math.max(frame.x2, x + width / 2 + ROOM),
    y2: Math.max(frame.y2, y + height / 2 + ROOM),
  });
  return boxes.reduce(around, drawn);
}

const ROOM = 8;

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
