// Leaving out whom the weakest selectors alone could propose changes nothing about those who reach the least.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { RING_EVIDENCE_GROUPS } from '../model/evidence';
import { shippedCurves } from '../model/kinds/registry';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { NO_RING } from './asked';
import { backgroundOf } from './background';
import { completeParameters } from './defaults';
import { createScorer, type MembershipScores } from './membership-scores';
import { createProfiler } from './profile';
import type { Whom } from './candidates';
import { weigh } from './weighed';

/** Whom others are measured against; a few have what the rings have. */
const strangers: Seen[] = Array.from({ length: 200 }, (_, n) => [
  seen(`account:stranger-${n}`, 'used-device', `device:own-${n}`),
  seen(`account:stranger-${n}`, 'signed-in-from', `address:address-${n}`),
]).flat();

const HOUR = 3_600_000;
const START = Date.UTC(2026, 5, 1);

/** What is exclusive to nobody, and of other groups than the network. */
const common = fc
  .array(fc.tuple(fc.nat(11), fc.constantFrom('email-domain:d', 'tls:t', 'user-agent:u', 'bin:b')), {
    maxLength: 40,
    size: 'max',
  })
  .map((rows) => rows.map(([n, what]) => seen(`account:account-${n}`, 'seen-with', what)));
const logs = fc.tuple(sourcesOfSeen, common).map(([sources, more]) => [...sources, more]);

/** Every nth account of the random ones is of the ring. */
function scored(
  sources: Seen[][],
  nth: number,
): { members: number[]; score: (whom?: Whom) => MembershipScores } {
  const dataset = datasetOf(...sources, strangers);
  const { evidence } = weigh(
    dataset,
    completeParameters({ curves: shippedCurves }),
    noProgress,
    undefined,
    [],
  );
  const random = evidence.incidence.accounts.length - 200;
  const ringOf = Int32Array.from(evidence.incidence.accounts, (_, at) =>
    at < random && at % nth === 0 ? 0 : -1,
  );
  const members = [...ringOf.keys()].filter((at) => ringOf[at] === 0);
  const profile = createProfiler(evidence)(backgroundOf(evidence, ringOf), members);
  const score = createScorer(evidence);
  return { members, score: (whom) => score(profile, ringOf, 0, whom) };
}

it('L11 finds whoever reaches the least, with the same bits, and weighs fewer', () => {
  const weighed = { all: 0, fewer: 0, reached: 0 };
  fc.assert(
    fc.property(
      logs,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 2, max: 12 }),
      (sources, nth, least) => {
        const { score } = scored(sources, nth);
        const found = (whom: Whom): { candidates: number; told: [number, number, number][] } => {
          const { candidates, bits, exclusiveBits } = score(whom);
          const told = candidates().map((at): [number, number, number] => [at, bits(at), exclusiveBits(at)]);
          const reached = told.filter(([, total]) => total >= least).sort(([a], [b]) => a - b);
          return { candidates: told.length, told: reached };
        };
        const [all, fewer] = [found({ least: -Infinity }), found({ least })];
        weighed.all += all.candidates;
        weighed.fewer += fewer.candidates;
        weighed.reached += all.told.length;
        expect(fewer.told).toEqual(all.told);
      },
    ),
    { numRuns: 80 },
  );
  expect(weighed.fewer).toBeLessThan(weighed.all);
  expect(weighed.reached).toBeGreaterThan(0);
});

/** Twelve accounts of the ring, every second one, work in twelve waves; the others in none of them, one, two and so on, every other one of these with the ring's domain. */
const waves: Seen[] = Array.from({ length: 24 }, (_, n) => [
  ...(n % 4 === 3 ? [] : [seen(`account:account-${n}`, 'registered-with', 'email-domain:d')]),
  ...Array.from({ length: n % 2 === 0 ? 12 : n >> 1 }, (_, wave) =>
    seen(`account:account-${n}`, 'prompted', `prompt-cluster@lab:own-${n}`, {
      first: START + wave * 13 * HOUR,
    }),
  ),
  seen(`account:account-${n}`, 'used-device', `device:own-${n}`),
]).flat();

it('L26 finds whoever reaches the least by beginning with the ring', () => {
  const { score } = scored([waves], 2);
  const reached = (whom: Whom, least: number): [number, number][] => {
    const { candidates, bits } = score(whom);
    const told = candidates().map((at): [number, number] => [at, bits(at)]);
    return told.filter(([, total]) => total >= least).sort(([a], [b]) => a - b);
  };
  const guests = reached({ least: -Infinity }, 2).filter(([at]) => at % 2 === 1);
  expect(guests.length).toBeGreaterThan(2);
  for (let least = 2; least < 24; least++)
    expect(reached({ least }, least)).toEqual(reached({ least: -Infinity }, least));
});

