// The marks inside a ring's circle: a sample of what it is made of, in proportion, spread evenly, always the same for the same ring.
import { createRandom } from '../../../shared/kernel/random';
import type { Hue, Shape } from '../../../shared/model/kinds/kind';
import { mark } from '../../ui/marks';
import type { Circle } from './pack';

export type MarkPart = { shape: Shape; hue: Hue; count: number };
export type RingMark = { shape: Shape; hue: Hue; x: number; y: number; size: number };

/** Square pixels of circle for each mark. */
const ROOM_PER_MARK = 300;
const MOST_MARKS = 240;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** `clear`: half width and half height around the centre that the label needs. */
export function ringMarks(
  id: string,
  circle: Circle,
  parts: readonly MarkPart[],
  clear: { x: number; y: number },
): RingMark[] {
  const inner = circle.radius - 7;
  if (inner < 3) return [];
  const wanted = Math.round(
    Math.min(MOST_MARKS, Math.max(3, (Math.PI * circle.radius ** 2) / ROOM_PER_MARK)),
  );
  const random = createRandom(hash(id));
  const kinds = shares(parts, wanted);
  shuffle(kinds, random.below);
  return kinds.flatMap((part, i) => {
    const distance = inner * Math.sqrt((i + 0.6) / kinds.length);
    const angle = i * GOLDEN_ANGLE + random.next() * 0.5;
    const x = distance * Math.cos(angle);
    const y = distance * Math.sin(angle);
    if (Math.abs(x) < clear.x && Math.abs(y) < clear.y) return [];
    const size = random.next() < 0.12 && circle.radius > 40 ? 8 : 5;
    return [{ shape: part.shape, hue: part.hue, x: circle.x + x, y: circle.y + y, size }];
  });
}

/** As many of each as its share by the root of its count: what is few is still seen. */
function shares(parts: readonly MarkPart[], wanted: number): MarkPart[] {
  const weights = parts.map((part) => Math.sqrt(part.count));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return parts.flatMap((part, i) => {
    const count = Math.max(1, Math.round((wanted * (weights[i] ?? 0)) / total));
    return Array.from({ length: count }, () => part);
  });
}

function shuffle(items: MarkPart[], below: (bound: number) => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [items[i], items[j]] = [items[j] as MarkPart, items[i] as MarkPart];
  }
}

/** FNV-1a over the characters: a seed, nothing secret. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** All marks of one look as one SVG path: thousands of marks are a dozen elements. */
export function marksPath(marks: readonly RingMark[]): string {
  return marks.map(onePath).join('');
}

function onePath({ shape, x, y, size }: RingMark): string {
  const drawn = mark(shape);
  const scale = size / 12;
  const at = (value: number): string => value.toFixed(1);
  if (drawn.type === 'ellipse') {
    const rx = drawn.rx * scale;
    const ry = drawn.ry * scale;
    return `M${at(x - rx)} ${at(y)}a${at(rx)} ${at(ry)} 0 1 0 ${at(2 * rx)} 0a${at(rx)} ${at(ry)} 0 1 0 ${at(-2 * rx)} 0z`;
  }
  return `M${drawn.points.map(([px, py]) => `${at(x + (px - 6) * scale)} ${at(y + (py - 6) * scale)}`).join('L')}z`;
}
