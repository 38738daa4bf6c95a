import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePreferences } from './preferences';
import { ALWAYS_SHOWN, defaultTableLayout, parseTableLayout, TABLE_COLUMNS } from './table-layout';
import type { TableLayout } from './table-layout';

const arranged: TableLayout = {
  order: ['value', 'kind', 'volume', 'degree', 'first', 'last', 'confidence', 'ring'],
  widths: { value: 240, ring: 64.5 },
  pinned: ['value'],
  hidden: ['first'],
  sort: [
    { column: 'kind', descending: false },
    { column: 'degree', descending: true },
  ],
};

describe('the layout of the table', () => {
  it('is read as it was written, with the other preferences', () => {
    expect(parsePreferences(JSON.stringify({ theme: 'light', table: arranged })).table).toEqual(arranged);
  });

  it.each<[keyof TableLayout, unknown]>([
    ['order', ['kind', 'kind']],
    ['order', ['kind', 'toString']],
    ['order', { 0: 'kind', length: 1 }],
    ['widths', { value: -40 }],
    ['widths', { value: '240' }],
    ['widths', { value: 1e9 }],
    ['widths', { value: null }],
    ['widths', { url: 240 }],
    ['widths', JSON.parse('{"__proto__": 240}')],
    ['pinned', ['value', 7]],
    ['pinned', 'value'],
    ['hidden', ['value']],
    ['hidden', null],
    ['sort', [{ column: 'kind' }]],
    ['sort', [{ column: 'kind', descending: 'yes' }]],
    ['sort', [{ column: 'constructor', descending: true }]],
    ['sort', [null]],
    [
      'sort',
      [
        { column: 'kind', descending: true },
        { column: 'kind', descending: false },
      ],
    ],
  ])('falls back in %s alone where it says %j', (part, written) => {
    const expected = { ...arranged, [part]: defaultTableLayout[part] };
    expect(parseTableLayout({ ...arranged, [part]: written })).toEqual(expected);
  });

  it('shows columns that are younger than what was written', () => {
    const { order } = parseTableLayout({ ...arranged, order: ['ring', 'value'] });
    expect(order).toEqual(['ring', 'value', 'kind', 'degree', 'volume', 'first', 'last', 'confidence']);
  });

  it('holds every column once, whatever was written', () => {
    const part = fc.oneof(fc.anything(), fc.array(fc.constantFrom<unknown>(...TABLE_COLUMNS, 'x', null)));
    const any = fc.record({ order: part, widths: part, pinned: part, hidden: part, sort: part });
    fc.assert(
      fc.property(fc.oneof(any, fc.anything()), (written) => {
        const layout = parseTableLayout(written);
        expect(layout.order.toSorted()).toEqual(TABLE_COLUMNS.toSorted());
        expect(layout.hidden).not.toContain(ALWAYS_SHOWN);
        expect(parseTableLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
      }),
    );
  });
});
