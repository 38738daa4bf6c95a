import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../shared/model/kinds/registry';
import type { BridgeReport, RingReport, RingsReport } from './rings-report';
import { tiesLines } from './ties-lines';

const ring = (id: string, benign: string | null = null): RingReport => ({
  ...{ id, members: ['a', 'b'], bits: 20, evidence: {}, selectors: [], benign },
  ...{ waves: { sessions: null, signUps: null }, succeededBy: null, succeeds: null, judgements: [] },
});
const bridge = (one: string, other: string, accounts: number): BridgeReport => ({
  rings: [one, other],
  accounts: Array.from({ length: accounts }, (_, n) => `account-${String(n)}`),
  selectors: ['prompt-cluster', 'prompt-cluster', 'tls'].map((kind) => ({
    kind,
    value: 'x',
    members: [3, 2],
    bits: 9,
  })),
});
const lines = (rings: RingReport[], bridges: BridgeReport[]): string[] =>
  tiesLines({ rings, bridges } as unknown as RingsReport, kindRegistry([]));

describe('what rings are tied to', () => {
  it('L42 names the rings by rank, how many accounts, and what both hold', () => {
    expect(lines([ring('x'), ring('y')], [bridge('x', 'y', 11)])).toEqual([
      '',
      '11 accounts fit ring 1 and ring 2: pools shared? Both hold: Prompt clusters, TLS fingerprints.',
    ]);
  });

  it('says when a ring stopped, and which went on', () => {
    const succeededBy = {
      ring: 'y',
      stopped: '2026-07-03T10:15:00.000Z',
      resumed: '2026-07-03T11:00:00.000Z',
    };
    expect(lines([{ ...ring('x'), succeededBy }, ring('y')], [])).toEqual([
      '',
      'Ring 1 stopped 2026-07-03 10:15; ring 2 went on 2026-07-03 11:00 UTC',
    ]);
  });

  it('leaves out rings that are explained as benign, and counts what is too much', () => {
    expect(lines([ring('x'), ring('y', 'corporate')], [bridge('x', 'y', 5)])).toEqual([]);
    const many = Array.from({ length: 12 }, () => bridge('x', 'y', 2));
    expect(lines([ring('x'), ring('y')], many).at(-1)).toBe('and 2 more pairs of rings (--json has all)');
  });
});
