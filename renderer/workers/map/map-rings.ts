// The lines of the map: around each ring, and around what stands out.
import type { MapScene, PlacedPoint } from './map-scene';

const DASH = [4, 3];

export type Screen = { x(units: number): number; y(units: number): number; scale: number };

export function screenOf({ camera, sight }: MapScene): Screen {
  const left = Math.round(sight.width) / 2 - camera.x * camera.scale;
  const top = Math.round(sight.height) / 2 - camera.y * camera.scale;
  return {
    x: (units) => left + units * camera.scale,
    y: (units) => top + units * camera.scale,
    scale: camera.scale,
  };
}

export function drawRings(context: OffscreenCanvasRenderingContext2D, scene: MapScene): void {
  const { map, dress, lit } = scene;
  const screen = screenOf(scene);
  map.rings.forEach(({ circle }, ring) => {
    const { line, dashed } = dress.looks[dress.rings[ring]?.look ?? 'sure'];
    const selected = ring === lit.selectedRing;
    const hovered = ring === lit.hoveredRing;
    context.strokeStyle = selected || hovered ? dress.accent : line;
    context.lineWidth = (selected ? 2 : 1) * dress.ratio;
    context.setLineDash(dashed ? DASH.map((length) => length * dress.ratio) : []);
    context.beginPath();
    context.arc(screen.x(circle.x), screen.y(circle.y), circle.radius * screen.scale, 0, 2 * Math.PI);
    context.stroke();
  });
  context.setLineDash([]);
}

/** A line around each selected point, and around the one under the pointer; points stay as they are. */
export function drawLit(
  context: OffscreenCanvasRenderingContext2D,
  scene: MapScene,
  points: readonly PlacedPoint[],
): void {
  const { dress, lit } = scene;
  const screen = screenOf(scene);
  const selected = new Set(lit.selected);
  for (const { entity, x, y, radius } of points) {
    context.strokeStyle = dress.accent;
    context.lineWidth = (selected.has(entity) ? 2 : 1) * dress.ratio;
    context.beginPath();
    context.arc(
      screen.x(x),
      screen.y(y),
      Math.max(4 * dress.ratio, radius + 3 * dress.ratio),
      0,
      2 * Math.PI,
    );
    context.stroke();
  }
}
