import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePreferences } from './preferences';
import type { TableName } from '../../shared/engine/tables';
import { defaultTableLayout, defaultTableLayouts, parseTableLayout, TABLES } from './table-layout';
import type { TableLayout } from './table-layout';

const NAMES = Object.keys(TABLES) as TableName[];

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
    const tables = { ...defaultTableLayouts, entities: arranged };
    expect(parsePreferences(JSON.stringify({ theme: 'light', tables })).tables).toEqual(tables);
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
    const expected = { ...arranged, [part]: defaultTableLayouts.entities[part] };
    expect(parseTableLayout('entities', { ...arranged, [part]: written })).toEqual(expected);
  });

  it('is of each table by itself: columns of another are none of it', () => {
    const { sort } = defaultTableLayouts.links;
    expect(parseTableLayout('links', arranged)).toEqual(defaultTableLayout('links'));
    expect(parseTableLayout('links', { ...arranged, sort }).sort).toEqual(sort);
  });

  it('shows columns that are younger than what was written', () => {
    const { order } = parseTableLayout('entities', { ...arranged, order: ['ring', 'value'] });
    expect(order).toEqual(['ring', 'value', 'kind', 'degree', 'volume', 'first', 'last', 'confidence']);
  });

  it('holds every column once, whatever was written', () => {
    const part = fc.oneof(
      fc.anything(),
      fc.array(fc.constantFrom<unknown>(...NAMES.flatMap((name) => [...TABLES[name].columns]), 'x', null)),
    );
    const any = fc.record({ order: part, widths: part, pinned: part, hidden: part, sort: part });
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.oneof(any, fc.anything()), (table, written) => {
        const layout = parseTableLayout(table, written);
        expect(layout.order.toSorted()).toEqual(TABLES[table].columns.toSorted());
        expect(layout.hidden).not.toContain(TABLES[table].alwaysShown);
        expect(parseTableLayout(table, JSON.parse(JSON.stringify(layout)))).toEqual(layout);
      }),
    );
  });
});
