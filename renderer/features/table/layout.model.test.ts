import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTableLayouts, NARROWEST, TABLES, WIDEST } from '../../state/table-layout';
import { entities } from './entities';
import { chosenWidths, moved, sortWords, stateOf } from './layout.model';
import { TABLE_RECORDS } from './tables';

const shipped = defaultTableLayouts.entities;

describe('the layout as TanStack Table takes it', () => {
  it('shows pinned columns in the order of all, and gives the value what room is left', () => {
    const state = stateOf(
      entities,
      { ...shipped, pinned: ['volume', 'kind'], hidden: ['first'], widths: { kind: 200 } },
      1_000,
    );
    expect(state.columnPinning.start).toEqual(['kind', 'volume']);
    expect(state.columnVisibility).toEqual({ first: false });
    expect(state.columnSizing).toEqual({ value: 1_000 - 200 - 100 - 72 - 96 - 52 - 60, kind: 200 });
    expect(state.sorting).toEqual([{ id: 'volume', desc: true }]);
  });

  it('lets the value be no narrower than it ships, and as wide as a person wants it', () => {
    expect(stateOf(entities, shipped, 300).columnSizing).toEqual({ value: 114 });
    expect(stateOf(entities, { ...shipped, widths: { value: 60 } }, 1_000).columnSizing['value']).toBe(60);
  });
});

describe('widths', () => {
  it('keep what a person gave, not what filled the room', () => {
    const before = { value: 400, kind: 90 };
    expect(chosenWidths({ kind: 90 }, before, { ...before, ring: 70.4 })).toEqual({ kind: 90, ring: 70 });
    expect(chosenWidths({}, before, { ...before, value: 401 })).toEqual({ value: 401 });
  });

  it('stay within reach', () => {
    expect(chosenWidths({}, {}, { value: 1e9, ring: 0 })).toEqual({ value: WIDEST, ring: NARROWEST });
  });
});

describe('moving a column', () => {
  it.each([
    ['kind', 'degree', ['value', 'degree', 'kind', 'volume']],
    ['volume', 'value', ['kind', 'volume', 'value', 'degree']],
    ['degree', 'volume', ['kind', 'value', 'volume', 'degree']],
    ['degree', 'degree', ['kind', 'value', 'degree', 'volume']],
  ] as const)('%s to the place of %s', (column, target, expected) => {
    expect(moved(['kind', 'value', 'degree', 'volume'], column, target)).toEqual(expected);
  });

  it('ends in the place of the other, loses none and keeps the others in order', () => {
    const column = fc.constantFrom(...TABLES.entities.columns);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...TABLES.entities.columns], { minLength: 8 }),
        column,
        column,
        (order, a, b) => {
          const after = moved(order, a, b);
          expect(after.indexOf(a)).toBe(order.indexOf(b));
          expect(after.filter((each) => each !== a)).toEqual(order.filter((each) => each !== a));
        },
      ),
    );
  });
});

it('says what the rows are sorted by, in order', () => {
  expect(sortWords(entities, [])).toBe('Not sorted.');
  expect(
    sortWords(entities, [
      { column: 'kind', descending: false },
      { column: 'first', descending: true },
    ]),
  ).toBe('Sorted by kind, ascending, then by first seen, descending.');
});

describe('each table', () => {
  it.each(Object.values(TABLE_RECORDS))('$label has every column that it can be sorted by, once', (table) => {
    const { columns, alwaysShown, sort } = TABLES[table.name];
    expect(table.columns.map(({ id }) => id)).toEqual(columns);
    expect(columns).toContain(alwaysShown);
    for (const { column } of sort) expect(columns).toContain(column);
    expect(new Set(table.columns.map(({ label }) => label)).size).toBe(columns.length);
  });
});
