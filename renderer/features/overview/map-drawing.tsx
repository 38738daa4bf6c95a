// The picture of the map: circles, their marks, their labels. Decoration: the list over it carries names and keys.
import { useMemo } from 'react';
import type { Hue, Shape } from '../../../shared/model/kinds/kind';
import { useWorkbench } from '../../state/context';
import { benignWord } from '../../state/linkage-words';
import { formatCount } from '../../ui/format';
import { classes } from '../../ui/classes';
import { hueToken } from '../../ui/kind-mark';
import { ringFigures, type MapRing } from './ring-map.model';
import type { Strangers } from './strangers';
import { marksPath, type RingMark } from './ring-marks';

export function MapDrawing({
  outside,
  rings,
  width,
  height,
  edge,
}: {
  rings: readonly MapRing[];
  outside: Strangers;
  width: number;
  height: number;
  edge: number;
}) {
  const selected = useWorkbench((state) => state.selection.ringId);
  return (
    <svg className="map-drawing" width={width} height={height} aria-hidden>
      <path
        className="map-strangers"
        d={outside.dots.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('')}
      />
      <g transform={`translate(${edge} ${edge})`}>
        {rings.map(({ ring, circle, look }) => (
          <circle
            key={ring.id}
            cx={circle.x}
            cy={circle.y}
            r={circle.radius}
            className={classes('map-ring', `map-ring-${look}`, ring.id === selected && 'map-ring-selected')}
          />
        ))}
        <Marks rings={rings} />
        {rings.map((ring) => (
          <Label key={ring.ring.id} {...ring} />
        ))}
      </g>
    </svg>
  );
}

type Look = { key: string; hue: Hue; dimmed: boolean; path: string };

function Marks({ rings }: { rings: readonly MapRing[] }) {
  const looks = useMemo(() => looksOf(rings), [rings]);
  return looks.map(({ key, hue, dimmed, path }) => (
    <path key={key} d={path} fill={hueToken(hue)} opacity={dimmed ? 0.45 : hue === 'account' ? 0.45 : 0.9} />
  ));
}

function looksOf(rings: readonly MapRing[]): Look[] {
  const byLook = new Map<string, { hue: Hue; shape: Shape; dimmed: boolean; marks: RingMark[] }>();
  for (const { marks, look } of rings) {
    for (const each of marks) {
      const dimmed = look === 'benign';
      const key = `${each.shape} ${each.hue} ${String(dimmed)}`;
      const held = byLook.get(key) ?? { hue: each.hue, shape: each.shape, dimmed, marks: [] };
      held.marks.push(each);
      byLook.set(key, held);
    }
  }
  return [...byLook].map(([key, { hue, dimmed, marks }]) => ({ key, hue, dimmed, path: marksPath(marks) }));
}

function Label({ ring, circle, label, look }: MapRing) {
  const benign = ring.benign === null ? null : benignWord(ring.benign.archetype);
  const selected = useWorkbench((state) => state.selection.ringId === ring.id);
  if (label === 'inside') {
    return (
      <g className={classes('map-label', `map-label-${look}`)} textAnchor="middle">
        <text x={circle.x} y={circle.y - 3} className="svg-label map-label-name">
          Ring {ring.rank}
        </text>
        <text x={circle.x} y={circle.y + 12} className="svg-label map-label-figures">
          {benign === null ? ringFigures(ring, circle) : benignFits(benign, circle.radius)}
        </text>
      </g>
    );
  }
  if (label === 'none' && !selected) return null;
  return (
    <text
      x={circle.x}
      y={circle.y + circle.radius + 13}
      textAnchor="middle"
      className={classes('svg-label', 'map-label-figures', `map-label-${look}`)}
    >
      {ring.rank} · {benign ?? formatCount(ring.accounts)}
    </text>
  );
}

/** About 6 pixels a letter. */
function benignFits(word: string, radius: number): string {
  return word.length * 6 < radius * 1.8 ? word : 'benign';
}
