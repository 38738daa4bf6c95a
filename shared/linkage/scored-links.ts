// Every pair of accounts that was weighed, in columns: what it has in bits, whether that makes it a link, and what it shares.
import { noProgress } from '../kernel/progress';
import { eachWideLink } from './wide-sets';
import type { Judged } from './judgements/types';
import type { Linkage } from './linkage';
import { pairBits, strongestShared } from './pair-score';
import { scoredBits, type ScoredPairs } from './scored-pairs';
import { pairsOf } from './weighed';

/** By the threshold (`linked`, `below`), unless two accounts were judged the `same` operator's or kept `apart`, directly or by a chain. */
export const LINK_STANDINGS = ['same', 'linked', 'below', 'apart'] as const;
export type LinkStanding = (typeof LINK_STANDINGS)[number];

/**
 * Ids of entities; `account < other`. Bits with the prior; `standing` is a place in LINK_STANDINGS; `shared` counts the shared selectors that are worth something,
 * and `strongest` is the one that is worth most before its group's discount, NO_SELECTOR where there is none.
 */
export type ScoredLinks = {
  size: number;
  account: Uint32Array;
  other: Uint32Array;
  bits: Float64Array;
  standing: Uint8Array;
  shared: Uint16Array;
  strongest: Uint32Array;
};

export const NO_SELECTOR = 0xffff_ffff;

/** In order of accounts; then those that hang together as stars, and those that were judged without anything that is weighed: each pair once. */
export function scoredLinks(linkage: Linkage): ScoredLinks {
  const { evidence, weighed, result, judged } = linkage;
  const pairs = pairsOf(weighed, noProgress);
  const more = pairsBeside(linkage, pairs);
  const links = createLinks(pairs.to.length + more.length);
  const { prior, threshold } = result.parameters;
  const standingOf = judgedStanding(judged, evidence.incidence.accounts.length);
  const add = (at: number, a: number, b: number, bits: number): void => {
    const { selector, counted } = strongestShared(evidence, a, b);
    links.account[at] = evidence.incidence.accounts[a] as number;
    links.other[at] = evidence.incidence.accounts[b] as number;
    links.bits[at] = bits;
    links.standing[at] = standingOf(a, b) ?? (bits >= threshold ? LINKED : BELOW);
    links.shared[at] = counted;
    links.strongest[at] = selector < 0 ? NO_SELECTOR : (evidence.incidence.selectors[selector] as number);
  };
  for (let account = 0; account + 1 < pairs.offsets.length; account++)
    for (let at = pairs.offsets[account] as number; at < (pairs.offsets[account + 1] as number); at++)
      add(at, account, pairs.to[at] as number, prior + (pairs.bits[at] as number));
  more.forEach(([a, b, bits], nth) => add(pairs.to.length + nth, a, b, bits));
  return links;
}

const SAME = LINK_STANDINGS.indexOf('same');
const LINKED = LINK_STANDINGS.indexOf('linked');
const BELOW = LINK_STANDINGS.indexOf('below');
const APART = LINK_STANDINGS.indexOf('apart');

type Pair = readonly [a: number, b: number, bits: number];

/** Positions of accounts, the lower first: pairs of stars and of judgements that are not among the scored ones. */
function pairsBeside({ evidence, result, judged }: Linkage, scored: ScoredPairs): Pair[] {
  const { prior } = result.parameters;
  const found = new Map<string, Pair>();
  const add = (one: number, other: number, bits: number): void => {
    const [a, b] = one < other ? [one, other] : [other, one];
    if (scoredBits(scored, a, b) === undefined) found.set(`${a} ${b}`, [a, b, bits]);
  };
  eachWideLink(evidence, result.parameters, add);
  for (const { a, b } of [...judged.same, ...judged.apart]) add(a, b, prior + pairBits(evidence, a, b));
  return [...found.values()];
}

/** Undefined: nothing was judged of the two. */
function judgedStanding({ operators, apart }: Judged, accounts: number) {
  const operatorOf = new Int32Array(accounts).fill(-1);
  operators.forEach((members, operator) => members.forEach((one) => (operatorOf[one] = operator)));
  let units = operators.length;
  const unitOf = (account: number): number => {
    if (operatorOf[account] === -1) operatorOf[account] = units++;
    return operatorOf[account] as number;
  };
  const parted = new Set(apart.map(({ a, b }) => nameOf(unitOf(a), unitOf(b))));
  return (a: number, b: number): number | undefined => {
    const [one, other] = [operatorOf[a] as number, operatorOf[b] as number];
    if (one < 0 || other < 0) return undefined;
    if (one === other) return SAME;
    return parted.has(nameOf(one, other)) ? APART : undefined;
  };
}

function nameOf(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function createLinks(size: number): ScoredLinks {
  return {
    size,
    account: new Uint32Array(size),
    other: new Uint32Array(size),
    bits: new Float64Array(size),
    standing: new Uint8Array(size),
    shared: new Uint16Array(size),
    strongest: new Uint32Array(size),
  };
}
