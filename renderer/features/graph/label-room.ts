// Where there is room for a name: under its mark, else over or beside it, else nowhere. Who is asked first gets the better place; no name covers another name or a named mark.
import { BoxGrid } from '../../../shared/graph/layout-boxes';
import type { Box, Point, Size } from '../../../shared/graph/layout-boxes';

export const SIDES = ['below', 'above', 'right', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** A mark, in units of the graph. `name`: the extent of what is written beside it; null: nothing is. */
export type Mark = Point & {
  id: string;
  radius: number;
  name: Size | null;
  /** Written only where it covers nothing at all. */
  yields: boolean;
};

/** Between a mark and its name. */
export const GAP = 4;

/** The side of every name that has room, given first come, first served. Names that yield come after all others. */
export function placeLabels(marks: readonly Mark[]): Map<string, Side> {
  const named = marks.filter((mark) => mark.name !== null);
  const firm = new BoxGrid(named.map(boxOfMark));
  const loose = new BoxGrid(marks.filter((mark) => mark.name === null).map(boxOfMark));
  const sides = new Map<string, Side>();
  for (const mark of [...named.filter(({ yields }) => !yields), ...named.filter(({ yields }) => yields)]) {
    const free = SIDES.filter((side) => firm.overlapping(boxOfLabel(mark, side)) < 0);
    const clear = free.find((side) => loose.overlapping(boxOfLabel(mark, side)) < 0);
    const side = clear ?? (mark.yields ? undefined : free[0]);
    if (side === undefined) continue;
    sides.set(mark.id, side);
    firm.add(boxOfLabel(mark, side));
  }
  return sides;
}

export function boxOfMark({ x, y, radius }: Mark): Box {
  return { x, y, width: 2 * radius, height: 2 * radius };
}

export function boxOfLabel({ x, y, radius, name }: Mark, side: Side): Box {
  const { width, height } = name ?? { width: 0, height: 0 };
  const across = radius + GAP + width / 2;
  const along = radius + GAP + height / 2;
  const by = { below: [0, along], above: [0, -along], right: [across, 0], left: [-across, 0] }[side];
  return { x: x + (by[0] ?? 0), y: y + (by[1] ?? 0), width, height };
}
