// Packs circles one by one around the first, each against two of the front of those that lie already (front-chain packing, Wang et al., CHI 2006), with a
// distance from the middle that is shorter along x by `stretch`: the heap is as wide as what it is drawn in. Deterministic.

export type Centre = { x: number; y: number };
type Front = { next: Int32Array; previous: Int32Array };
type Placed = { reaches: readonly number[]; centres: Centre[] };

/** A centre for each reach, in the order given; no two come closer than their reaches together. */
export function packCircles(reaches: readonly number[], stretch: number): Centre[] {
  const placed: Placed = { reaches, centres: [] };
  const front = { next: new Int32Array(reaches.length), previous: new Int32Array(reaches.length) };
  let start = 0;
  reaches.forEach((reach, at) => {
    if (at === 0) placed.centres.push({ x: 0, y: 0 });
    else if (at === 1) placed.centres.push({ x: (reaches[0] as number) + reach, y: 0 });
    else placeOutside(placed, front, at, start);
    if (at === 1) join(front, 1, 0);
    if (at <= 1) join(front, 0, at);
    start = nearest(placed, front, at, stretch);
  });
  return placed.centres;
}

function join({ next, previous }: Front, a: number, b: number): void {
  next[a] = b;
  previous[b] = a;
}

/** Against `start` and the one after it; where that spot is taken, against whoever takes it: what lies between leaves the front. */
function placeOutside(placed: Placed, front: Front, at: number, start: number): void {
  let a = start;
  let b = front.next[start] as number;
  for (;;) {
    placed.centres[at] = tangent(placed, a, b, at);
    const taken = firstTaken(placed, front, a, b, at);
    if (taken === null) break;
    if (taken.ahead) b = taken.by;
    else a = taken.by;
  }
  join(front, a, at);
  join(front, at, b);
}

/** The centre that touches both from outside: to the right of the way from `a` to `b`. */
function tangent({ reaches, centres }: Placed, a: number, b: number, at: number): Centre {
  const from = centres[a] as Centre;
  const to = centres[b] as Centre;
  const reach = reaches[at] as number;
  const between = Math.hypot(to.x - from.x, to.y - from.y);
  const toA = (reaches[a] as number) + reach;
  const toB = (reaches[b] as number) + reach;
  const along = (toA ** 2 - toB ** 2 + between ** 2) / (2 * between);
  const across = Math.sqrt(Math.max(0, toA ** 2 - along ** 2));
  const ux = (to.x - from.x) / between;
  const uy = (to.y - from.y) / between;
  return { x: from.x + along * ux + across * uy, y: from.y + along * uy - across * ux };
}

/** Who of the front overlaps it, nearest along the front first. */
function firstTaken(
  placed: Placed,
  { next, previous }: Front,
  a: number,
  b: number,
  at: number,
): { by: number; ahead: boolean } | null {
  let [ahead, behind] = [next[b] as number, previous[a] as number];
  let [far, farBehind] = [placed.reaches[b] as number, placed.reaches[a] as number];
  if (ahead === a) return null;
  for (;;) {
    const forward = far <= farBehind;
    const one = forward ? ahead : behind;
    if (overlaps(placed, one, at)) return { by: one, ahead: forward };
    if (ahead === behind) return null;
    if (forward) {
      far += placed.reaches[one] as number;
      ahead = next[one] as number;
    } else {
      farBehind += placed.reaches[one] as number;
      behind = previous[one] as number;
    }
  }
}

function overlaps({ reaches, centres }: Placed, a: number, b: number): boolean {
  const [one, other] = [centres[a] as Centre, centres[b] as Centre];
  const apart = (reaches[a] as number) + (reaches[b] as number);
  return Math.hypot(one.x - other.x, one.y - other.y) < apart - 1e-9 * apart;
}

/** Who of the front begins the pair that lies nearest the middle. */
function nearest({ reaches, centres }: Placed, { next }: Front, from: number, stretch: number): number {
  let [best, least] = [from, Infinity];
  let at = from;
  do {
    const [one, other] = [centres[at] as Centre, centres[next[at] as number] as Centre];
    const [mine, its] = [reaches[at] as number, reaches[next[at] as number] as number];
    const x = (one.x * its + other.x * mine) / (mine + its);
    const y = (one.y * its + other.y * mine) / (mine + its);
    const distance = (x / stretch) ** 2 + y ** 2;
    if (distance < least) [best, least] = [at, distance];
    at = next[at] as number;
  } while (at !== from);
  return best;
}
