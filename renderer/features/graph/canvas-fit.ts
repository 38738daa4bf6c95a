// Where the camera goes to have everything in sight, with nothing under what floats over the picture.
import type { Box, Point, Size } from '../../../shared/graph/layout-boxes';

export type Framing = { zoom: number; pan: Point };

/** A rectangle on the screen, relative to the canvas. */
export type Rect = { left: number; top: number; right: number; bottom: number };

/** Free ground along every edge, in pixels. */
const EDGE = 14;
const LEAST_ZOOM = 0.05;
/** Each try is this much smaller than the one before. */
const SMALLER = 0.95;
const TRIES = 12;

/**
 * The largest zoom, up to `most`, at which all boxes are in `room` and clear of `floats`; where that would be much smaller than
 * what the room has, some lie under them. `boxesAt`: what is drawn, in units of the graph, which depends on the zoom because names keep their size.
 */
export function framing(
  boxesAt: (zoom: number) => readonly Box[],
  room: Size,
  floats: readonly Rect[],
  most: number,
): Framing {
  const start = widest(boxesAt, room, most);
  let zoom = start.zoom;
  for (let i = 0; i < TRIES; i++, zoom *= SMALLER) {
    const boxes = boxesAt(zoom);
    const extent = extentOf(boxes);
    for (const [across, down] of PLACES) {
      const pan = panned(extent, zoom, room, across, down);
      if (isClear(boxes, zoom, pan, floats)) return { zoom, pan };
    }
  }
  return start;
}

/** Where the slack goes: to the middle, then up, down, to the sides. */
const PLACES = [0.5, 0, 1].flatMap((across) =>
  [0.5, 0.25, 0, 0.75, 1].map((down) => [across, down] as const),
);

/** As large as the room takes, in its middle. A smaller zoom has larger names, so that it is settled in a few steps. */
function widest(boxesAt: (zoom: number) => readonly Box[], room: Size, most: number): Framing {
  let zoom = most;
  for (let i = 0; i < 6; i++) {
    const { x1, y1, x2, y2 } = extentOf(boxesAt(zoom));
    const fits = Math.min((room.width - 2 * EDGE) / (x2 - x1), (room.height - 2 * EDGE) / (y2 - y1));
    if (fits >= zoom) break;
    zoom = Math.max(LEAST_ZOOM, fits);
  }
  return { zoom, pan: panned(extentOf(boxesAt(zoom)), zoom, room, 0.5, 0.5) };
}

type Extent = { x1: number; y1: number; x2: number; y2: number };

function extentOf(boxes: readonly Box[]): Extent {
  const extent = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const { x, y, width, height } of boxes) {
    extent.x1 = Math.min(extent.x1, x - width / 2);
    extent.x2 = Math.max(extent.x2, x + width / 2);
    extent.y1 = Math.min(extent.y1, y - height / 2);
    extent.y2 = Math.max(extent.y2, y + height / 2);
  }
  return extent;
}

function panned(extent: Extent, zoom: number, room: Size, across: number, down: number): Point {
  const at = (low: number, high: number, length: number, share: number): number => {
    const slack = length - 2 * EDGE - (high - low) * zoom;
    return EDGE + slack * (slack < 0 ? 0.5 : share) - low * zoom;
  };
  return {
    x: at(extent.x1, extent.x2, room.width, across),
    y: at(extent.y1, extent.y2, room.height, down),
  };
}

function isClear(boxes: readonly Box[], zoom: number, pan: Point, floats: readonly Rect[]): boolean {
  return boxes.every(({ x, y, width, height }) => {
    const left = (x - width / 2) * zoom + pan.x;
    const top = (y - height / 2) * zoom + pan.y;
    return floats.every(
      (float) =>
        left >= float.right ||
        left + width * zoom <= float.left ||
        top >= float.bottom ||
        top + height * zoom <= float.top,
    );
  });
}
