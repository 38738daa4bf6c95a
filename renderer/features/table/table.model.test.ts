import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityRow } from '../../../shared/engine/engine';
import { entities } from './entities';
import { links } from './links';
import { observations } from './observations';
import { PAGE_ROWS, pagesFor, rowAt, withPage } from './page-cache';
import type { Pages } from './page-cache';
import { csvHeader, csvRows, rowsAsTsv } from './table.model';
import { columnsFor } from './tables';
import { tallScroll } from './tall-scroll';

const row = (id: number, value = `v${id}`): EntityRow => ({
  id,
  key: { kind: 'email', realm: '', value },
  degree: 2,
  volume: 30,
  ring: null,
  confidence: null,
  first: 0,
  last: null,
});

describe('rows as TSV', () => {
  it.each([
    ['plain', 'plain'],
    ['two\tcells', 'two cells'],
    ['two\r\nlines', 'two lines'],
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+49 151', `'+49 151`],
    ['＝1', `'＝1`],
  ])('%j', (value, cell) => {
    expect(rowsAsTsv([row(1, value)], columnsFor(entities, ['value']))).toBe(`Value\n${cell}`);
  });

  it('leaves unknown times empty and writes known ones in UTC', () => {
    expect(rowsAsTsv([row(1)], columnsFor(entities, ['first', 'last', 'volume', 'ring']))).toBe(
      'First seen\tLast seen\tVolume\tRing\n1970-01-01T00:00:00.000Z\t\t30\t',
    );
  });
});

describe('rows as CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['say "so", then', '"say ""so"", then"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['@SUM(A1)', "'@SUM(A1)"],
  ])('%j', (value, cell) => {
    expect(csvRows([row(1, value)], columnsFor(entities, ['value', 'volume']))).toBe(`${cell},30\r\n`);
  });

  it('has a header with a mark, and writes times in UTC and what is unknown as nothing', () => {
    expect(csvHeader(columnsFor(entities, ['first', 'last', 'ring']))).toBe(
      '\ufeffFirst seen,Last seen,Ring\r\n',
    );
    expect(csvRows([row(1)], columnsFor(entities, ['first', 'last', 'ring']))).toBe(
      '1970-01-01T00:00:00.000Z,,\r\n',
    );
  });
});

describe('rows of the other tables', () => {
  it('an observation says what, when, how often and where it is written', () => {
    const seen = {
      ...{ id: 7, subject: row(1, 'acct_1'), object: row(2, '=cmd()'), relation: 'signed-in-from' },
      ...{ first: 0, last: 60_000, count: 3, source: { id: 's', name: 'sign-ins.csv' }, row: 12 },
    };
    expect(csvRows([seen], observations.columns)).toBe(
      "acct_1,signed-in-from,'=cmd(),1970-01-01T00:00:00.000Z,1970-01-01T00:01:00.000Z,3,sign-ins.csv,12\r\n",
    );
    expect(observations.ends(seen)).toEqual([1, 2]);
    expect(observations.ends({ ...seen, object: row(1) })).toEqual([1]);
  });

  it.each([
    [1, 1, '1'],
    [1, 4, '1 · 4'],
    [2, null, '2 · –'],
    [null, null, ''],
  ])('a link of rings %s and %s has "%s"', (one, two, rings) => {
    const link = {
      ...{ id: 0, account: { ...row(1, 'a'), ring: one }, other: { ...row(2, 'b'), ring: two } },
      ...{ bits: 20.123_456_7, standing: 'linked' as const, shared: 2, strongest: row(3, 'card') },
    };
    expect(csvRows([link], links.columns)).toBe(`a,b,20.123457,linked,${rings},2,card\r\n`);
    expect(links.ends(link)).toEqual([1, 2]);
  });
});

describe('tall scrolling', () => {
  it('reaches the first and the last row, however many there are, and comes back to where it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.integer({ min: 100, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, viewport, at) => {
          const total = rows * 24;
          const tall = tallScroll(total, viewport);
          const reach = Math.max(0, total - viewport);
          const physicalReach = Math.max(0, tall.physical - viewport);
          expect(tall.physical).toBeLessThanOrEqual(8_000_000);
          expect(tall.offsetAt(0)).toBe(0);
          expect(tall.offsetAt(physicalReach)).toBeCloseTo(reach, 3);
          expect(tall.offsetAt(tall.scrollTopAt(at * reach))).toBeCloseTo(at * reach, 3);
        },
      ),
    );
  });
});

describe('pages', () => {
  it('cover what is in sight and no more', () => {
    expect(pagesFor(0, 30, 1000)).toEqual([0]);
    expect(pagesFor(190, 210, 1000)).toEqual([0, 1]);
    expect(pagesFor(990, 1200, 1000)).toEqual([4]);
    expect(pagesFor(0, 30, 0)).toEqual([]);
  });

  it('keep what is near and drop what is far', () => {
    let pages: Pages = new Map();
    for (let page = 0; page < 60; page++) pages = withPage(pages, page, [row(page * PAGE_ROWS)]);
    expect(pages.size).toBe(24);
    expect(rowAt(pages, 59 * PAGE_ROWS)?.id).toBe(59 * PAGE_ROWS);
    expect(rowAt(pages, 0)).toBeUndefined();
    expect(rowAt(pages, 59 * PAGE_ROWS + 1)).toBeUndefined();
  });
});
