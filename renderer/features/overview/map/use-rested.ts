// What the camera shows once it rests: what follows it only then costs nothing while it moves.
import { useEffect, useState } from 'react';
import type { CameraControl, MapView } from './map-camera';

const REST_MS = 80;

export function useRested({ store }: CameraControl): MapView {
  const [view, setView] = useState(store.getState);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setView(store.getState()), REST_MS);
    };
    later();
    const stop = store.subscribe(later);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return view;
}
