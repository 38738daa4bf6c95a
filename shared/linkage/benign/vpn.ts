// A commercial VPN: its customers meet at many exits of one provider's networks.
import { kindFacts } from '../ring-facts';
import { sharedEgress } from './shared-egress';

/** People pick an exit for each session. */
const MANY = 5;

export const vpn = sharedEgress('vpn', (facts) => {
  const { selectors } = kindFacts(facts, 'address');
  return { holds: selectors >= MANY, weight: 1, reason: `${String(selectors)} exits in common` };
});
