import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entity, logFile, signedInFrom, specOf, stageFile, time } from '../testing/log-files';
import { fill } from './byte-window';
import { createLogReader } from './log-reader';
import { FAULT, RECORD, SEVERAL } from './record';
import { malformedAt } from './utf8';

const corpora = process.env['RETORT_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../shared/data');
const suite = path.join(corpora, 'json-test-suite/test_parsing');

/** Status of one line that holds the given bytes as the value of a key, and what came for the wanted columns. */
function readLine(
  line: Uint8Array | string,
  columns: string[] = [],
): { status: number; values: (string | null)[]; fault: string } {
  const bytes = typeof line === 'string' ? new TextEncoder().encode(line) : line;
  const reader = createLogReader({ type: 'jsonl', encoding: 'utf-8' }, columns);
  fill(reader.window, bytes);
  reader.window.ended = true;
  const status = reader.next();
  const { window, record } = reader;
  const text = (i: number): string =>
    new TextDecoder().decode(window.bytes.subarray(record.starts[i], record.ends[i]));
  const values = columns.map((_, i) => (record.starts[i] === record.ends[i] ? null : text(i)));
  return { status, values, fault: status === FAULT ? record.fault : '' };
}

function wrapped(value: Uint8Array): Uint8Array {
  const [before, after] = ['{"k":', '}'].map((part) => new TextEncoder().encode(part));
  return Uint8Array.of(...(before ?? []), ...value, ...(after ?? []));
}

describe('JSONTestSuite', () => {
  if (!existsSync(suite)) {
    it.skip(`skipped: ${suite} is not there (RETORT_CORPORA names the folder)`, () => undefined);
    return;
  }
  // A line feed ends the line; the files that hold one are other lines here.
  const names = readdirSync(suite).filter((name) => !readFileSync(path.join(suite, name)).includes(10));
  const must = (prefix: string): string[] => names.filter((name) => name.startsWith(prefix));
  const read = (name: string): number => readLine(wrapped(readFileSync(path.join(suite, name)))).status;
  it('I20 accepts every line that it must', () => {
    expect(must('y_').length).toBeGreaterThan(80);
    expect(must('y_').filter((name) => read(name) !== RECORD)).toEqual([]);
  });
  it('I20 refuses every line that it must', () => {
    expect(must('n_').length).toBeGreaterThan(150);
    expect(must('n_').filter((name) => read(name) !== FAULT)).toEqual([]);
  });
  it('I20 decides the rest without a crash', () => {
    for (const name of must('i_')) expect([RECORD, FAULT]).toContain(read(name));
  });
});

