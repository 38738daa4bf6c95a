// A small picture of everything, with the part in sight framed. Pressing or dragging goes there.
import type { PointerEvent, ReactNode } from 'react';
import './minimap.css';

type Place = { x: number; y: number };

type MinimapProps = {
  /** Pixels; places are within it. */
  size: { width: number; height: number };
  /** Corners of what is in sight; left out while that is not known. */
  from?: Place;
  to?: Place;
  go(at: Place): void;
  words: readonly [string, string];
  /** The picture. */
  children: ReactNode;
};

export function Minimap({ size, from, to, go, words, children }: MinimapProps) {
  const press = (event: PointerEvent): void => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    go({ x: event.clientX - box.left, y: event.clientY - box.top });
  };
  return (
    <div className="minimap float" aria-hidden>
      <div className="minimap-surface" style={size} onPointerDown={press} onPointerMove={press}>
        {children}
        {from !== undefined && to !== undefined && <Frame size={size} from={from} to={to} />}
      </div>
      <div className="minimap-words" style={{ maxWidth: size.width }}>
        <span className="cut">{words[0]}</span>
        <span>{words[1]}</span>
      </div>
    </div>
  );
}

function Frame({ size, from, to }: Required<Pick<MinimapProps, 'size' | 'from' | 'to'>>) {
  const left = Math.max(0, Math.min(size.width, from.x));
  const top = Math.max(0, Math.min(size.height, from.y));
  const width = Math.max(4, Math.min(size.width, to.x) - left);
  const height = Math.max(4, Math.min(size.height, to.y) - top);
  return <div className="minimap-frame" style={{ left, top, width, height }} />;
}
