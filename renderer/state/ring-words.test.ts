import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RingDetail } from '../../shared/engine/engine';
import { kindRegistry } from '../../shared/model/kinds/registry';
import { ringExplanation } from './ring-explanation';
import {
  bothHoldWords,
  bridgeWords,
  growthDates,
  rushOf,
  sessionsWords,
  shortTie,
  succeededWords,
  succeedsWords,
} from './ring-words';

const kinds = kindRegistry([]);
const rankOf = (id: string): number | undefined => (id === 'gone' ? undefined : Number(id.slice(5)));
const stopped = Date.UTC(2026, 6, 3, 10, 15);
const MINUTES = 60_000;
const bridge = { ringId: 'ring-4', accounts: 11, selectors: 3, heldBy: ['payment', 'tls'] };
const growth = (joined: number[], binDays = 1) => ({
  ...{ from: Date.UTC(2026, 5, 1), binDays, joined, undated: 0 },
  signUps: joined.reduce((sum, count) => sum + count, 0),
});

describe('what a ring is tied to', () => {
  it.each([
    [
      40,
      'Stopped 3 Jul 10:15; ring 5 went on 40 min later',
      'Went on 40 min after ring 5 had stopped, 3 Jul 10:15',
    ],
    [0, 'Stopped 3 Jul 10:15; ring 5 went on at once', 'Went on as soon as ring 5 had stopped, 3 Jul 10:15'],
    [
      285,
      'Stopped 3 Jul 10:15; ring 5 went on 4 h 45 min later',
      'Went on 4 h 45 min after ring 5 had stopped, 3 Jul 10:15',
    ],
    [
      120,
      'Stopped 3 Jul 10:15; ring 5 went on 2 h later',
      'Went on 2 h after ring 5 had stopped, 3 Jul 10:15',
    ],
  ])('after %d minutes, another ring went on', (minutes, before, after) => {
    const succession = { ringId: 'ring-5', stopped, resumed: stopped + minutes * MINUTES };
    expect(succeededWords(succession, rankOf, 'UTC')).toBe(before);
    expect(succeedsWords(succession, rankOf, 'UTC')).toBe(after);
  });

  it('names a bridge, what both hold, and a ring that is gone', () => {
    expect(bridgeWords(bridge, rankOf)).toBe('11 accounts also fit ring 4: pools shared?');
    expect(bridgeWords({ ...bridge, accounts: 1, ringId: 'gone' }, rankOf)).toBe(
      '1 account also fits a ring that is gone',
    );
    expect(bothHoldWords(bridge, kinds)).toBe('Both hold card, TLS');
    expect(bothHoldWords({ ...bridge, heldBy: [] }, kinds)).toBe(
      'They hold nothing in common but their hours',
    );
  });

  it('has room for one in the list: what came before or after first', () => {
    const succession = { ringId: 'ring-5', stopped, resumed: stopped };
    const none = { succeeds: null, succeededBy: null, bridges: [] };
    expect(shortTie(none, rankOf)).toBeNull();
    expect(shortTie({ ...none, bridges: [{ ...bridge, accounts: 2 }] }, rankOf)).toBeNull();
    expect(shortTie({ ...none, bridges: [bridge] }, rankOf)).toBe('11 accounts fit ring 4');
    expect(shortTie({ ...none, bridges: [bridge], succeeds: succession }, rankOf)).toBe('after ring 5');
    expect(shortTie({ ...none, succeededBy: succession }, rankOf)).toBe('ring 5 went on');
  });
});

describe('how a ring grew', () => {
  it.each<[number[], [number, number] | null]>([
    [
      [1, 0, 0, 9, 8, 0, 0, 1],
      [3, 4],
    ],
    [
      [0, 0, 20, 0, 0],
      [2, 2],
    ],
    [[5, 5, 5, 5], null],
    [[7], null],
  ])('half of %j came within %j', (joined, rush) => {
    expect(rushOf(growth(joined))).toEqual(rush);
  });

  it('names a run that holds half of them, and none shorter does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 20 }), (joined) => {
        const rush = rushOf(growth(joined));
        if (rush === null) return;
        const total = joined.reduce((sum, count) => sum + count, 0);
        const inside = (first: number, length: number): number =>
          joined.slice(first, first + length).reduce((sum, count) => sum + count, 0);
        const length = rush[1] - rush[0] + 1;
        expect(inside(rush[0], length) * 2).toBeGreaterThanOrEqual(total);
        joined.forEach((_, first) => expect(total === 0 || inside(first, length - 1) * 2 < total).toBe(true));
      }),
    );
  });

  it('ends with the last day of its last bin', () => {
    expect(growthDates(growth([1, 2, 3], 7))).toBe('1 Jun – 21 Jun 2026');
    expect(growthDates(growth([4]))).toBe('1 Jun 2026');
  });

  it('tells waves as shares', () => {
    expect(sessionsWords({ windows: 41, inside: 0.62, outside: 0.012 })).toBe(
      '62% of sessions begin in 41 shared quarter hours, against 1% of others',
    );
  });
});

describe('a ring in one paragraph', () => {
  const selector = (kind: string, value: string, accounts: number, degree: number) => ({
    ...{ accounts, degree, bits: 9 },
    row: {
      ...{ id: 1, key: { kind, realm: 'lab', value }, degree, volume: 1 },
      ...{ ring: null, confidence: null, first: null, last: null },
    },
  });
  const ring: RingDetail = {
    ...{
      judgements: [],
      id: 'ring-3',
      rank: 3,
      accounts: 30,
      bits: 20,
      confidence: 0.9,
      cohesion: 1,
      evidence: {},
      volume: 1,
    },
    ...{
      considered: [],
      rankReasons: [],
      first: null,
      last: null,
      heldBy: [],
      notCounted: [],
    },
    bridges: [],
    benign: null,
    growth: growth([2, 0, 0, 0, 20, 8]),
    waves: { sessions: { windows: 41, inside: 0.62, outside: 0.012 }, signUps: null },
    succeededBy: { ringId: 'ring-5', stopped, resumed: stopped + 40 * MINUTES },
    succeeds: null,
    holding: [],
    holdingSelectors: [
      selector('prompt-cluster', 'pc-1', 27, 27),
      selector('prompt-cluster', 'pc-2', 20, 20),
      selector('device', 'dev-1', 12, 14),
    ],
  };

  it('says facts alone, in whole sentences', () => {
    expect(ringExplanation(ring, { kinds, zone: 'UTC', rankOf }).join(' ')).toBe(
      '30 accounts, which signed up 1 Jun – 6 Jun 2026, half of them 5 Jun 2026. ' +
        'They share prompt cluster pc-1 (27 of them, and nobody else) and device dev-1 (12 of them, and 2 others). ' +
        '62% of sessions begin in 41 shared quarter hours, against 1% of others. ' +
        'Stopped 3 Jul 10:15; ring 5 went on 40 min later. ' +
        'No benign explanation accounts for it.',
    );
  });

  it('says nothing of what is not known', () => {
    const bare: RingDetail = {
      ...{ ...ring, growth: null, holdingSelectors: [], succeededBy: null },
      waves: { sessions: null, signUps: null },
      benign: { archetype: 'corporate', fit: 0.82, reasons: [] },
    };
    expect(ringExplanation(bare, { kinds, zone: 'UTC', rankOf })).toEqual([
      '30 accounts.',
      'It may be a company office, which fits 82%.',
    ]);
  });
});
