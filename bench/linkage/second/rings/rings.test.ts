// What the scenario's knobs do to rings: sizes, thinned signals, cover.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createRandom } from '../../../../shared/kernel/random';
import type { SecondScenario } from '../scenario';
import { createWorld, type World } from '../world';
import { ringKind, ringSizes } from './sizes';

// Whole worlds are made; a machine with other work takes longer.
vi.setConfig({ testTimeout: 60_000 });

const BASE: SecondScenario = { name: 'knobs', seed: 9, accounts: 4000, ringShare: 0.2, signal: 1, cover: 0 };

describe('sizes of rings', () => {
  it('add up, from 3 to a fifth of the accounts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 4000 }), fc.integer(), (budget, seed) => {
        const accounts = 2 * budget + 20;
        const sizes = ringSizes(budget, accounts, createRandom(seed));
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(budget);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.max(5, accounts / 5));
      }),
    );
  });

  it('are none where the budget is none', () => {
    expect(ringSizes(0, 100, createRandom(1))).toEqual([]);
    expect(ringSizes(2, 100, createRandom(1))).toEqual([]);
  });

  it('say what a ring can be', () => {
    expect([0, 1, 2, 3].map((place) => ringKind(100, place)).sort()).toEqual([
      'ring-failover',
      'ring-pool',
      'ring-proxy',
      'ring-shared-pool',
    ]);
    expect(ringKind(5, 1)).toBe('ring-small');
  });
});

/** Of the ring accounts, the share that has something that another account of its ring has. */
function shareLinked(
  { journal, truth }: World,
  pairs: (journal: World['journal']) => [string, string][],
): number {
  const ringOf = new Map(truth.map(({ account, ring }) => [account, ring]));
  const seen = new Map<string, Set<string>>();
  for (const [selector, account] of pairs(journal)) {
    const ring = ringOf.get(account) ?? null;
    if (ring === null || selector === '') continue;
    const key = `${ring} ${selector}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(account));
  }
  const linked = new Set(
    [...seen.values()].filter(({ size }) => size > 1).flatMap((accounts) => [...accounts]),
  );
  return linked.size / [...ringOf.values()].filter((ring) => ring !== null).length;
}

const cards = ({ bookings }: World['journal']): [string, string][] =>
  bookings.map(({ instrument, account }) => [instrument, account]);
const phones = ({ enrolments }: World['journal']): [string, string][] =>
  enrolments.map(({ phone, account }) => [phone, account]);

/** Of the rings' exchanges, the share that an actor's templates make. */
function templateShare({ journal, truth, pools }: World): number {
  const ringOf = new Map(truth.map(({ account, ring }) => [account, ring]));
  const templates = new Set(
    pools.flatMap(({ actors }) => actors.flatMap(({ jobs }) => jobs.flatMap((job) => job.template))),
  );
  const own = journal.exchanges.filter(({ account }) => ringOf.get(account) !== null);
  const calls = (list: typeof own): number => list.reduce((sum, { calls }) => sum + calls, 0);
  return calls(own.filter(({ family }) => templates.has(family))) / calls(own);
}

describe('what is left of the sloppiness', () => {
  const [full, thinned, none] = [1, 0.4, 0].map((signal) => createWorld({ ...BASE, signal })) as [
    World,
    World,
    World,
  ];

  it.each([
    ['cards', cards],
    ['phones', phones],
  ] as const)('thins shared %s, and at none nothing is shared', (_, pairs) => {
    expect(shareLinked(thinned, pairs)).toBeLessThan(0.8 * shareLinked(full, pairs));
    expect(shareLinked(thinned, pairs)).toBeGreaterThan(0.1 * shareLinked(full, pairs));
    expect(shareLinked(none, pairs)).toBe(0);
  });

  it('thins templates to about two fifths', () => {
    const ratio = templateShare(thinned) / templateShare(full);
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(0.5);
    expect(templateShare(none)).toBe(0);
  });
});

describe('cover', () => {
  it('takes its share of the traffic from the templates', () => {
    const covered = createWorld({ ...BASE, cover: 0.6 });
    const ratio = templateShare(covered) / templateShare(createWorld(BASE));
    expect(ratio).toBeGreaterThan(0.32);
    expect(ratio).toBeLessThan(0.48);
  });
});
