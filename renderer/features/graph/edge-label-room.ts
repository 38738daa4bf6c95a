// Where there is room for words on edges: in the middle of each, over nothing that is written or drawn already. Who is asked first gets it.
import { BoxGrid } from '../../../shared/graph/layout-boxes';
import type { Box, Point, Size } from '../../../shared/graph/layout-boxes';

/** In units of the graph. `middle`: of the bent line; `length`: between its ends; `size`: of what would be written. */
export type EdgeLabel = { id: string; middle: Point; length: number; size: Size };

/** Words take no more of an edge than this: the rest shows where it leads. */
const MOST_OF_EDGE = 0.7;

/** Those that have room, given in the order in which they are asked. `taken`: marks and names; `whole`: words may be longer than their edge. */
export function edgesWithRoom(
  labels: readonly EdgeLabel[],
  taken: readonly Box[],
  whole: boolean,
): EdgeLabel[] {
  const grid = new BoxGrid([...taken]);
  return labels.filter((label) => {
    const box = boxOf(label);
    if (!whole && label.size.width > label.length * MOST_OF_EDGE) return false;
    if (grid.overlapping(box) >= 0) return false;
    grid.add(box);
    return true;
  });
}

/** Lit edges that have room, the words longer than their edge or not; few of them are told even where that is over a mark. */
export function litWithRoom(labels: readonly EdgeLabel[], taken: readonly Box[]): EdgeLabel[] {
  const free = edgesWithRoom(labels, taken, true);
  if (labels.length > MOST_OVER_MARKS) return free;
  const others = labels.filter((label) => !free.includes(label));
  return [...free, ...edgesWithRoom(others, free.map(boxOf), true)];
}

const MOST_OVER_MARKS = 8;

/** With some air to both sides. */
export const boxOf = ({ middle, size }: EdgeLabel): Box => ({
  ...middle,
  width: size.width + size.height,
  height: size.height,
});

/** Of an edge that bends `bow` to its side: the point that the line goes through there. */
export function middleOf(from: Point, to: Point, bow: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = bow / 2 / (Math.hypot(dx, dy) || 1);
  return { x: (from.x + to.x) / 2 - dy * share, y: (from.y + to.y) / 2 + dx * share };
}
