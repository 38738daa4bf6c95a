// The names on the map: of rings inside their circles or under them, of points once they are wide apart. None is drawn over another; the first in rank is first served.
import type { RingDress } from '../../../shared/map/painter';
import type { Circle } from '../../../shared/map/types';
import { screenOf } from './map-rings';
import type { MapScene, PlacedPoint } from './map-scene';

type Context = OffscreenCanvasRenderingContext2D;
type Box = { left: number; top: number; right: number; bottom: number };
/** Draws it unless its room is taken. */
type Writer = (text: string, x: number, y: number, style: Style) => void;
/** `plate`: on a ground of its own, where points lie behind it. */
type Style = { size: number; strong: boolean; quiet: boolean; ground: string; plate?: boolean };

/** Pixels of the page: radius of a circle that has room for its name. */
const INSIDE_FROM = 30;
/** From this radius on the middle is left to the points: the name stands at the top. */
const AT_TOP_FROM = 190;
const BELOW_FROM = 4;
const PLATE_ALPHA = 0.82;

export function drawNames(context: Context, scene: MapScene, points: readonly PlacedPoint[]): void {
  const write = writer(context, scene);
  const { map, dress, lit } = scene;
  const screen = screenOf(scene);
  const first = [lit.selectedRing, lit.hoveredRing];
  const order = [...first, ...map.rings.keys()];
  const done = new Set<number>();
  for (const ring of order) {
    const [drawn, named] = [map.rings[ring], dress.rings[ring]];
    if (drawn === undefined || named === undefined || done.has(ring)) continue;
    done.add(ring);
    const circle = {
      x: screen.x(drawn.circle.x),
      y: screen.y(drawn.circle.y),
      radius: drawn.circle.radius * screen.scale,
    };
    nameRing(context, write, scene, named, circle, first.includes(ring));
  }
  for (const { entity, x, y, radius } of points) {
    const style = { size: 11, strong: false, quiet: true, ground: dress.ground };
    write(scene.names.get(entity) ?? '', screen.x(x), screen.y(y) + radius + 9 * dress.ratio, style);
  }
}

function nameRing(
  context: Context,
  write: Writer,
  { dress }: MapScene,
  named: RingDress,
  { x, y, radius }: Circle,
  always: boolean,
): void {
  const { ratio } = dress;
  const ground = dress.looks[named.look].disc;
  const quiet = named.look === 'benign';
  if (radius < INSIDE_FROM * ratio) {
    if (!always && (quiet || radius < BELOW_FROM * ratio)) return;
    write(named.short, x, y + radius + 9 * ratio, {
      size: 11,
      strong: false,
      quiet: true,
      ground: dress.ground,
    });
    return;
  }
  const top = radius >= AT_TOP_FROM * ratio ? y - radius + 26 * ratio : y - 7 * ratio;
  write(named.name, x, top, { size: 13, strong: true, quiet, ground, plate: true });
  context.font = fontOf(dress, 11, false);
  const room = Math.max(0, radius * 1.8);
  const figures = named.figures.find((words) => context.measureText(words).width < room) ?? '';
  write(figures, x, top + 15 * ratio, { size: 11, strong: false, quiet: true, ground, plate: true });
}

function fontOf({ font, ratio }: MapScene['dress'], size: number, strong: boolean): string {
  return `${strong ? 600 : 400} ${String(size * ratio)}px ${font}`;
}

function writer(context: Context, { dress, sight }: MapScene): Writer {
  const taken: Box[] = [];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  return (text, x, y, { size, strong, quiet, ground, plate }) => {
    context.font = fontOf(dress, size, strong);
    const half = context.measureText(text).width / 2;
    const high = (size * dress.ratio) / 2;
    const box = { left: x - half, top: y - high, right: x + half, bottom: y + high };
    if (text === '' || !inSight(box, sight) || taken.some((other) => meet(box, other))) return;
    taken.push(box);
    if (plate === true) fillPlate(context, box, ground, dress.ratio);
    context.strokeStyle = ground;
    context.lineWidth = 3 * dress.ratio;
    context.strokeText(text, x, y);
    context.fillStyle = quiet ? dress.quiet : dress.text;
    context.fillText(text, x, y);
  };
}

function fillPlate(context: Context, box: Box, ground: string, ratio: number): void {
  const [acrossBy, upBy] = [4 * ratio, 2 * ratio];
  context.fillStyle = ground;
  context.globalAlpha = PLATE_ALPHA;
  context.beginPath();
  context.roundRect(
    box.left - acrossBy,
    box.top - upBy,
    box.right - box.left + 2 * acrossBy,
    box.bottom - box.top + 2 * upBy,
    3 * ratio,
  );
  context.fill();
  context.globalAlpha = 1;
}

function inSight({ left, top, right, bottom }: Box, { width, height }: MapScene['sight']): boolean {
  return right > 0 && bottom > 0 && left < width && top < height;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
