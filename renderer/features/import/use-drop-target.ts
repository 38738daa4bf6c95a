// Files dropped anywhere on the window while the import screen is there.
import { useEffect, useRef, useState } from 'react';

/** True while files hang over the window. */
export function useDropTarget(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => listen(setOver, (files) => latest.current(files)), []);
  return over;
}

function listen(setOver: (over: boolean) => void, onFiles: (files: readonly File[]) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener('dragover', (event) => enter(event, setOver), { signal });
  window.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) setOver(false);
    },
    { signal },
  );
  window.addEventListener(
    'drop',
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
  return () => {
    end.abort();
  };
}

function enter(event: DragEvent, setOver: (over: boolean) => void): void {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  setOver(true);
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
