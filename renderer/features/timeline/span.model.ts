// The time that filters everything, as a person chooses it: whole bins, whose ends move and never pass each other.
import type { TimeSpan } from '../../state/workbench';
import { binAt } from './scale';

type End = 'from' | 'to';

/** Whole bins from one moment to another, in either order; null where they are beside all bins. */
export function binsBetween(edges: readonly number[], a: number, b: number): TimeSpan | null {
  const last = edges.length - 2;
  if (last < 0) return null;
  const clamp = (time: number): number =>
    time < (edges[0] ?? 0) ? 0 : time >= (edges.at(-1) ?? 0) ? last : binAt(edges, time);
  const [first, end] = [clamp(Math.min(a, b)), clamp(Math.max(a, b))];
  return { from: edges[first] ?? 0, to: edges[end + 1] ?? 0 };
}

/** One bin further, or to the ends of what is in sight; null: not a key of a slider. */
export function stepped(span: TimeSpan, end: End, edges: readonly number[], key: string): TimeSpan | null {
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[key];
  const bin = Math.max(0, nearest(edges, span[end]));
  const to = key === 'Home' ? 0 : key === 'End' ? edges.length - 1 : by === undefined ? null : bin + by;
  if (to === null) return null;
  return moveEnd(span, end, edges[Math.min(edges.length - 1, Math.max(0, to))] ?? span[end], edges);
}

export function dragged(span: TimeSpan, end: End, edges: readonly number[], time: number): TimeSpan {
  return moveEnd(span, end, edges[Math.max(0, nearest(edges, time))] ?? span[end], edges);
}

/** An end never passes the other: a bin is left between them. */
function moveEnd(span: TimeSpan, end: End, time: number, edges: readonly number[]): TimeSpan {
  if (end === 'from') {
    const last = edges.findLast((edge) => edge < span.to) ?? span.from;
    return { ...span, from: Math.min(time, last) };
  }
  const first = edges.find((edge) => edge > span.from) ?? span.to;
  return { ...span, to: Math.max(time, first) };
}

function nearest(edges: readonly number[], time: number): number {
  if (time >= (edges.at(-1) ?? 0)) return edges.length - 1;
  const bin = binAt(edges, time);
  if (bin < 0) return 0;
  return time - (edges[bin] ?? 0) > (edges[bin + 1] ?? 0) - time ? bin + 1 : bin;
}
