// The judgements of each ring: those of two of its members, and those that keep somebody out of it.
import type { EntityId } from '../../dataset/types';
import type { Ring } from '../types';
import type { JudgementOutcome } from './types';

/** `accounts`: the entities of each judgement, undefined where the dataset has none. Fills `judgements`, oldest first. */
export function noteJudgements(
  rings: readonly Ring[],
  ringOf: Int32Array,
  outcomes: readonly JudgementOutcome[],
  accounts: readonly (readonly [EntityId | undefined, EntityId | undefined])[],
): void {
  outcomes.forEach(({ state }, judgement) => {
    const [a, b] = (accounts[judgement] as [EntityId | undefined, EntityId | undefined]).map((id) =>
      id === undefined ? -1 : (ringOf[id] as number),
    ) as [number, number];
    const keepsOut = state === 'held' && a !== b;
    for (const ring of new Set([a, b])) if (a === b || keepsOut) rings[ring]?.judgements.push(judgement);
  });
}
