// Judgements before anybody is weighed: who was judged one operator starts in one core, and no link joins two who were judged apart.
import type { Links } from '../candidate-links';
import type { Judged } from './types';

/** The histogram stays: it is of what was scored. */
export function withoutApart(links: Links, { apart }: Judged): Links {
  if (apart.length === 0) return links;
  const partedFrom = new Map<number, Set<number>>();
  for (const { a, b } of apart)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      partedFrom.set(one, (partedFrom.get(one) ?? new Set()).add(other));
  const kept: Links = { ...links, from: [], to: [], bits: [] };
  links.bits.forEach((bits, at) => {
    const [from, to] = [links.from[at] as number, links.to[at] as number];
    if (partedFrom.get(from)?.has(to) === true) return;
    kept.from.push(from);
    kept.to.push(to);
    kept.bits.push(bits);
  });
  return kept;
}

/**
 * Accounts in no core go with the largest core of their operator, or make one. Two cores of one operator stay two until their members are settled: each
 * finds its own by what it shares, and then they become one ring.
 */
export function withOperators(cores: readonly number[][], { operators }: Judged): number[][] {
  if (operators.length === 0) return [...cores];
  const coreOf = new Map(cores.flatMap((core, at) => core.map((account) => [account, at] as const)));
  const grown = cores.map((core) => [...core]);
  for (const accounts of operators) {
    const alone = accounts.filter((account) => !coreOf.has(account));
    const near = accounts.flatMap((account) => coreOf.get(account) ?? []);
    const largest = near.sort((a, b) => sizeOf(cores, b) - sizeOf(cores, a) || a - b)[0];
    if (largest === undefined) grown.push(alone);
    else grown[largest]?.push(...alone);
  }
  const sorted = grown.map((core) => core.sort((a, b) => a - b));
  return sorted.sort((one, other) => (one[0] as number) - (other[0] as number));
}

function sizeOf(cores: readonly number[][], core: number): number {
  return (cores[core] as number[]).length;
}
