import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../model/records/import-spec';
import { csvFormat, entity, logFile, specOf, stageFile } from '../testing/log-files';
import { sniffEncoding } from './sniff-encoding';
import { malformedAt, shownText, utf8Bytes } from './utf8';

/** Bytes of a text whose characters are all single bytes of the given table, or UTF-16. */
function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const table = SAMPLES.get(encoding) ?? new Map<string, number[]>();
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? [letter.charCodeAt(0)]));
}

const SAMPLES = new Map<string, Map<string, number[]>>([
  [
    'windows-1252',
    new Map([
      ['é', [0xe9]],
      ['ü', [0xfc]],
      ['€', [0x80]],
    ]),
  ],
  [
    'iso-8859-15',
    new Map([
      ['é', [0xe9]],
      ['ü', [0xfc]],
      ['€', [0xa4]],
    ]),
  ],
  [
    'shift_jis',
    new Map([
      ['あ', [0x82, 0xa0]],
      ['ソ', [0x83, 0x5c]],
      ['表', [0x95, 0x5c]],
      ['ｱ', [0xb1]],
    ]),
  ],
  [
    'gb18030',
    new Map([
      ['你', [0xc4, 0xe3]],
      ['好', [0xba, 0xc3]],
      ['㐀', [0x81, 0x39, 0xee, 0x39]],
    ]),
  ],
]);

const LETTERS: Record<Encoding, string> = {
  'utf-8': 'é',
  'utf-16le': 'é你😀',
  'utf-16be': 'é你😀',
  'windows-1252': 'éü€',
  'iso-8859-15': 'éü€',
  shift_jis: 'あソ表ｱ',
  gb18030: '你好㐀',
};

const others = Object.keys(LETTERS).filter((one) => one !== 'utf-8') as Encoding[];

function spec(encoding: Encoding): ReturnType<typeof specOf> {
  return specOf({
    format: csvFormat({ encoding }),
    columns: [entity('account', 'account'), entity('ip', 'address')],
  });
}

describe('encodings', () => {
  it.each(others)(
    'I4 I31 I32 %s is read, and a rejected row names its byte in the file',
    async (encoding) => {
      const letters = LETTERS[encoding];
      const lines = [
        'account,ip',
        `${letters}1,198.51.100.1`,
        `"${letters}\n2",198.51.100.2`,
        `${letters}3,198.51.100.300`,
        `${letters}4,198.51.100.4`,
        'x,y',
      ];
      const bytes = encode(lines.join('\r\n'), encoding);
      const offset = encode(`${lines.slice(0, 3).join('\r\n')}\r\n`, encoding).length;
      const later = encode(`${lines.slice(0, 5).join('\r\n')}\r\n`, encoding).length;
      for (const chunk of [1, 5, 100_000]) {
        const { observations, rejected } = await stageFile(logFile(bytes, 'log.csv', chunk), spec(encoding));
        expect(observations.map(({ subject }) => subject)).toEqual([`${letters}1`, `${letters}4`]);
        expect(rejected.map(({ row, offset: at, value }) => [row, at, value])).toEqual([
          [3, encode(`${lines.slice(0, 2).join('\r\n')}\r\n`, encoding).length, `${letters}\n2`],
          [4, offset, '198.51.100.300'],
          [6, later, 'y'],
        ]);
      }
    },
  );

  it.each<[string, Uint8Array]>([
    ['utf-8', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8Bytes('account,ip\né,198.51.100.300\n'))],
    ['utf-16le', Uint8Array.of(0xff, 0xfe, ...encode('account,ip\né,198.51.100.300\n', 'utf-16le'))],
    ['utf-16be', Uint8Array.of(0xfe, 0xff, ...encode('account,ip\né,198.51.100.300\n', 'utf-16be'))],
  ])('I4 the mark of %s counts before the specification', async (encoding, bytes) => {
    for (const chunk of [1, 2, 1000]) {
      const { rejected } = await stageFile(logFile(bytes, 'log.csv', chunk), spec('windows-1252'));
      const unit = encoding === 'utf-8' ? 1 : 2;
      expect(rejected.map(({ column, offset }) => [column, offset])).toEqual([
        ['ip', (encoding === 'utf-8' ? 3 : 2) + 11 * unit],
      ]);
    }
  });

  it('I4 what cannot be decoded rejects its row', async () => {
    const bytes = Uint8Array.of(...utf8Bytes('account,ip\n'), 0x82, 0x0a, ...utf8Bytes('b,198.51.100.1\n'));
    const { rejected, observations } = await stageFile(logFile(bytes), spec('shift_jis'));
    expect(rejected.map(({ reason }) => reason)).toEqual(['too-few-fields']);
    expect(observations).toHaveLength(1);
    const value = Uint8Array.of(...utf8Bytes('account,ip\nx'), 0xff, ...utf8Bytes('y,198.51.100.1\n'));
    expect((await stageFile(logFile(value), spec('gb18030'))).rejected.map(({ reason }) => reason)).toEqual([
      'encoding',
    ]);
  });
});

describe('guessing the encoding', () => {
  const body = (encoding: Encoding): Uint8Array => {
    const letters = [...LETTERS[encoding]]
      .filter((letter) => !'€ｱ㐀'.includes(letter))
      .join(encoding.startsWith('windows') ? 'ab' : '');
    return encode(`name,place\n${`${letters} and more,x\n`.repeat(50)}`, encoding);
  };
  it.each<Encoding>(['utf-16le', 'utf-16be', 'windows-1252', 'shift_jis', 'gb18030'])('%s', (encoding) => {
    const guess = sniffEncoding({ bytes: new Uint8Array(body(encoding)), whole: true });
    expect(guess).toEqual({ encoding, remark: `encoding guessed: ${encoding}` });
  });
  it('UTF-8 is certain, also when the sample ends inside a character', () => {
    const bytes = utf8Bytes('a,你');
    expect(sniffEncoding({ bytes: bytes.subarray(0, bytes.length - 1), whole: false })).toEqual({
      encoding: 'utf-8',
      remark: '',
    });
  });
  it('a UTF-8 file with a few bad bytes stays one', () => {
    const bytes = Uint8Array.of(...utf8Bytes('你好\n'.repeat(20)), 0xff, 0x0a);
    const { encoding, remark } = sniffEncoding({ bytes, whole: true });
    expect([encoding, remark]).toEqual([
      'utf-8',
      '1 bytes of the sample are not UTF-8: their rows are rejected',
    ]);
  });
});

describe('UTF-8', () => {
  it('is judged as the Encoding Standard does', () => {
    const bytes = fc
      .uint8Array({ maxLength: 8 })
      .chain((tail) =>
        fc
          .constantFrom([0xe0, 0xa0], [0xed, 0xa0], [0xf0, 0x90], [0xf4, 0x8f], [0xc2], [0xe2, 0x82])
          .map((head) => Uint8Array.of(...head, ...tail)),
      );
    fc.assert(
      fc.property(fc.oneof(bytes, fc.uint8Array({ maxLength: 6 })), (given) => {
        const isWell = malformedAt(given, 0, given.length) < 0;
        const decode = (): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(given);
        if (isWell) expect(decode).not.toThrow();
        else expect(decode).toThrow();
      }),
      { numRuns: 3000 },
    );
  });
  it('is cut for display without half a character', () => {
    const bytes = utf8Bytes('ab😀cd');
    expect(shownText(bytes, 0, bytes.length, 6)).toBe('ab😀cd');
    expect(shownText(bytes, 0, bytes.length, 5)).toBe('ab😀…');
    expect(shownText(bytes, 0, bytes.length, 4)).toBe('ab…');
  });
});