describe('any JSON', () => {
  it('I20 a line that JSON.stringify wrote is read, one that JSON.parse refuses is refused', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.integer(),
        fc.string({ maxLength: 2 }),
        (object, at, inserted) => {
          const line = JSON.stringify(object);
          expect(readLine(line).status).toBe(RECORD);
          const cut = Math.abs(at) % line.length;
          const broken = line.slice(0, cut) + inserted + line.slice(cut + 1);
          if (/[\n\ud800-\udfff]/.test(broken) || broken.trim() === '') return;
          expect(readLine(broken).status).toBe(isObject(broken) ? RECORD : FAULT);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('I21 I23 values are those of JSON.parse', () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((key) => !key.includes('.') && key !== '__proto__'),
          scalar,
          { maxKeys: 6 },
        ),
        fc.boolean(),
        (object, escape) => {
          const plain = JSON.stringify(object);
          const line = escape
            ? plain.replace(
                /[\u0080-\uffff]/g,
                (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
              )
            : plain;
          const keys = Object.keys(object);
          const expected = keys.map((key) => {
            const value = object[key];
            return value === null || value === '' || value === undefined
              ? null
              : typeof value === 'string'
                ? value
                : JSON.stringify(value);
          });
          expect(readLine(line, keys).values).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('keys and values', () => {
  it.each<[string, string, string[], (string | null)[]]>([
    [
      'I21 a dotted path',
      '{"client":{"ip":"1.2.3.4","port":5}}',
      ['client.ip', 'client.port'],
      ['1.2.3.4', '5'],
    ],
    ['I21 a key with a dot', '{"client.ip":"1.2.3.4"}', ['client.ip'], ['1.2.3.4']],
    ['I21 a key with a dot below a key', '{"a":{"b.c":1}}', ['a.b.c'], ['1']],
    ['I20 the last of two equal keys', '{"a":1,"a":2}', ['a'], ['2']],
    ['I20 the last of two equal keys, an array before', '{"a":[1,2],"a":3}', ['a'], ['3']],
    ['I20 escaped keys', String.raw`{"\u0061\n":1}`, ['a\n'], ['1']],
    ['I23 null, empty and absent', '{"a":null,"b":""}', ['a', 'b', 'c'], [null, null, null]],
    ['I23 numbers as written', '{"a":1.50e3,"b":-0,"c":true}', ['a', 'b', 'c'], ['1.50e3', '-0', 'true']],
    ['I23 escapes', String.raw`{"a":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"}`, ['a'], ['"\\/\b\f\n\r\té😀']],
    ['keys in another order than the columns', '{"z":1,"b":2,"y":[{"a":9}],"a":3}', ['a', 'b'], ['3', '2']],
  ])('%s', (_, line, columns, values) => {
    expect(readLine(line, columns)).toEqual({ status: RECORD, values, fault: '' });
  });

  it.each([
    ['[1,2]', 'json-not-object'],
    ['"text"', 'json-not-object'],
    ['7', 'json-not-object'],
    ['{"a":1} x', 'json-syntax'],
    ['{"a":1', 'json-syntax'],
    ['hello', 'json-syntax'],
    [`${'{"a":'.repeat(300)}1${'}'.repeat(300)}`, 'json-syntax'],
  ])('I20 %s is rejected', (line, fault) => {
    expect(readLine(line).fault).toBe(fault);
  });

  it('I20 bytes that are no UTF-8 reject the line', () => {
    expect(readLine(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)).fault).toBe('encoding');
  });

  it('I23 half a surrogate pair has no UTF-8', () => {
    const reader = createLogReader({ type: 'jsonl', encoding: 'utf-8' }, ['a']);
    fill(reader.window, new TextEncoder().encode(String.raw`{"a":"x\ud800y"}`));
    reader.window.ended = true;
    expect(reader.next()).toBe(RECORD);
    const { window, record } = reader;
    expect(malformedAt(window.bytes, record.starts[0] as number, record.ends[0] as number)).toBeGreaterThan(
      0,
    );
  });

  it('I22 marks several values', () => {
    const reader = createLogReader({ type: 'jsonl', encoding: 'utf-8' }, ['a']);
    fill(reader.window, new TextEncoder().encode('{"a":["x",null,"y","z"]}'));
    reader.window.ended = true;
    reader.next();
    expect(reader.record.forms[0]).toBe(SEVERAL);
    expect(reader.record.more).toHaveLength(6);
  });
});

describe('JSON lines as a source', () => {
  const spec = specOf({
    format: { type: 'jsonl', encoding: 'utf-8' },
    columns: [
      entity('user', 'account', true),
      entity('net.ips', 'address'),
      time('at', { format: 'unix-seconds' }),
    ],
    observations: [
      signedInFrom('user', 'net.ips'),
      { ...signedInFrom('user', 'net.ips'), derive: 'network' },
    ],
  });
  const lines = [
    '{"user":"a","net":{"ips":["198.51.100.1","198.51.100.2","198.51.100.1"]},"at":1752487200}',
    '',
    '{"user":"b","net":{"ips":"203.0.113.9"},"at":1752487201.5}',
    '{"user":"c","net":{"ips":[]}}',
    '{"net":{"ips":"203.0.113.9"}}',
    '{"user":"d","net":{"ips":{"v4":"203.0.113.9"}}}',
    '{"user":"e","net":{"ips":["203.0.113.9",[1]]}}',
    '{"user":"f","at":[1,2]}',
    '{"user":"g","net":{"ips":["203.0.113.9","203.0.113.999"]}}',
  ].join('\n');

  it.each([1, 7, 100_000])('I22 I32 in chunks of %i bytes', async (chunk) => {
    const { record, rejected, observations } = await stageFile(logFile(lines, 'log.jsonl', chunk), spec);
    expect(record.rows).toEqual({ read: 8, accepted: 3, rejected: 5 });
    expect(observations.map(({ subject, object, first, row }) => [subject, object, first, row])).toEqual([
      ['a', '198.51.100.1', 1752487200000, 1],
      ['a', '198.51.100.2', 1752487200000, 1],
      ['a', '198.51.100.0/24', 1752487200000, 1],
      ['a', '198.51.100.0/24', 1752487200000, 1],
      ['b', '203.0.113.9', 1752487201500, 3],
      ['b', '203.0.113.0/24', 1752487201500, 3],
    ]);
    expect(rejected.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [5, 'user', 'empty-required'],
      [6, 'net.ips', 'value-invalid'],
      [7, 'net.ips', 'value-invalid'],
      [8, 'at', 'time-unreadable'],
      [9, 'net.ips', 'value-invalid'],
    ]);
  });
});

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
