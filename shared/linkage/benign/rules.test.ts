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

/** People at home: at all hours but the small ones, at weekends too, a little at a time. */
const LEISURE: Habits = { ...OFFICE, hoursCovered: 0.9, weekendShare: 0.3, peakShare: 0.2 };

function facts(
  habits: Partial<Habits>,
  kinds: Record<string, Partial<KindFacts>>,
  base: Habits = EXTRACTION,
  egress: Partial<Pick<RingFacts, 'listed' | 'behindHubs'>> = {},
): RingFacts {
  const nothing: KindFacts = {
    group: 'network',
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
  return {
    ...{ members: [], profile, habits: { ...base, ...habits }, kinds: new Map(complete) },
    ...{ listed: new Map(), behindHubs: 0, ...egress },
  };
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
      'team',
      facts({ accounts: 9 }, { ...template, payment: { coverage: 0.9 }, address: { coverage: 1 } }, OFFICE),
    ],
    [
      'corporate',
      facts(
        { accounts: 4, signUpSpread: 3 * DAY },
        { ...template, organisation: { coverage: 1 }, address: { coverage: 1 } },
        OFFICE,
      ),
    ],
    [
      'corporate',
      facts(
        { dailyVolume: 10, signUpSpread: 20 * DAY, weekendShare: 0.24 },
        { ...company, ...template },
        OFFICE,
      ),
    ],
    [
      'team',
      facts(
        { accounts: 9, dailyVolume: 1.5, signUpSpread: 20 * DAY, hoursCovered: 0.7 },
        { ...template, payment: { coverage: 0.9 }, address: { coverage: 1 } },
      ),
    ],
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
    [
      'gateway',
      facts(
        { dailyVolume: 13 },
        {
          address: { coverage: 1, exclusivity: 0.9 },
          tls: { coverage: 1 },
          'prompt-cluster': { coverage: 0.1 },
        },
        LEISURE,
      ),
    ],
    [
      'ci-runners',
      facts(
        { dailyVolume: 60 },
        {
          address: { selectors: 30, coverage: 0.1, anyCoverage: 0.9, exclusivity: 0.3 },
          tls: { coverage: 0.9 },
        },
        LEISURE,
      ),
    ],
    [
      'carrier-nat',
      facts({}, { address: { selectors: 1, coverage: 0.4, exclusivity: 0.05 } }, LEISURE, {
        listed: new Map([['carrier-nat', 0.9]]),
      }),
    ],
    [
      'vpn',
      facts({}, { address: { selectors: 12, coverage: 0.5, anyCoverage: 0.9, exclusivity: 0.1 } }, LEISURE, {
        listed: new Map([['vpn', 0.7]]),
      }),
    ],
    [
      'relay',
      facts({}, { address: { selectors: 40, coverage: 0.1, anyCoverage: 0.9, exclusivity: 0.02 } }, LEISURE, {
        listed: new Map([['relay', 1]]),
        behindHubs: 0.8,
      }),
    ],
    ['freelancers', facts({}, { range: { group: 'payment', coverage: 0.8 } }, LEISURE)],
    [
      'public-prompt',
      facts(
        { dailyVolume: 5 },
        { 'prompt-cluster': { coverage: 0.9, exclusivity: 0.1 }, email: { coverage: 0.1 } },
        LEISURE,
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
      'a ring behind one gateway-like address that opened its accounts in a week',
      facts({ dailyVolume: 5, signUpSpread: 6 * DAY }, { address: { coverage: 1 }, tls: { coverage: 1 } }),
    ],
    [
      'a small ring with one card and template that rests on no day',
      facts(
        { accounts: 9, dailyVolume: 3, signUpSpread: 60 * DAY },
        { ...template, payment: { coverage: 0.9 } },
      ),
    ],
    [
      'a slow ring on a domain of its own that works through the weekends on one template',
      facts(
        { accounts: 9, dailyVolume: 14, signUpSpread: 120 * DAY, hoursCovered: 0.7 },
        { ...template, 'email-domain': { coverage: 0.8 }, address: { coverage: 0.8 } },
      ),
    ],
    [
      'a ring that opened an organisation and all of its accounts within hours',
      facts(
        { accounts: 9, dailyVolume: 14, hoursCovered: 0.7, weekendShare: 0.1 },
        { ...template, organisation: { coverage: 1 }, address: { coverage: 1 } },
      ),
    ],
    [
      'a small ring with one address that opened its accounts in a week, however slow',
      facts(
        { accounts: 9, dailyVolume: 1.5, signUpSpread: 6 * DAY, hoursCovered: 0.7 },
        { ...template, payment: { coverage: 0.9 }, address: { coverage: 1 } },
      ),
    ],
    [
      'a ring that hides in a VPN and pays with one card',
      facts(
        { dailyVolume: 5, signUpSpread: 90 * DAY },
        { payment: { coverage: 0.5 }, address: { coverage: 1 } },
        EXTRACTION,
        {
          listed: new Map([['vpn', 1]]),
        },
      ),
    ],
    [
      'a slow ring of accounts bought old',
      facts({ dailyVolume: 60, signUpSpread: 500 * DAY }, { ...template, device: { coverage: 0.6 } }),
    ],
  ])('L15 finds no excuse for %s', (_, ring) => {
    expect(explainBenign(ring).filter(({ fit }) => fit >= 0.5)).toEqual([]);
  });
});
