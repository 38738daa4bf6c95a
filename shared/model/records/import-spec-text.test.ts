// The rules of docs/spec/import-specification.md, by number.
import { describe, expect, it } from 'vitest';
import { RetortError } from '../../kernel/errors';
import { spec, specWith } from '../../testing/import-spec-builder';
import { formatImportSpec, MAX_SPEC_TEXT, parseImportSpec } from './import-spec-text';

type Failure = { code: string; path: unknown };

function failure(input: unknown): Failure {
  try {
    parseImportSpec(input);
  } catch (error) {
    if (error instanceof RetortError) return { code: error.code, path: error.data['path'] };
    throw error;
  }
  return { code: 'none', path: undefined };
}

const invalidAt = (path: string): Failure => ({ code: 'spec-invalid', path });

describe('import specification', () => {
  it.each([['{'], [''], ['[1,]'], ['\u0000']])('S1 %j is not JSON', (text) => {
    expect(failure(text).code).toBe('spec-not-json');
  });

  it('S1 a byte order mark before the text is passed over', () => {
    expect(parseImportSpec(`\ufeff${formatImportSpec(spec())}`)).toEqual(spec());
  });

  it('S2 text beyond the limit is not parsed', () => {
    expect(failure(' '.repeat(MAX_SPEC_TEXT + 1))).toEqual(invalidAt(''));
  });

  it('S3 a newer version is refused whatever else it holds', () => {
    expect(failure({ version: 2, anything: true }).code).toBe('spec-newer');
    expect(failure({ ...spec(), version: 0 })).toEqual(invalidAt('version'));
  });

  it.each([[null], [42], [[]], [{ format: 'other' }], ['"text"']])('S4 %j is no specification', (input) => {
    expect(failure(input).code).toBe('spec-invalid');
  });

  it('S4 unknown members are refused, not dropped', () => {
    expect(failure({ ...spec(), colour: 'red' })).toEqual(invalidAt(''));
    expect(failure(specWith({ columns: [{ column: 'a', read: { as: 'count', unit: 'k' } }] }))).toEqual(
      invalidAt('logs[0].columns[0].read'),
    );
  });

  it('S5 what is left out has its default', () => {
    const short = {
      format: 'retort-import-spec',
      version: 1,
      name: 'short',
      logs: [
        {
          name: 'log',
          format: { type: 'csv', delimiter: ',' },
          columns: [
            { column: 'a', read: { as: 'entity', kind: 'account' } },
            { column: 'b', read: { as: 'entity', kind: 'address' } },
            { column: 't', read: { as: 'time', format: 'iso8601' } },
          ],
          observations: [{ subject: 'a', relation: 'seen-with', object: 'b' }],
        },
      ],
    };
    const parsed = parseImportSpec(JSON.stringify(short));
    expect(parsed.kinds).toEqual([]);
    expect(parsed.logs[0]?.match).toEqual({ files: [], columns: [] });
    expect(parsed.logs[0]?.format).toEqual({
      type: 'csv',
      delimiter: ',',
      quote: '"',
      header: true,
      encoding: 'utf-8',
      skipRows: 0,
      trim: false,
    });
    expect(parsed.logs[0]?.columns[2]?.read).toEqual({
      as: 'time',
      which: 'first',
      format: 'iso8601',
      zone: 'UTC',
      required: false,
    });
  });

  it.each([
    ['', 'logs[0].format.delimiter'],
    [',,', 'logs[0].format.delimiter'],
    ['é', 'logs[0].format.delimiter'],
    ['\n', 'logs[0].format.delimiter'],
    ['a', 'logs[0].format.delimiter'],
    ['"', 'logs[0].format.quote'],
  ])('S6 delimiter %j is refused', (delimiter, path) => {
    const base = spec().logs[0]?.format;
    expect(failure(specWith({ format: { ...base, delimiter } }))).toEqual(invalidAt(path));
  });

  it('S7 names of logs and columns are unique', () => {
    const [log] = spec().logs;
    expect(failure({ ...spec(), logs: [log, log] })).toEqual(invalidAt('logs[1].name'));
    const columns = [...(log?.columns ?? []), { column: 'ip', read: { as: 'ignore' } }];
    expect(failure(specWith({ columns }))).toEqual(
      invalidAt(`logs[0].columns[${String(columns.length - 1)}].column`),
    );
  });

  it('S8 kinds are known, and have a realm when one is given', () => {
    const columns = (kind: string, realm: string): unknown => ({
      columns: [{ column: 'a', read: { as: 'entity', kind, realm, required: true } }],
    });
    expect(failure(specWith(columns('martian', '')))).toEqual(invalidAt('logs[0].columns[0].read.kind'));
    expect(failure(specWith(columns('address', 'lab')))).toEqual(invalidAt('logs[0].columns[0].read.realm'));
  });

  it('S9 custom kinds take no id that is taken', () => {
    const kind = spec().kinds[0];
    expect(failure({ ...spec(), kinds: [kind, kind] })).toEqual(invalidAt('kinds[1].id'));
    expect(failure({ ...spec(), kinds: [kind, { ...kind, id: 'account' }] })).toEqual(
      invalidAt('kinds[1].id'),
    );
    expect(failure({ ...spec(), kinds: [{ ...kind, id: '__proto__' }] })).toEqual(invalidAt('kinds[0].id'));
  });

  it.each([
    ['unix-fortnights', 'UTC', 'logs[0].columns[2].read.format'],
    [{ pattern: 'DD/MM' }, 'UTC', 'logs[0].columns[2].read.format.pattern'],
    [{ pattern: 'YYYY-MM-DD HH:mm:ss A A' }, 'UTC', 'logs[0].columns[2].read.format.pattern'],
    [{ pattern: 'YYYY-MM-DD hh:mm' }, 'UTC', 'logs[0].columns[2].read.format.pattern'],
    ['iso8601', 'Mars/Olympus', 'logs[0].columns[2].read.zone'],
    ['iso8601', '', 'logs[0].columns[2].read.zone'],
    ['iso8601', '+25:00', 'logs[0].columns[2].read.zone'],
  ])('S10 time format %j in zone %j is refused', (format, zone, path) => {
    const columns = [...(spec().logs[0]?.columns ?? [])];
    columns[2] = {
      column: 'time',
      read: { as: 'time', which: 'first', format: format as 'iso8601', zone, required: true },
    };
    const failed = failure(specWith({ columns }));
    expect(failed.code).toBe('spec-invalid');
    expect(path.startsWith(String(failed.path))).toBe(true);
  });

  it.each([
    [{ pattern: 'DD/MM/YYYY HH:mm:ss' }, 'Europe/Berlin'],
    [{ pattern: 'MMM DD, YYYY HH:mm A' }, 'America/New_York'],
    [{ pattern: 'YYYY-MM-DDTHH:mm:ss.SSSZ' }, '+05:30'],
  ])('S10 time format %j in zone %j is read', (format, zone) => {
    const columns = [...(spec().logs[0]?.columns ?? [])];
    columns[2] = { column: 'time', read: { as: 'time', which: 'first', format, zone, required: true } };
    expect(failure(specWith({ columns })).code).toBe('none');
  });

  it('S11 one first time, one last with it, one count', () => {
    const [log] = spec().logs;
    const time = (column: string, which: string): unknown => ({
      column,
      read: { as: 'time', which, format: 'iso8601', zone: 'UTC', required: false },
    });
    const base = (log?.columns ?? []).slice(0, 2);
    expect(failure(specWith({ columns: [...base, time('t', 'first'), time('u', 'first')] }))).toEqual(
      invalidAt('logs[0].columns[3].read'),
    );
    expect(failure(specWith({ columns: [...base, time('t', 'last')] }))).toEqual(
      invalidAt('logs[0].columns[2].read.which'),
    );
    const counts = ['n', 'm'].map((column) => ({ column, read: { as: 'count' } }));
    expect(failure(specWith({ columns: [...base, ...counts] }))).toEqual(
      invalidAt('logs[0].columns[3].read'),
    );
  });

  it.each([
    [{ subject: 'time', relation: 'seen-with', object: 'ip' }, 'logs[0].observations[0].subject'],
    [{ subject: 'account', relation: 'seen-with', object: 'nowhere' }, 'logs[0].observations[0].object'],
    [{ subject: 'account', relation: 'loves', object: 'ip' }, 'logs[0].observations[0].relation'],
    [{ subject: 'account', relation: 'seen-with', object: 'account' }, 'logs[0].observations[0].object'],
    [
      { subject: 'account', relation: 'seen-with', object: 'ip', derive: 'email' },
      'logs[0].observations[0].derive',
    ],
  ])('S12 observation %j is refused', (observation, path) => {
    expect(failure(specWith({ observations: [observation] }))).toEqual(invalidAt(path));
  });

  it('S12 an observation is given once, and at least one is', () => {
    const one = { subject: 'account', relation: 'signed-in-from', object: 'ip' };
    expect(failure(specWith({ observations: [one, one] }))).toEqual(invalidAt('logs[0].observations[1]'));
    expect(failure(specWith({ observations: [] }))).toEqual(invalidAt('logs[0].observations'));
  });

  it('S12 a network may be derived from the address that is its own subject', () => {
    const partOf = { subject: 'ip', relation: 'part-of', object: 'ip', derive: 'network' };
    expect(failure(specWith({ observations: [partOf] })).code).toBe('none');
  });
});
