// What is being drawn around nodes, over the canvas, with how much lies in it at the pointer.
import type { Region } from './use-region';

export function RegionOverlay({ region: { outline, at, words } }: { region: Region }) {
  const points = outline.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <div className="graph-region" aria-hidden>
      <svg className="graph-region-shape">
        <polygon points={points} />
      </svg>
      <span className="graph-region-count float" style={{ left: at.x + 14, top: at.y + 14 }}>
        {words}
      </span>
    </div>
  );
}
