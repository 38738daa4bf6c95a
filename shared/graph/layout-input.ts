// What a layout is asked for, and what it works on.
import type { Point } from './layout-boxes';

/** `width` and `height` include what is written at the node. `hub`: a selector. `fixed`: stays exactly there. */
export type LayoutNode = { width: number; height: number; hub: boolean; fixed: Point | null };
/** Between node indices; `weight` above 0 pulls harder. */
export type LayoutEdge = { from: number; to: number; weight: number };
/** `aspect`: width over height of the place that the picture is for. */
export type LayoutInput = { nodes: LayoutNode[]; edges: LayoutEdge[]; aspect: number };

/** Centres and radii while the layout runs, on a plane of aspect 1; `spread` is the radius of the circle it starts from. */
export type LayoutState = {
  x: Float64Array;
  y: Float64Array;
  radius: Float64Array;
  input: LayoutInput;
  spread: number;
};
