import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldSpans, markFault } from './highlight';
import { logSpec } from './import.testing';

const csv = logSpec({}).format;

describe('the value at fault in its row', () => {
  const columns = ['ts', 'account', 'ip'];
  it.each([
    ['first field', '25:51,a,1.2.3.4', 'ts', '25:51', ['', '25:51', ',a,1.2.3.4']],
    ['not where the text first occurs', '1,a,1', 'ip', '1', ['1,a,', '1', '']],
    ['an empty field with quotes', 'x,"",1.2.3.4', 'account', '', ['x,', '""', ',1.2.3.4']],
    ['a quoted separator before it', '"a,b",c,bad', 'ip', 'bad', ['"a,b",c,', 'bad', '']],
    ['too many fields', 'x,a,1.2.3.4,9,"', '', '', ['x,a,1.2.3.4', ',9,"', '']],
    ['an open quote', 'x,"a,1.2.3.4', 'account', 'a', ['x,', '"a,1.2.3.4', '']],
  ])('%s', (_, text, column, value, [before, found, after]) => {
    expect(markFault({ text, value, column }, csv, columns, 80)).toEqual({ before, found, after });
  });

  it('finds a JSON value after its key', () => {
    const text = '{"note":"x9","ip":"x9"}';
    const marked = markFault(
      { text, value: 'x9', column: 'client.ip' },
      { type: 'jsonl', encoding: 'utf-8' },
      [],
      80,
    );
    expect(marked).toEqual({ before: '{"note":"x9","ip":"', found: 'x9', after: '"}' });
  });

  it('cuts long rows around the value', () => {
    const text = `${'a'.repeat(50)},bad,${'z'.repeat(50)}`;
    const marked = markFault({ text, value: 'bad', column: 'b' }, csv, ['a', 'b', 'c'], 5);
    expect(marked).toEqual({ before: '…aaaa,', found: 'bad', after: `,${'z'.repeat(19)}…` });
  });

  it('gives spans that together with the separators are the whole row', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', ' ') }), (text) => {
        const spans = fieldSpans(text, ',', '"');
        expect(spans.map(([from, to]) => text.slice(from, to)).join(',')).toBe(text);
      }),
    );
  });
});
