import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, seen } from '../testing/dataset-builder';
import { search } from './search';
import { createView } from './view';

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', 'B', '.', '1', 'é', 'É', '漢'),
  maxLength: 6,
});
const values = fc.uniqueArray(letters, { minLength: 1, maxLength: 40, size: 'max' });

/** Lower case for ASCII alone, as the bytes are compared. */
const fold = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

describe('search', () => {
  it('finds what String.includes finds, with an exact total, the best first', () => {
    fc.assert(
      fc.property(
        values,
        letters.filter((text) => text !== ''),
        fc.nat(6),
        fc.constantFrom<string[]>([], ['account'], ['address'], ['phone']),
        (list, text, limit, kinds) => {
          const view = createView(
            datasetOf(list.map((value) => seen(`account:${value}`, 'signed-in-from', `address:${value}b`))),
          );
          const found = list
            .flatMap((value) => [
              { kind: 'account', value },
              { kind: 'address', value: `${value}b` },
            ])
            .map((entity, id) => ({ ...entity, id, at: fold(entity.value).indexOf(fold(text)) }))
            .filter(({ at }) => at >= 0)
            .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
          const tier = ({ at, value }: { at: number; value: string }): number =>
            at > 0 ? 0 : fold(value) === fold(text) ? 2 : 1;
          const best = found.sort((a, b) => tier(b) - tier(a) || a.id - b.id).slice(0, limit);
          const page = search(view, { text, limit, kinds });
          expect(page.total).toBe(found.length);
          expect(page.rows.map(({ key }) => key.value)).toEqual(best.map(({ value }) => value));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds nothing for empty text and never matches across two values', () => {
    const view = createView(datasetOf([seen('account:foo', 'signed-in-from', 'address:bar')]));
    expect(search(view, { text: '', limit: 9, kinds: [] }).total).toBe(0);
    expect(search(view, { text: 'oob', limit: 9, kinds: [] }).total).toBe(0);
    expect(search(view, { text: 'bar'.repeat(200), limit: 9, kinds: [] }).total).toBe(0);
  });

  it('finds a needle of more than 255 bytes', () => {
    const long = 'x'.repeat(300);
    const view = createView(datasetOf([seen(`account:y${long}`, 'signed-in-from', `address:${long}z`)]));
    expect(search(view, { text: long, limit: 9, kinds: [] }).total).toBe(2);
  });

  it('puts the most shared first among equals', () => {
    const view = createView(
      datasetOf([
        seen('account:a', 'signed-in-from', 'address:10.0.0.1'),
        seen('account:a', 'signed-in-from', 'address:10.0.0.2'),
        seen('account:b', 'signed-in-from', 'address:10.0.0.2'),
      ]),
    );
    const { rows } = search(view, { text: '10.*', limit: 1, kinds: [] });
    expect(rows).toMatchObject([{ key: { value: '10.0.0.2' }, degree: 2 }]);
  });
});
