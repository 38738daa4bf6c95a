import { describe, expect, it } from 'vitest';
import type { RingSummary } from '../../../shared/engine/engine';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import type { LinkageSettings } from '../../../shared/model/records/linkage-settings';
import { bars, filterRings, heldByWords, linksAt, withThreshold } from './rings.model';

const kinds = kindRegistry([]);
const ring = (rank: number, heldBy: string[], benign: RingSummary['benign'] = null): RingSummary => ({
  id: `ring-${rank}`,
  rank,
  bits: 20,
  confidence: 0.9,
  cohesion: 0.5,
  evidence: {},
  volume: 1,
  benign,
  considered: [],
  rankReasons: [],
  judgements: [],
  waves: { sessions: null, signUps: null },
  succeededBy: null,
  succeeds: null,
  first: null,
  last: null,
  accounts: 5,
  heldBy,
  bridges: [],
});

const rings = [
  ring(1, ['payment', 'device']),
  ring(2, ['prompt-cluster']),
  ring(12, ['email-domain', 'no-such-kind'], { archetype: 'corporate', fit: 0.8, reasons: [] }),
];

describe('the ring list', () => {
  it.each([
    ['', [1, 2, 12]],
    ['card', [1]],
    ['Payment DEVICE', [1]],
    ['template', [2]],
    ['office', [12]],
    ['ring 12', [12]],
    ['nothing like it', []],
  ])('filtered by %j', (text, ranks) => {
    expect(filterRings(rings, text, kinds).map((each) => each.rank)).toEqual(ranks);
  });

  it('names what holds a ring, unknown kinds by their id', () => {
    expect(heldByWords(ring(1, ['payment', 'tls', 'address', 'email']), kinds)).toBe('card · TLS · address');
    expect(heldByWords(ring(1, ['no-such-kind']), kinds)).toBe('no-such-kind');
  });
});

describe('the threshold', () => {
  it('counts what it links, and never shows a lone link as nothing', () => {
    const histogram = [0, 0, 10_000, 1, 0, 5];
    expect(linksAt(histogram, 3)).toEqual({ linked: 6, scored: 10_006 });
    expect(bars(histogram)[3]?.height).toBeGreaterThanOrEqual(0.02);
    expect(bars(histogram)[0]?.height).toBe(0);
  });

  it.each<[LinkageSettings, number, LinkageSettings]>([
    [{ curves: {} }, 20, { curves: {}, threshold: 20 }],
    [{ curves: {}, threshold: 20 }, 16, { curves: {} }],
    [{ curves: {}, threshold: 20 }, 24, { curves: {}, threshold: 24 }],
  ])('is tried, and back at what holds nothing is set: %j at %d', (tried, bits, expected) => {
    expect(withThreshold(tried, bits, 16, { curves: {} })).toEqual(expected);
  });
});
