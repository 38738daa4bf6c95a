// The way with fewest steps from one entity to another, over anything that was seen together: the strongest evidence may lead a longer way.
import type { EntityId } from '../dataset/types';
import type { WayQuery } from '../engine/engine';
import { eachNeighbourEdge } from './neighbour-list';
import type { DatasetView } from './view';
import { checkEntity } from './view';

const UNSEEN = -1;

/**
 * Both ends included; null when there is none. Without `hubs` it leads through nothing that linkage did not count, though it may begin or end there. Of several ways the one whose
 * entities are worth more, compared from `from` on, then the one whose entities appeared first. O(entities + edges).
 * @throws RetortError `entity-not-found`
 */
export function fewestSteps(view: DatasetView, { from, to, hubs }: WayQuery): EntityId[] | null {
  checkEntity(view, from);
  checkEntity(view, to);
  const passable = (id: EntityId): boolean => id === to || hubs || view.marks.suppressed(id) === null;
  const steps = stepsTo(view, to, from, passable);
  if (steps[from] === UNSEEN) return null;
  const way = [from];
  for (let at = from; at !== to; way.push(at)) at = nextOn(view, steps, at);
  return way;
}

/** Breadth first from the goal, a level at a time, until the start is reached: what lies farther stays unseen. */
function stepsTo(
  { dataset }: DatasetView,
  goal: EntityId,
  start: EntityId,
  passable: (id: EntityId) => boolean,
): Int32Array {
  const steps = new Int32Array(dataset.dictionary.size).fill(UNSEEN);
  steps[goal] = 0;
  let level = [goal];
  for (let away = 1; level.length > 0 && steps[start] === UNSEEN; away++) {
    const next: EntityId[] = [];
    const reach = (id: EntityId): void => {
      if (steps[id] !== UNSEEN) return;
      steps[id] = away;
      next.push(id);
    };
    for (const id of level) if (passable(id)) eachNeighbourEdge(dataset.index, id, reach);
    level = next;
  }
  return steps;
}

/** Of the neighbours that are a step nearer the one that is worth most: where hubs may not be passed, one that counts is among them. */
function nextOn({ dataset, marks }: DatasetView, steps: Int32Array, at: EntityId): EntityId {
  const nearer = (steps[at] as number) - 1;
  let best = UNSEEN;
  let most = -Infinity;
  eachNeighbourEdge(dataset.index, at, (id) => {
    if (steps[id] !== nearer) return;
    const worth = marks.suppressed(id) === null ? Math.max(0, marks.bitsOf(id) ?? 0) : UNCOUNTED;
    if (worth <= most) return;
    best = id;
    most = worth;
  });
  return best;
}

/** Less than anything that counts, or is no evidence. */
const UNCOUNTED = -1;
