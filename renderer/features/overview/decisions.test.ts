import { describe, expect, it } from 'vitest';
import type { RingList, RingSummary, SourceSummary, WorkspaceSummary } from '../../../shared/engine/engine';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import { decisions, latestImport, unnamedRings, type Facts } from './decisions';

const ring = (rank: number, benign: RingSummary['benign'] = null): RingSummary =>
  ({
    id: `ring-${rank}`,
    rank,
    accounts: 100 * rank,
    confidence: 0.94,
    heldBy: ['payment', 'device', 'of a newer Retort'],
    benign,
  }) as RingSummary;
const rings = (list: RingSummary[], unscoredPairs = 0): RingList =>
  ({ rings: list, unscoredPairs }) as RingList;
const source = (name: string, rejected: number, importedAt = '2026-07-14T10:00:00Z'): SourceSummary =>
  ({ name, importedAt, rows: { read: 1000, accepted: 1000 - rejected, rejected } }) as SourceSummary;
const summary = (sources: SourceSummary[]): WorkspaceSummary =>
  ({ sources, observations: 10 }) as WorkspaceSummary;
const nothing: Facts = {
  summary: null,
  rings: null,
  stagedSources: 0,
  persisted: null,
  kinds: kindRegistry([]),
};
const titles = (facts: Partial<Facts>): string[] =>
  decisions({ ...nothing, ...facts }).map((each) => each.title);

describe('what needs a decision', () => {
  it('is nothing while nothing is known', () => {
    expect(titles({})).toEqual([]);
  });

  it('names the first rings and what holds them, as far as the kinds are known', () => {
    const [first] = decisions({ ...nothing, rings: rings([ring(1), ring(2), ring(3), ring(4)]) });
    expect(first).toMatchObject({
      title: 'Ring 1 has 100 accounts',
      detail: '94% sure, held by card · device',
    });
    expect(titles({ rings: rings([ring(1), ring(2), ring(3), ring(4)]) })).toHaveLength(3);
  });

  it('asks for a judgement where a ring looks benign', () => {
    const benign = { archetype: 'campus', fit: 0.9, reasons: ['98% seen at one address'] } as const;
    const [only] = decisions({
      ...nothing,
      rings: rings([ring(9, { ...benign, reasons: [...benign.reasons] })]),
    });
    expect(only).toMatchObject({
      title: 'Ring 9 looks like campus',
      detail: '900 accounts, 98% seen at one address',
    });
  });

  it.each([
    [{ stagedSources: 2 }, '2 imports staged, not committed'],
    [
      { summary: summary([source('a.csv', 0), source('b.csv', 41), source('c.csv', 7)]) },
      '48 rows rejected in 2 sources',
    ],
    [{ rings: rings([ring(1)], 12_000) }, '12,000 pairs left unscored'],
    [{ summary: summary([source('a.csv', 0)]), persisted: false }, 'The browser may clear this workspace'],
  ] as const)('%#: %s', (facts, title) => {
    expect(titles(facts as Partial<Facts>)).toContain(title);
  });

  it('counts the rings that it does not name', () => {
    const benign = { archetype: 'campus', fit: 0.9, reasons: [] } as unknown as RingSummary['benign'];
    const list = rings(
      [1, 2, 3, 4, 5].map((rank) => ring(rank)).concat([6, 7].map((rank) => ring(rank, benign))),
    );
    expect(unnamedRings(list)).toEqual({ suspect: 2, benign: 0 });
    expect(unnamedRings(null)).toEqual({ suspect: 0, benign: 0 });
  });

  it('takes all files of the last commit as one import', () => {
    const sources = [source('a.csv', 0, '2026-07-01T00:00:00Z'), source('b.csv', 0), source('c.csv', 0)];
    expect(latestImport(sources).map((each) => each.name)).toEqual(['b.csv', 'c.csv']);
  });
});
