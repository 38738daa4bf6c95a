// Focus: what is chosen and what lies near it stays in sight, everything else lies aside until the focus is left.
import type { GraphChange } from './graph-view-change';
import { isShown, neighbourIds, type GraphView, type NodeId } from './graph-view';

/** Steps that a focus may reach, at most. */
export const MOST_FOCUS_STEPS = 3;

/**
 * Nodes within so many edges of these, these included, over what is neither hidden nor of a hidden kind. What lies out of the present focus counts as well, so that a focus can be
 * widened.
 */
export function nodesWithin(view: GraphView, from: readonly NodeId[], steps: number): Set<NodeId> {
  const whole = { ...view, focus: null };
  const seen = (id: NodeId): boolean => {
    const node = view.nodes.get(id);
    return node !== undefined && isShown(whole, node);
  };
  const within = new Set(from.filter(seen));
  let rim = [...within];
  for (let step = 0; step < steps && rim.length > 0; step++) {
    rim = rim.flatMap((id) => neighbourIds(view, id)).filter((id) => !within.has(id) && seen(id));
    for (const id of rim) within.add(id);
  }
  return within;
}

export const focusOn =
  (from: readonly NodeId[], steps: number) =>
  (view: GraphView): GraphChange => {
    const within = nodesWithin(view, from, steps);
    const on = from.filter((id) => within.has(id)).length;
    if (on === 0) return {};
    const aside = new Set([...view.nodes.keys()].filter((id) => !within.has(id)));
    return sameFocus(view, on, steps, aside) ? {} : { focus: { on, steps, aside } };
  };

export const leaveFocus =
  () =>
  (view: GraphView): GraphChange =>
    view.focus === null ? {} : { focus: null };

function sameFocus({ focus }: GraphView, on: number, steps: number, aside: ReadonlySet<NodeId>): boolean {
  return (
    focus?.on === on &&
    focus.steps === steps &&
    focus.aside.size === aside.size &&
    [...aside].every((id) => focus.aside.has(id))
  );
}
