// The map's painter as the window has it: drawn in a worker of its own, on the canvas that it is given.
import * as Comlink from 'comlink';
import type { MapPainter } from '../../../shared/map/painter';
import type { MapCanvas } from './map-canvas';
import type { MapRemote, Told } from './map.worker';

/** `surface` is the worker's from then on. */
export function mapPainterInWorker(surface: OffscreenCanvas): MapPainter {
  const worker = new Worker(new URL('./map.worker.ts', import.meta.url), { type: 'module', name: 'map' });
  const remote = Comlink.wrap<MapRemote>(worker);
  void remote.open(Comlink.transfer(surface, [surface]));
  const tell =
    <K extends Told>(name: K) =>
    (...given: Parameters<MapCanvas[K]>): void =>
      void remote.tell(name, given);
  return {
    show: tell('show'),
    dress: tell('dress'),
    look: tell('look'),
    light: tell('light'),
    name: tell('name'),
    seen: tell('seen'),
    find: (place) => remote.find(place),
    inSight: () => remote.inSight(),
    drawn: () => remote.drawn(),
    dispose: () => worker.terminate(),
  };
}
