// Which pairs are links: the scored ones that reach the threshold, and accounts with the same sufficient set of wide selectors.
import type { Evidence } from './pair-score';
import type { ScoredPairs } from './scored-pairs';
import type { LinkageParameters } from './types';
import { eachWideLink } from './wide-sets';

/** Links between account positions with their bits, prior included. */
export type Links = {
  from: number[];
  to: number[];
  bits: number[];
  histogram: Uint32Array;
  unscoredPairs: number;
};

const HISTOGRAM_BINS = 64;

/** Only this depends on threshold and prior: moving them is cheap. */
export function findLinks(evidence: Evidence, pairs: ScoredPairs, parameters: LinkageParameters): Links {
  const { prior, threshold } = parameters;
  const links: Links = {
    from: [],
    to: [],
    bits: [],
    histogram: new Uint32Array(HISTOGRAM_BINS),
    unscoredPairs: pairs.listing.unscored,
  };
  for (let account = 0; account + 1 < pairs.offsets.length; account++) {
    const end = pairs.offsets[account + 1] as number;
    for (let at = pairs.offsets[account] as number; at < end; at++)
      addLink(links, account, pairs.to[at] as number, prior + (pairs.bits[at] as number), threshold);
  }
  eachWideLink(evidence, parameters, (first, account, bits) => {
    addLink(links, first, account, bits, threshold);
  });
  return links;
}

function addLink(links: Links, a: number, b: number, bits: number, threshold: number): void {
  const bin = Math.min(HISTOGRAM_BINS - 1, Math.max(0, Math.floor(bits)));
  links.histogram[bin] = (links.histogram[bin] as number) + 1;
  if (bits < threshold) return;
  links.from.push(a);
  links.to.push(b);
  links.bits.push(bits);
}
