// What was judged of two accounts, by their own judgement or by a chain of others.
import { pairOf, type Judgement } from '../../model/records/judgement';
import { chainBetween, createChains } from './chains';
import type { Judged, JudgedPair } from './types';

/** `own`: the pair as the judgements name it. `a` and `b` are account positions. */
export function judgedPair(
  judgements: readonly Judgement[],
  { same, apart }: Judged,
  own: Pick<Judgement, 'a' | 'b'>,
  a: number,
  b: number,
): JudgedPair {
  const chains = createChains();
  for (const held of same) chains.join(held);
  const chain = chainBetween(chains, a, b);
  if (chain !== undefined) return { verdict: 'same', judgements: chain };
  for (const held of apart) {
    for (const [near, far] of [[held.a, held.b] as const, [held.b, held.a] as const]) {
      const [before, after] = [chainBetween(chains, a, near), chainBetween(chains, far, b)];
      if (before !== undefined && after !== undefined)
        return { verdict: 'not-same', judgements: [...before, held.judgement, ...after] };
    }
  }
  const name = pairOf(own);
  const at = judgements.findLastIndex((judgement) => pairOf(judgement) === name);
  return { verdict: null, judgements: at < 0 ? [] : [at] };
}
