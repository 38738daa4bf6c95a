// Selectors on many accounts list no pairs: those that together reach the threshold give stars.
import { selectorDegree } from './incidence';
import { NARROW_DEGREE } from './listing';
import { discount, type Evidence } from './pair-score';
import { groupAt } from './selector-weights';
import type { LinkageParameters } from './types';

/** Wide selectors of one account that are combined; the strongest are taken. */
const WIDE_PER_ACCOUNT = 6;

/** Accounts holding the same sufficient set of one to three wide selectors are one star: linear in accounts, no pairs. Calls back with the star's first account, each other one and their bits, prior included. */
export function eachWideLink(
  evidence: Evidence,
  parameters: LinkageParameters,
  visit: (first: number, account: number, bits: number) => void,
): void {
  const { incidence } = evidence;
  const firstOf = new Map<string, number>();
  for (let account = 0; account < incidence.accounts.length; account++) {
    const wide = strongestWide(evidence, account);
    for (const set of sufficientSets(evidence, wide, parameters)) {
      const key = set.selectors.join(',');
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, account);
      else visit(first, account, set.bits);
    }
  }
}

function strongestWide(evidence: Evidence, account: number): number[] {
  const { incidence, weights } = evidence;
  const wide: number[] = [];
  for (
    let entry = incidence.accountOffsets[account] as number;
    entry < (incidence.accountOffsets[account + 1] as number);
    entry++
  ) {
    const selector = incidence.entrySelector[entry] as number;
    if (selectorDegree(incidence, selector) > NARROW_DEGREE && (weights.bits[selector] as number) > 0)
      wide.push(selector);
  }
  wide.sort((a, b) => (weights.bits[b] as number) - (weights.bits[a] as number) || a - b);
  return wide.slice(0, WIDE_PER_ACCOUNT);
}

type SufficientSet = { selectors: number[]; bits: number };

/** Smallest sets only: when one selector suffices, sets that contain it add nothing. */
function sufficientSets(
  evidence: Evidence,
  wide: readonly number[],
  parameters: LinkageParameters,
): SufficientSet[] {
  const needed = parameters.threshold - parameters.prior;
  const found: SufficientSet[] = [];
  const visit = (chosen: number[], from: number): void => {
    const bits = chosen.length === 0 ? 0 : setBits(evidence, chosen);
    if (bits >= needed) {
      found.push({ selectors: [...chosen].sort((a, b) => a - b), bits: bits + parameters.prior });
      return;
    }
    if (chosen.length === 3) return;
    for (let index = from; index < wide.length; index++) visit([...chosen, wide[index] as number], index + 1);
  };
  visit([], 0);
  return found;
}

function setBits(evidence: Evidence, selectors: readonly number[]): number {
  const byGroup = new Map<string, number[]>();
  for (const selector of selectors) {
    const group = groupAt(evidence.weights, selector);
    byGroup.set(group, [...(byGroup.get(group) ?? []), evidence.weights.bits[selector] as number]);
  }
  let total = 0;
  for (const bits of byGroup.values()) total += discount(bits);
  return total;
}
