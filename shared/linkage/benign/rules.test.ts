import { describe, expect, it } from 'vitest';
import type { Habits } from '../habits';
import type { KindFacts, RingFacts } from '../ring-facts';
import { explainBenign } from './rules';

const DAY = 86_400;

/** An extraction ring: round the clock, hundreds of requests a day, created within an hour, one private template. */
const EXTRACTION: Habits = {
  accounts: 40,
  dailyVolume: 300,
  hoursCovered: 1,
  weekendShare: 2 / 7,
  peakShare: 0.15,
  signUpSpread: 3_600,
  first: 0,
  last: 28 * DAY,
  volume: 300_000,
  hours: new Float64Array(24),
};

/** People in an office: working hours, a few requests, joined over a year. */
const OFFICE: Habits = {
  ...EXTRACTION,
  dailyVolume: 3,
  hoursCovered: 0.5,
  weekendShare: 0.02,
  peakShare: 0.35,
  signUpSpread: 365 * DAY,
};

function facts(
  habits: Partial<Habits>,
  kinds: Record<string, Partial<KindFacts>>,
  base: Habits = EXTRACTION,
): RingFacts {
  const nothing: KindFacts = {
    selectors: 1,
    coverage: 0,
    widest: 0,
    exclusivity: 1,
    anyCoverage: 0,
    burstShare: 0,
  };
  const complete = Object.entries(kinds).map(
    ([kind, given]) => [kind, { ...nothing, anyCoverage: given.coverage ?? 0, ...given }] as const,
  );
  const profile = {
    members: base.accounts,
    bits: new Map<number, number>(),
    ownBits: new Map<number, number>(),
    misses: new Float64Array(0),
    sessions: undefined,
    signUps: undefined,
    seen: new Map<number, number>(),
    prior: -8,
  };
  return { members: [], profile, habits: { ...base, ...habits }, kinds: new Map(complete) };
}

const template = { 'prompt-cluster': { coverage: 0.9, exclusivity: 1 } };
const company = { 'email-domain': { coverage: 1 }, address: { coverage: 0.9 } };
const household = { address: { coverage: 1 }, payment: { coverage: 1 }, device: { coverage: 0.7 } };

describe('explainBenign', () => {
  it.each([
    ['family', facts({ accounts: 4 }, household, OFFICE)],
    ['corporate', facts({}, company, OFFICE)],
    [
      'campus',
      facts(
        { accounts: 900, hoursCovered: 0.8, weekendShare: 0.3 },
        { 'email-domain': { coverage: 0.9 }, address: { coverage: 0.6 } },
        OFFICE,
      ),
    ],
    ['team', facts({ accounts: 12, dailyVolume: 15 }, { ...company, 'api-key': { coverage: 1 } }, OFFICE)],
    [
      'evaluation',
      facts({ peakShare: 0.7, hoursCovered: 0.33, signUpSpread: 15 * DAY }, { ...company, ...template }),
    ],
    [
      'benchmark',
      facts(
        { signUpSpread: 400 * DAY },
        { ...template, tls: { coverage: 0.6 }, 'user-agent': { coverage: 0.6 } },
      ),
    ],
  ])('L14 calls a %s what it is, first of all explanations', (archetype, ring) => {
    const [best] = explainBenign(ring);
    expect(best?.archetype).toBe(archetype);
    expect(best?.fit).toBeGreaterThanOrEqual(0.5);
    expect(best?.reasons.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'a ring on one card and a template',
      facts({}, { ...template, payment: { coverage: 0.4 }, device: { coverage: 0.5 } }),
    ],
    [
      'a small ring behind one address',
      facts({ accounts: 5 }, { ...template, address: { coverage: 1 }, device: { coverage: 1 } }),
    ],
    [
      'a ring on one disposable domain',
      facts({}, { ...template, 'email-domain': { coverage: 1, burstShare: 1 } }),
    ],
    ['a ring that shares an API key', facts({}, { ...template, 'api-key': { coverage: 1 } })],
    [
      'a slow ring of accounts bought old',
      facts({ dailyVolume: 60, signUpSpread: 500 * DAY }, { ...template, device: { coverage: 0.6 } }),
    ],
  ])('L15 finds no excuse for %s', (_, ring) => {
    expect(explainBenign(ring).filter(({ fit }) => fit >= 0.5)).toEqual([]);
  });
});
