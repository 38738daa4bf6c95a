import { describe, expect, it } from 'vitest';
import type { SharedPage, SharedRow } from '../../../shared/engine/engine';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import { countWords, MOST_PIVOT_ROWS, pivotAsTsv, pivotQuery, spokenRow, worthWords } from './pivot.model';

const row = (value: string, more: Partial<SharedRow> = {}): SharedRow => ({
  row: {
    ...{ id: 1, key: { kind: 'payment', realm: 'lab', value } },
    ...{ degree: 5, volume: 1, ring: null, confidence: null, first: null, last: null },
  },
  ...{ among: 3, outside: 2, bits: 18.25, suppressed: null },
  ...more,
});

const page = (rows: SharedRow[], total = rows.length): SharedPage => ({ rows, total, of: 1_482, byKind: [] });

describe('GT21 what they share, in words and as text', () => {
  it('says how many have it, what it is worth, and how many others have it', () => {
    const kinds = kindRegistry([]);
    expect(spokenRow(kinds, row('ref-1'), 1_482)).toBe(
      'Payment instrument ref-1, 3 of 1,482, 18.3 bits, 2 outside',
    );
    expect(spokenRow(kinds, row('ref-1', { outside: 0, bits: null }), 3)).toContain(
      'no evidence, nobody else',
    );
    expect(worthWords(row('hub', { suppressed: 'hub' }))).toMatch(/^not counted: /u);
  });

  it('says what is left out', () => {
    expect(countWords(page([row('a')], 1_240))).toBe('1 of 1,240 things that two or more of 1,482 have');
    expect(countWords(page([row('a')]))).toBe('1 thing that two or more of 1,482 have');
    expect(pivotQuery({ type: 'ring', ringId: 'r' }, null, 9_999).limit).toBe(MOST_PIVOT_ROWS);
  });

  it('is copied whole, and nothing in it acts as a formula or moves a column', () => {
    const text = pivotAsTsv(page([row('=1+1'), row('two\tcells', { suppressed: 'hub' })]));
    expect(text.split('\n').map((line) => line.split('\t'))).toEqual([
      ['Kind', 'Realm', 'Value', 'Among', 'Of', 'Outside', 'Bits', 'Not counted'],
      ['payment', 'lab', "'=1+1", '3', '1482', '2', '18.25', ''],
      ['payment', 'lab', 'two cells', '3', '1482', '2', '', 'hub'],
    ]);
  });
});
