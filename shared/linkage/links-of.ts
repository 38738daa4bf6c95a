// The links of a result one by one, each with the bits that its explanation gives: what tools of record linkage report.
import { noProgress } from '../kernel/progress';
import { findLinks } from './candidate-links';
import { withoutApart } from './judgements/cores';
import type { Linkage } from './linkage';
import { pairsOf } from './weighed';

/** Account positions; bits with the prior. */
export type Link = { a: number; b: number; bits: number };

/** Pairs at the threshold, strongest first, but those that were judged apart. */
export function linksOf({ evidence, weighed, result, judged }: Linkage): Link[] {
  const found = withoutApart(findLinks(evidence, pairsOf(weighed, noProgress), result.parameters), judged);
  const links = new Map<string, Link>();
  found.from.forEach((from, at) => {
    const to = found.to[at] as number;
    const [a, b] = from < to ? [from, to] : [to, from];
    links.set(`${String(a)} ${String(b)}`, { a, b, bits: found.bits[at] as number });
  });
  return [...links.values()].sort(
    (one, other) => other.bits - one.bits || one.a - other.a || one.b - other.b,
  );
}
