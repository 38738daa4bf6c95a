// How far a picture keeps a ring together: of each member's ten nearest, the share that is of its ring.

const NEAREST = 10;

/** `ring`: -1 for what is in none; only those in a ring are asked. 0..1. */
export function neighbourhood(x: ArrayLike<number>, y: ArrayLike<number>, ring: ArrayLike<number>): number {
  let [shares, asked] = [0, 0];
  for (let at = 0; at < x.length; at++) {
    if ((ring[at] ?? -1) < 0) continue;
    const near = nearestOf(x, y, at);
    shares += near.filter((other) => ring[other] === ring[at]).length / near.length;
    asked++;
  }
  return shares / Math.max(1, asked);
}

function nearestOf(x: ArrayLike<number>, y: ArrayLike<number>, at: number): number[] {
  const best: { other: number; distance: number }[] = [];
  for (let other = 0; other < x.length; other++) {
    if (other === at) continue;
    const distance = ((x[other] ?? 0) - (x[at] ?? 0)) ** 2 + ((y[other] ?? 0) - (y[at] ?? 0)) ** 2;
    if (best.length === NEAREST && distance >= (best.at(-1)?.distance ?? 0)) continue;
    const place = best.findIndex((one) => distance < one.distance);
    best.splice(place < 0 ? best.length : place, 0, { other, distance });
    best.length = Math.min(NEAREST, best.length);
  }
  return best.map(({ other }) => other);
}
