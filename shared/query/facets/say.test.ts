import { describe, expect, it } from 'vitest';
import { IN_NO_RING, NOT_JUDGED, type EntityFilter } from '../../model/records/entity-filter';
import type { FacetWords } from './facet';
import { facets } from './facets';
import { sayFilter } from './say';

const words: FacetWords = {
  kind: (id) => `${id}s`,
  relation: (id) => id.replace('-', ' '),
  source: (digest) => `${digest}.csv`,
  ring: (id) => `ring ${id}`,
  dates: ({ from, to }) => `${from ?? '…'} – ${to ?? '…'}`,
};

describe('a filter in words', () => {
  it.each<[EntityFilter, string]>([
    [{}, 'everything'],
    [{ text: '*.example.com' }, 'value “*.example.com”'],
    [{ kind: ['account', 'device'] }, 'accounts or devices'],
    [{ relation: ['paid-with'] }, 'paid with'],
    [{ sharedBy: { from: 3, to: 20 } }, 'shared by 3 to 20'],
    [{ sharedBy: { from: null, to: 20 } }, 'shared by up to 20'],
    [{ neighbours: { from: 4, to: 4 } }, 'neighbours of accounts 4'],
    [{ sure: { from: 90, to: null } }, 'sure 90% or more'],
    [{ seen: { from: 1, to: 2 }, first: { from: 1, to: null } }, 'seen 1 – 2, first seen 1 – …'],
    [{ source: ['a', 'b', 'c', 'd'] }, 'from a.csv, b.csv or 2 more'],
    [{ ring: ['3', IN_NO_RING] }, 'ring 3 or in no ring'],
    [{ judged: ['not-same', NOT_JUDGED] }, 'judged not the same or not at all'],
  ])('%j', (filter, said) => {
    expect(sayFilter(filter, words)).toBe(said);
  });

  it('knows every facet by an id and a name of its own', () => {
    expect(new Set(facets.map(({ id }) => id)).size).toBe(facets.length);
    expect(new Set(facets.map(({ label }) => label)).size).toBe(facets.length);
  });
});