const many: Seen[] = Array.from({ length: 8_000 }, (_, n) =>
  seen(`account:one-of-many-${n}`, 'used-device', `device:of-many-${n}`),
);
/** Accounts of no ring with its domain, which is on so many that it need not be walked. Every tenth works in one or two of the ring's waves, the others between them. */
const crowd: Seen[] = Array.from({ length: 300 }, (_, n) => {
  const account = `account:account-${100 + n}`;
  const starts = n % 10 === 0 ? 1 + ((n / 10) % 2) : 4;
  return [
    seen(account, 'registered-with', 'email-domain:d'),
    ...(n % 4 === 0 ? [seen(account, 'seen-with', 'tls:t')] : []),
    ...Array.from({ length: starts }, (_, wave) =>
      seen(account, 'prompted', `prompt-cluster@lab:own-${100 + n}`, {
        first: START + (13 * (wave + (n % 8)) + (n % 10 === 0 ? 0 : 6)) * HOUR,
      }),
    ),
  ];
}).flat();
/** What the ring's members have of it besides. */
const stack = Array.from({ length: 12 }, (_, n) => seen(`account:account-${2 * n}`, 'seen-with', 'tls:t'));

it('L11 L26 finds whoever reaches the least through what very many have, and weighs fewer', () => {
  const dataset = datasetOf([...waves, ...stack, ...crowd], many);
  const parameters = completeParameters({ curves: shippedCurves });
  const { evidence } = weigh(dataset, parameters, noProgress, undefined, []);
  const nameOf = (at: number): string => dataset.dictionary.value(evidence.incidence.accounts[at] as number);
  const ringOf = Int32Array.from(evidence.incidence.accounts, (_, at) =>
    /^account-\d?[02468]$/.test(nameOf(at)) ? 0 : -1,
  );
  const members = [...ringOf.keys()].filter((at) => ringOf[at] === 0);
  expect(members.length).toBe(12);
  const profile = createProfiler(evidence)(backgroundOf(evidence, ringOf), members);
  const score = createScorer(evidence);
  const found = (whom: Whom, least: number): { weighed: number; told: [number, number][] } => {
    const { candidates, bits } = score(profile, ringOf, 0, whom);
    const told = candidates().map((at): [number, number] => [at, bits(at)]);
    const reached = told.filter(([, total]) => total >= least).sort(([a], [b]) => a - b);
    return { weighed: told.length, told: reached };
  };
  const reached = new Set<number>();
  for (let least = 2; least < 24; least++) {
    const [all, fewer] = [found({ least: -Infinity }, least), found({ least }, least)];
    expect(fewer.told).toEqual(all.told);
    if (least >= 6) expect(fewer.weighed).toBeLessThan(all.weighed / 2);
    reached.add(all.told.length);
  }
  expect(reached.size).toBeGreaterThan(5);
});

it('L11 gives members the bits that they have among all', () => {
  fc.assert(
    fc.property(logs, fc.integer({ min: 1, max: 4 }), (sources, nth) => {
      const { members, score } = scored(sources, nth);
      const bitsOf = (whom: Whom): number[][] => {
        const { evidenceBits, exclusiveBits, groupBits } = score(whom);
        return members.map((at) => [
          ...[evidenceBits(at), exclusiveBits(at)],
          ...RING_EVIDENCE_GROUPS.map((_, group) => groupBits(at, group)),
        ]);
      };
      expect(bitsOf({ only: members })).toEqual(bitsOf({ least: -Infinity }));
    }),
    { numRuns: 60 },
  );
});

it('L12 finds whoever is explained by something that marks the ring, among those asked about', () => {
  let found = 0;
  fc.assert(
    fc.property(logs, fc.integer({ min: 1, max: 4 }), (sources, nth) => {
      const { members, score } = scored(sources, nth);
      const accounts = members.length * nth + 200;
      const explained = (whom: Whom): number[] => {
        const { candidates, evidenceBits, exclusiveBits } = score(whom);
        return candidates()
          .filter((at) => evidenceBits(at) >= 10 && exclusiveBits(at) >= 4)
          .sort((a, b) => a - b);
      };
      // Every third account has been in a ring.
      const smallest = Uint32Array.from({ length: accounts }, (_, at) => (at % 3 === 0 ? 2 : NO_RING));
      const before = new Uint32Array(accounts).fill(NO_RING);
      const asked = { smallest, before, size: 2, beyond: -1, ringOf: new Int32Array(accounts), ring: -1 };
      const all = explained({ least: -Infinity }).filter((at) => at % 3 === 0);
      found += all.length;
      expect(explained({ asked })).toEqual(all);
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(0);
});
