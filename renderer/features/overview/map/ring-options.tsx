// The rings of the map as a list for keyboard and screen reader: arrows move by rank, Space chooses, Enter opens. It lies over the circles and draws nothing but the focus.
import { useRef, useState, type KeyboardEvent } from 'react';
import type { RingList } from '../../../../shared/engine/engine';
import type { EntityMap } from '../../../../shared/map/types';
import { useActions, useWorkbench } from '../../../state/context';
import type { CameraControl, MapView } from './map-camera';
import { describeRing } from './ring-words';
import { useRested } from './use-rested';

type Rings = { list: RingList; map: EntityMap; camera: CameraControl };

/** Rings that stand in the page at once, around the one that the keyboard is on. */
const IN_PAGE = 100;

export function RingOptions({ list, map, camera }: Rings) {
  const selected = useWorkbench((state) => state.selection.ringId);
  const kinds = useWorkbench((state) => state.kinds);
  const actions = useActions();
  const view = useRested(camera);
  const element = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const chosen = list.rings.findIndex(({ id }) => id === selected);
  const current = Math.max(0, chosen < 0 ? Math.min(focused ?? 0, list.rings.length - 1) : chosen);
  const first = Math.max(0, Math.min(current - IN_PAGE / 2, list.rings.length - IN_PAGE));
  const move = (event: KeyboardEvent): void => {
    const next = target(event.key, current, list.rings.length);
    const ring = list.rings[next];
    if (ring === undefined) return;
    event.preventDefault();
    setFocused(next);
    actions.selectRing(ring.id);
    bringIntoSight(map, camera, next);
    // The page has it once it is selected.
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };
  return (
    <ul className="ring-options" role="listbox" aria-label="Rings by rank" ref={element} onKeyDown={move}>
      {list.rings.slice(first, first + IN_PAGE).map((ring, i) => (
        <li
          key={ring.id}
          role="option"
          className="ring-option"
          aria-selected={ring.id === selected}
          aria-label={describeRing(ring, kinds)}
          aria-setsize={list.rings.length}
          aria-posinset={first + i + 1}
          tabIndex={first + i === current ? 0 : -1}
          style={boxOf(map, view, first + i)}
          // Pressed without a pointer, as assistive tools do: what lies under it need not be asked for.
          onClick={(event) => event.detail === 0 && actions.selectRing(ring.id)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') actions.openRing(ring.id);
            if (event.key !== ' ') return;
            event.preventDefault();
            actions.selectRing(ring.id);
          }}
        />
      ))}
    </ul>
  );
}

function boxOf(map: EntityMap, { camera, sight }: MapView, at: number) {
  const { x, y, radius } = map.rings[at]?.circle ?? { x: 0, y: 0, radius: 0 };
  const size = 2 * radius * camera.scale;
  return {
    left: sight.width / 2 + (x - radius - camera.x) * camera.scale,
    top: sight.height / 2 + (y - radius - camera.y) * camera.scale,
    width: size,
    height: size,
  };
}

/** At a distance from which all is seen nothing need move. */
function bringIntoSight(map: EntityMap, camera: CameraControl, at: number): void {
  const circle = map.rings[at]?.circle;
  if (circle !== undefined && !camera.isFitted()) camera.goTo(circle);
}

/** Where a key leads in the ranked list; -1: nowhere. */
function target(key: string, current: number, length: number): number {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(length - 1, current + 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(0, current - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : -1;
}
