// Selectors that are not counted, each with its reason: nothing is suppressed silently.
import { kindAt, selectorDegree } from './incidence';
import type { Evidence } from './pair-score';
import type { SuppressedSelector, SuppressionReason } from './types';
import { listedReason, listedWords } from './warning-lists/listed';

/** Hubs listed per ring and in all; the lists say how many there are. */
const LISTED_PER_RING = 20;
/** Bits at or below this are nothing. */
const NOTHING_BITS = 0.05;
/** A selector on fewer accounts is not worth a line. */
const SMALLEST_HUB = 20;

/** A selector whose degree took all its bits and no burst gave any back, or that a warning list takes out. */
export function isSuppressed(evidence: Evidence, selector: number): boolean {
  if (evidence.weights.listed?.[selector]?.factor === 0)
    return selectorDegree(evidence.incidence, selector) > 1;
  if (selectorDegree(evidence.incidence, selector) < SMALLEST_HUB) return false;
  return (
    (evidence.weights.bits[selector] as number) <= NOTHING_BITS && !evidence.weights.bursts.has(selector)
  );
}

/** A burst of fewer than one in ten of a hub's accounts gives back to those few: for the others it is not counted all the same. */
const BURST_SHARE = 0.1;

/** True of suppressed selectors, and of hubs that count for a few of their accounts alone. */
function isHub(evidence: Evidence, selector: number): boolean {
  if (isSuppressed(evidence, selector)) return true;
  const degree = selectorDegree(evidence.incidence, selector);
  const burst = evidence.weights.bursts.get(selector);
  if (burst === undefined || degree < SMALLEST_HUB) return false;
  return (evidence.weights.bits[selector] as number) <= NOTHING_BITS && burst.accounts < BURST_SHARE * degree;
}

/** Every selector of the dataset that is not counted, but for a few at most; the widest first. */
export function suppressedSelectors(evidence: Evidence): SuppressedSelector[] {
  const found: SuppressedSelector[] = [];
  for (let selector = 0; selector < evidence.incidence.selectors.length; selector++) {
    if (isHub(evidence, selector)) found.push(describe(evidence, selector));
  }
  return found.sort((a, b) => b.accounts - a.accounts || a.selector - b.selector);
}

/** Suppressed selectors that at least two of these accounts share, by how many do. */
export function suppressedAmong(evidence: Evidence, members: readonly number[]): SuppressedSelector[] {
  const { incidence } = evidence;
  const counts = new Map<number, number>();
  for (const account of members) {
    for (
      let entry = incidence.accountOffsets[account] as number;
      entry < (incidence.accountOffsets[account + 1] as number);
      entry++
    ) {
      const selector = incidence.entrySelector[entry] as number;
      if (isSuppressed(evidence, selector)) counts.set(selector, (counts.get(selector) ?? 0) + 1);
    }
  }
  const shared = [...counts].filter(([, members]) => members > 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return shared.slice(0, LISTED_PER_RING).map(([selector]) => describe(evidence, selector));
}

/** Hubs are met in ring after ring: what was said of one is kept as long as its evidence. */
const described = new WeakMap<Evidence, Map<number, SuppressedSelector>>();

export function describe(evidence: Evidence, selector: number): SuppressedSelector {
  const known = described.get(evidence) ?? new Map<number, SuppressedSelector>();
  described.set(evidence, known);
  const one = known.get(selector) ?? describeAnew(evidence, selector);
  known.set(selector, one);
  return one;
}

function describeAnew(evidence: Evidence, selector: number): SuppressedSelector {
  const { incidence } = evidence;
  const accounts = selectorDegree(incidence, selector);
  const listed = evidence.weights.listed?.[selector];
  if (listed?.factor === 0) {
    return {
      selector: incidence.selectors[selector] as number,
      accounts,
      reason: listedReason(listed),
      detail: `${accounts.toLocaleString('en')} accounts; not counted: ${listedWords(listed)}`,
    };
  }
  const elsewhere = meanOtherSelectors(evidence, selector);
  const burst = evidence.weights.bursts.get(selector);
  const counted =
    burst === undefined
      ? ''
      : `; counted for ${burst.accounts.toLocaleString('en')} that signed up in one burst`;
  return {
    selector: incidence.selectors[selector] as number,
    accounts,
    reason: reasonOf(kindAt(incidence, selector)),
    detail: `${accounts.toLocaleString('en')} accounts; each was also seen with ${elsewhere.toFixed(1)} others of its kind${counted}`,
  };
}

function reasonOf(kind: string): SuppressionReason {
  if (kind === 'email-domain') return 'public-mail';
  if (kind === 'prompt-cluster') return 'public-prompt';
  if (kind === 'tls' || kind === 'user-agent') return 'common-client';
  return 'hub';
}

/** Over an even sample of 200 of its accounts: how many other selectors of the same kind each was seen with. */
function meanOtherSelectors(evidence: Evidence, selector: number): number {
  const { incidence } = evidence;
  const kind = incidence.kindOf[selector] as number;
  const start = incidence.selectorOffsets[selector] as number;
  const end = incidence.selectorOffsets[selector + 1] as number;
  const step = Math.max(1, Math.ceil((end - start) / 200));
  let others = 0;
  let sampled = 0;
  for (let at = start; at < end; at += step) {
    const account = incidence.selectorAccounts[at] as number;
    sampled++;
    for (
      let entry = incidence.accountOffsets[account] as number;
      entry < (incidence.accountOffsets[account + 1] as number);
      entry++
    ) {
      const other = incidence.entrySelector[entry] as number;
      if (other !== selector && incidence.kindOf[other] === kind) others++;
    }
  }
  return others / sampled;
}
