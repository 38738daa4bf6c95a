// Packs circles into a given rectangle one by one, each touching two that lie already, as near the middle as the rectangle's shape makes sensible
// (front-chain packing after Wang et al., CHI 2006, with a centre distance that is shorter along the longer side). Deterministic.

export type Circle = { x: number; y: number; radius: number };
export type Room = { width: number; height: number };

type Placed = Circle & { reach: number };

/** Share of the rectangle that circles and the room around them fill. */
const FILL = 0.5;
/** No circle is wider than this share of the shorter side. */
const LARGEST = 0.36;
const SMALLEST = 5;

/** Radii by the root of each size, so that areas compare. */
export function radiiFor(sizes: readonly number[], room: Room): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const largest = Math.max(1, ...sizes);
  const byArea = Math.sqrt((FILL * room.width * room.height) / (Math.PI * Math.max(1, total)));
  const scale = Math.min(byArea, (LARGEST * Math.min(room.width, room.height)) / Math.sqrt(largest));
  return sizes.map((size) => Math.max(SMALLEST, scale * Math.sqrt(size)));
}

/** One circle for each radius, laid in the order given, its margin kept free around it. Shrinks all alike when they do not fit. */
export function packCircles(radii: readonly number[], room: Room, margins: readonly number[]): Circle[] {
  const stretch = Math.max(0.6, Math.min(2, room.width / Math.max(1, room.height)));
  const placed: Placed[] = [];
  radii.forEach((radius, i) => {
    const reach = radius + (margins[i] ?? 0);
    placed.push({ ...place(placed, reach, stretch), radius, reach });
  });
  return fit(placed, room);
}

function place(placed: readonly Placed[], reach: number, stretch: number): { x: number; y: number } {
  const first = placed[0];
  if (first === undefined) return { x: 0, y: 0 };
  if (placed.length === 1) return { x: first.reach + reach, y: 0 };
  let best = { x: 0, y: 0 };
  let bestDistance = Infinity;
  for (let a = 0; a < placed.length; a++) {
    for (let b = a + 1; b < placed.length; b++) {
      for (const spot of tangents(placed[a] as Placed, placed[b] as Placed, reach)) {
        const distance = (spot.x / stretch) ** 2 + spot.y ** 2;
        if (distance >= bestDistance - 1e-9 || !free(placed, spot, reach)) continue;
        best = spot;
        bestDistance = distance;
      }
    }
  }
  return best;
}

/** Centres of a circle that touches both. */
function tangents(a: Placed, b: Placed, reach: number): { x: number; y: number }[] {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const between = Math.hypot(dx, dy);
  const fromA = a.reach + reach;
  const fromB = b.reach + reach;
  if (between > fromA + fromB || between === 0) return [];
  const along = (fromA ** 2 - fromB ** 2 + between ** 2) / (2 * between);
  const across = Math.sqrt(Math.max(0, fromA ** 2 - along ** 2));
  const x = a.x + (along * dx) / between;
  const y = a.y + (along * dy) / between;
  return [
    { x: x - (across * dy) / between, y: y + (across * dx) / between },
    { x: x + (across * dy) / between, y: y - (across * dx) / between },
  ];
}

function free(placed: readonly Placed[], spot: { x: number; y: number }, reach: number): boolean {
  return placed.every((each) => Math.hypot(each.x - spot.x, each.y - spot.y) >= each.reach + reach - 1e-6);
}

/** Moves the whole into the middle of the room, smaller if it must be. */
function fit(placed: readonly Placed[], room: Room): Circle[] {
  const left = Math.min(...placed.map((each) => each.x - each.reach));
  const right = Math.max(...placed.map((each) => each.x + each.reach));
  const top = Math.min(...placed.map((each) => each.y - each.reach));
  const bottom = Math.max(...placed.map((each) => each.y + each.reach));
  const scale = Math.min(1, room.width / (right - left), room.height / (bottom - top));
  const midX = (left + right) / 2;
  const midY = (top + bottom) / 2;
  return placed.map(({ x, y, radius }) => ({
    x: room.width / 2 + (x - midX) * scale,
    y: room.height / 2 + (y - midY) * scale,
    radius: radius * scale,
  }));
}
