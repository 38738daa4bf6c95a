// The facts that the second world must hold, in the scenario that the bench runs. Numbers are PRODUCT.md's where it has them.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, isWeekend, dayOf, RELEASE } from './calendar';
import { BENIGN, RINGS, SECOND_SCENARIOS, type Truth } from './scenario';
import { createWorld, type World } from './world';

// Whole worlds are made; a machine with other work takes longer.
vi.setConfig({ testTimeout: 60_000 });

const BASE = SECOND_SCENARIOS[0]!;
let world: World;
let labels: Map<string, Truth>;

beforeAll(() => {
  world = createWorld(BASE);
  labels = new Map(world.truth.map((truth) => [truth.account, truth]));
}, 60_000);

/** Accounts by selector. */
function degrees(pairs: Iterable<readonly [string, string]>): Map<string, Set<string>> {
  const accounts = new Map<string, Set<string>>();
  for (const [selector, account] of pairs) {
    if (selector === '') continue;
    const known = accounts.get(selector);
    if (known === undefined) accounts.set(selector, new Set([account]));
    else known.add(account);
  }
  return accounts;
}

const sorted = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(share * values.length))]!;
const archetypeOf = (account: string): string => labels.get(account)!.archetype;

describe('who is in it', () => {
  it.each([...BENIGN, ...RINGS])('%s occurs', (archetype) => {
    expect(world.truth.filter((truth) => truth.archetype === archetype).length).toBeGreaterThanOrEqual(100);
  });

  it.each(SECOND_SCENARIOS)('$name has every look-alike', (scenario) => {
    const { truth } = createWorld(scenario);
    expect(truth).toHaveLength(scenario.accounts);
    expect(BENIGN.filter((word) => !truth.some(({ archetype }) => archetype === word))).toEqual([]);
  });

  it('has rings of heavy-tailed sizes, from 3 to a fifth of the accounts', () => {
    const sizes = sorted(world.pools.map(({ stock }) => stock.length));
    expect(sizes[0]).toBe(3);
    expect(sizes.at(-1)!).toBeLessThanOrEqual(BASE.accounts / 5);
    expect(sizes.at(-1)!).toBeGreaterThan(12 * quantile(sizes, 0.5));
    const largest = sizes.slice(-Math.ceil(sizes.length / 10)).reduce((a, b) => a + b, 0);
    expect(largest / sizes.reduce((a, b) => a + b, 0)).toBeGreaterThan(0.35);
  });
});

describe('what is shared', () => {
  it('most addresses have one account, and the largest carrier NAT thousands', () => {
    const counts = [
      ...degrees(world.journal.exchanges.map(({ address, account }) => [address, account])).values(),
    ].map(({ size }) => size);
    expect(quantile(counts, 0.5)).toBe(1);
    expect(Math.max(...counts)).toBeGreaterThan(1000);
    expect(counts.filter((count) => count > 100).length / counts.length).toBeLessThan(0.02);
  });

  it('an account is seen from few addresses, some from dozens', () => {
    const counts = [
      ...degrees(world.journal.exchanges.map(({ address, account }) => [account, address])).values(),
    ].map(({ size }) => size);
    expect(quantile(counts, 0.5)).toBeLessThanOrEqual(5);
    expect(quantile(counts, 0.99)).toBeGreaterThan(20);
  });

  it('a third of ordinary people have no card, and few have two', () => {
    const cards = degrees(world.journal.bookings.map(({ instrument, account }) => [account, instrument]));
    const ordinary = world.truth.filter(({ archetype }) => archetype === 'ordinary');
    const counts = ordinary.map(({ account }) => cards.get(account)?.size ?? 0);
    expect(counts.filter((count) => count === 0).length / counts.length).toBeCloseTo(0.34, 1);
    expect(counts.filter((count) => count > 1).length / counts.length).toBeCloseTo(0.08, 1);
  });

  it('rings share cards, and so do families, teams and evaluations', () => {
    const cards = degrees(world.journal.bookings.map(({ instrument, account }) => [instrument, account]));
    const sharers = new Set(
      [...cards.values()]
        .filter(({ size }) => size > 1)
        .flatMap((accounts) => [...accounts].map(archetypeOf)),
    );
    for (const word of [
      'family',
      'team',
      'corporate',
      'evaluation',
      'freelancers',
      'ring-pool',
      'ring-proxy',
    ])
      expect(sharers).toContain(word);
    expect(sharers).not.toContain('vpn');
  });

  it('families share devices; a public prompt and a benchmark are asked by strangers', () => {
    const devices = degrees(world.journal.logins.map(({ device, account }) => [device, account]));
    expect(
      [...devices.values()].some((set) => set.size > 1 && [...set].every((a) => archetypeOf(a) === 'family')),
    ).toBe(true);
    const families = degrees(world.journal.exchanges.map(({ family, account }) => [family, account]));
    for (const word of ['public-prompt', 'benchmark']) {
      const wide = [...families.values()].filter(
        (set) => set.size >= 12 && [...set].every((a) => archetypeOf(a) === word),
      );
      expect(wide.length, word).toBeGreaterThan(0);
    }
  });

  it('prompts have few popular families and a long tail', () => {
    const counts = [
      ...degrees(world.journal.exchanges.map(({ family, account }) => [family, account])).values(),
    ].map(({ size }) => size);
    expect(quantile(counts, 0.5)).toBe(1);
    expect(Math.max(...counts)).toBeGreaterThan(1000);
  });
});

