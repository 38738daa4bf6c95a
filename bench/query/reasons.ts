// Asking why: a member, a path, a ring, in a simulated world of a million observations.
import { createPathFinder } from '../../shared/engine/path-memory';
import { noProgress } from '../../shared/kernel/progress';
import { findRings, type Linkage } from '../../shared/linkage/linkage';
import { findBridges } from '../../shared/linkage/reasons/bridges';
import { explainMember } from '../../shared/linkage/reasons/explain-member';
import { settledRings } from '../../shared/linkage/reasons/settled';
import { shippedCurves } from '../../shared/model/kinds/registry';
import { simulate } from '../../shared/simulate/simulate';
import { readWorld } from '../../shared/testing/read-world';
import { median, once, type Figure } from './figure';

const ACCOUNTS = 45_000;

/** Goals: what a person takes as at once; bridges are a part of finding rings. */
export async function measureReasons(): Promise<Figure[]> {
  const { logs, spec } = simulate({ seed: 4, accounts: ACCOUNTS });
  const dataset = await readWorld(logs, spec);
  const linkage = findRings(dataset, { curves: shippedCurves }, noProgress, () => 0);
  const [first = 0, second = 0, last = 0] = someMembers(linkage);
  const path = createPathFinder();
  return [
    median(
      'Why an account is in its ring, 1 M simulated observations',
      () => explainMember(linkage, first),
      100,
    ),
    once('Path between two accounts, the first', () => path(linkage, first, last), 500),
    median('Path between two accounts, the next', () => path(linkage, second, last), 100),
    median('Bridges between all rings', () => bridges(linkage), 200),
  ];
}

/** Two of the strongest of the first ring, and its weakest. */
function someMembers({ result: { rings } }: Linkage): (number | undefined)[] {
  const members = rings[0]?.members;
  return [members?.[0], members?.[1], members?.[members.length - 1]];
}

function bridges({ evidence, membership, result }: Linkage): unknown {
  return findBridges(evidence, settledRings(evidence, membership, result.rings));
}
