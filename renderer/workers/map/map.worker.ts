// Draws the map on a canvas that the window has handed over: it takes no time of the window's thread, whatever is on it.
import * as Comlink from 'comlink';
import { createMapCanvas, type MapCanvas } from './map-canvas';

let canvas: MapCanvas | undefined;

const remote = {
  open: (surface: OffscreenCanvas): void => {
    canvas = createMapCanvas(surface);
  },
  tell: <K extends Told>(name: K, given: Parameters<MapCanvas[K]>): void => {
    (canvas?.[name] as ((...all: unknown[]) => void) | undefined)?.(...given);
  },
  find: (place: { x: number; y: number }) => canvas?.find(place) ?? { entity: null, ring: -1 },
  inSight: () => canvas?.inSight() ?? [],
  drawn: () => canvas?.drawn() ?? Promise.resolve(0),
};

export type Told = 'show' | 'dress' | 'look' | 'light' | 'name' | 'seen';
export type MapRemote = typeof remote;

Comlink.expose(remote);
