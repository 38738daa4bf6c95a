// Carrier-grade NAT: thousands of a carrier's customers behind one address (RFC 6598), each staying there for days.
import { kindFacts } from '../ring-facts';
import { sharedEgress } from './shared-egress';

/** A carrier's pool shows a customer few addresses. */
const FEW = 4;

export const carrierNat = sharedEgress('carrier-nat', (facts) => {
  const { selectors } = kindFacts(facts, 'address');
  return { holds: selectors <= FEW, weight: 1, reason: `${String(selectors)} addresses in common` };
});
