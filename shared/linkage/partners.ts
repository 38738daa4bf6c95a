// Which accounts are scored against one: those that share a listing selector with it, each once.
import type { Incidence } from './incidence';

/** Later accounts that share a listing selector with this one, ascending; the answer holds until the next call. */
export type Partners = (account: number) => Uint32Array;

/** `lists`: 1 for listing selectors, by position. */
export function createPartners(incidence: Incidence, lists: Uint8Array): Partners {
  const { accountOffsets, entrySelector, selectorOffsets, selectorAccounts, aloneFrom } = incidence;
  const accounts = incidence.accounts.length;
  const found = new Uint32Array(accounts);
  // The account for which each was met last, plus one.
  const metBy = new Uint32Array(accounts);
  return (account) => {
    let count = 0;
    const end = accountOffsets[account + 1] as number;
    for (let entry = accountOffsets[account] as number; entry < end; entry++) {
      const selector = entrySelector[entry] as number;
      if (selector >= aloneFrom) break;
      if (lists[selector] === 0) continue;
      // From behind, for the selector's accounts ascend: what comes before this account has been paired with it.
      for (let at = (selectorOffsets[selector + 1] as number) - 1; ; at--) {
        const other = selectorAccounts[at] as number;
        if (other === account) break;
        if (metBy[other] === account + 1) continue;
        metBy[other] = account + 1;
        found[count++] = other;
      }
    }
    return found.subarray(0, count).sort();
  };
}
