// Who is one-sided: for whom too few kinds of evidence speak, or hardly anything but places; and which rings take in such accounts all the same.
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, idOf, seen, type Seen } from '../testing/dataset-builder';
import { backgroundOf } from './background';
import { completeParameters } from './defaults';
import { accountAt } from './incidence';
import { createScorer } from './membership-scores';
import { createProfiler } from './profile';
import { weigh } from './weighed';

type Thing = readonly [relation: string, object: string];

const template: Thing = ['prompted', 'prompt-cluster@lab:template'];
const domain: Thing = ['registered-with', 'email-domain:market.example'];
const device: Thing = ['used-device', 'device@lab:stack'];
/** One in five of the others calls with it, too: between two and three bits. */
const agent: Thing = ['presented', 'user-agent:lab-node/1.0'];
const block: Thing = ['signed-in-from', 'network:198.18.9.0/24'];
const exits = ['1', '2', '3'].map((n): Thing => ['signed-in-from', `address:198.18.9.${n}`]);

const holds = (account: string, things: readonly Thing[]): Seen[] =>
  things.map(([relation, object]) => seen(`account:${account}`, relation, object));
const times = (count: number, rows: (n: number) => Seen[]): Seen[] =>
  Array.from({ length: count }, (_, n) => rows(n)).flat();

const strangers = times(8_000, (n) =>
  holds(`stranger-${String(n)}`, [
    ['used-device', `device@lab:own-${String(n)}`],
    ...(n % 5 === 0 ? [agent] : []),
  ]),
);

/** The bits by which a ring of `members` takes `guest` in; -1: it is one-sided, and the ring does not. */
function bitsOf(
  members: number,
  has: (n: number) => readonly Thing[],
  guest: readonly Thing[],
  growing = false,
) {
  const rows = times(members, (n) => holds(`member-${String(n)}`, has(n)));
  const dataset = datasetOf([...rows, ...strangers, ...holds('guest', guest)]);
  const parameters = completeParameters({ curves: shippedCurves });
  const { evidence } = weigh(dataset, parameters, noProgress, undefined, []);
  const positionOf = (name: string): number =>
    accountAt(evidence.incidence, idOf(dataset, `account:${name}`));
  const ring = Array.from({ length: members }, (_, n) => positionOf(`member-${String(n)}`));
  const ringOf = new Int32Array(evidence.incidence.accounts.length).fill(-1);
  for (const account of ring) ringOf[account] = 0;
  const profile = createProfiler(evidence)(backgroundOf(evidence, ringOf), ring);
  return createScorer(evidence)(profile, ringOf, 0, { least: -Infinity, growing }).bits(positionOf('guest'));
}

const everything = [template, domain, agent, block, ...exits];

describe('one-sided', () => {
  it.each([
    ['a template alone', true, [template]],
    ['a template and a client that one in five has', false, [template, agent]],
    ['a domain and a block of addresses', false, [domain, block]],
    ['a domain and the exits of a service, which outweigh it', true, [domain, ...exits]],
    ['a domain, a client and exits', false, [domain, agent, ...exits]],
  ] as const)('L11 %s', (_words, oneSided, guest) => {
    expect(bitsOf(24, () => everything, guest) === -1).toBe(oneSided);
  });

  /** All buy mail and exits at one market; two in three work on one device with one template. */
  const tied = (n: number): readonly Thing[] => [
    domain,
    ...exits,
    ...(n % 3 === 0 ? [] : [device, template]),
  ];
  const market = (): readonly Thing[] => [domain, ...exits];
  const guest = market();

  it('L45 is no bar to a ring that stands by others', () => {
    expect(bitsOf(200, tied, guest)).toBeGreaterThanOrEqual(10);
  });

  it('L45 keeps customers of one market from being a ring', () => {
    expect(bitsOf(200, market, guest)).toBe(-1);
    expect(bitsOf(200, (n) => (n < 90 ? [...guest, device, template] : guest), guest)).toBe(-1);
  });

  it('L45 asks for 10 bits of a whole ring, places counting no more than all else, and for 6 while it grows', () => {
    // Eight bits of the domain, as many of the exits, against a prior of 6.3.
    expect(bitsOf(100, tied, guest)).toBe(-1);
    expect(bitsOf(100, tied, guest, true)).toBeGreaterThanOrEqual(10);
    expect(bitsOf(24, tied, [...guest.slice(0, 2)], true)).toBeGreaterThanOrEqual(6);
    expect(bitsOf(4, tied, guest, true)).toBe(-1);
  });
});