describe('what happens', () => {
  it('rings make far more of the traffic than of the accounts, and never over 900 exchanges of an account in a day', () => {
    let [held, all] = [0, 0];
    const days = new Map<string, number>();
    for (const { account, at, calls } of world.journal.exchanges) {
      all += calls;
      if (labels.get(account)!.ring === null) continue;
      held += calls;
      const key = `${account} ${String(dayOf(at))}`;
      days.set(key, (days.get(key) ?? 0) + calls);
    }
    expect(held / all).toBeGreaterThan(2 * BASE.ringShare);
    // A slot shortly before midnight may run over into the next day.
    expect(quantile([...days.values()], 0.999)).toBeLessThanOrEqual(900);
    expect(quantile([...days.values()], 0.5)).toBeGreaterThan(20);
  });

  it('a successor takes over within hours of the ban', () => {
    const spans = new Map<string, { first: number; last: number }>();
    for (const { account, at } of world.journal.exchanges) {
      const ring = labels.get(account)!.ring ?? '';
      const { first, last } = spans.get(ring) ?? { first: at, last: at };
      spans.set(ring, { first: Math.min(first, at), last: Math.max(last, at) });
    }
    const waits = [...spans]
      .filter(([ring]) => ring.endsWith('a'))
      .map(([ring, { last }]) => spans.get(`${ring.slice(0, -1)}b`)!.first - last);
    expect(waits.length).toBeGreaterThanOrEqual(3);
    for (const wait of waits) {
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThan(2 * DAY);
    }
    expect(quantile(waits, 0.4)).toBeLessThan(24 * HOUR);
  });

  it('half of the traffic has turned to the new model a day after its release', () => {
    const after = world.journal.exchanges.filter(
      ({ at }) => at > RELEASE + 0.8 * DAY && at < RELEASE + 1.2 * DAY,
    );
    const turned = after.filter(({ model }) => model === 'lab-5').length;
    expect(turned / after.length).toBeGreaterThan(0.4);
    expect(turned / after.length).toBeLessThan(0.6);
    expect(world.journal.exchanges.some(({ at, model }) => at < RELEASE && model === 'lab-5')).toBe(false);
  });

  it('companies rest at the weekend, rings do not', () => {
    const share = (of: (truth: Truth) => boolean): number => {
      const own = world.journal.exchanges.filter(({ account }) => of(labels.get(account)!));
      return own.filter(({ at }) => isWeekend(dayOf(at))).length / own.length;
    };
    expect(share(({ archetype }) => archetype === 'corporate')).toBeLessThan(0.1);
    expect(share(({ ring }) => ring !== null)).toBeGreaterThan(0.24);
  });

  it('a benchmark is run when the model is out', () => {
    const own = world.journal.exchanges.filter(({ account }) => archetypeOf(account) === 'benchmark');
    const near = own.filter(({ at }) => at >= RELEASE - DAY && at < RELEASE + 3 * DAY);
    const calls = (list: typeof own): number => list.reduce((sum, { calls }) => sum + calls, 0);
    expect(calls(near) / calls(own)).toBeGreaterThan(0.3);
  });

  it('lots are signed up in bursts', () => {
    const born = new Map(world.journal.enrolments.map(({ account, at }) => [account, at]));
    for (const { stock } of world.pools.filter(({ stock }) => stock.length >= 30)) {
      const times = sorted(stock.map(({ account }) => born.get(account)!));
      const gaps = times.slice(1).map((at, i) => at - times[i]!);
      expect(quantile(gaps, 0.5)).toBeLessThan(3 * HOUR);
    }
  });
});
