// A private relay: the platform hands its users an address for minutes, so that nobody has one for long and everybody has had most.
import { kindFacts } from '../ring-facts';
import { sharedEgress } from './shared-egress';
import { percent } from './strangers';

/** None of a relay's addresses is most users'. */
const NOBODYS = 0.3;

export const relay = sharedEgress('relay', (facts) => {
  const { coverage, selectors } = kindFacts(facts, 'address');
  return {
    holds: selectors > 1 && coverage <= NOBODYS,
    weight: 1,
    reason: `none of ${String(selectors)} addresses has more than ${percent(coverage)}`,
  };
});
