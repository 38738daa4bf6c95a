// Where the labels of marks stand: beside their flag, at whichever side has room; where neither has, the flag stands alone.

export type LabelSide = 'right' | 'left' | 'none';

/** Pixels of a flag, and between two labels. */
const FLAG = 12;
const GAP = 6;

type Labelled = {
  /** Of the flag's pole. */
  x: number;
  /** Pixels of the text. */
  width: number;
};

/**
 * `marks` by place, ascending. A label never covers a flag or another label, nor leaves the chart. Earlier ones choose first, and go left where that keeps the
 * right free.
 */
export function labelSides(marks: readonly Labelled[], width: number): LabelSide[] {
  let taken = 0;
  return marks.map(({ x, width: text }, at) => {
    const next = marks[at + 1]?.x ?? width + GAP;
    const right = x + FLAG + text;
    if (right + GAP <= next && x >= taken) {
      taken = right + GAP;
      return 'right';
    }
    const left = x - GAP - text;
    const free = left >= taken;
    taken = Math.max(taken, x + FLAG);
    return free ? 'left' : 'none';
  });
}
