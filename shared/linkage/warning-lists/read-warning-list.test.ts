import { describe, expect, it } from 'vitest';
import { RetortError } from '../../kernel/errors';
import { ownLists } from './own-lists';
import { MAX_ENTRIES, MAX_SEARCHED_ENTRIES, readWarningList } from './read-warning-list';

const file = (more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    ...{ name: 'List of known VPN ranges', version: 20250101, description: 'VPN providers', type: 'cidr' },
    ...{ matching_attributes: ['ip-src', 'ip-dst'], list: ['198.51.100.0/24', '2001:db8::/32'] },
    ...more,
  });

function failure(text: string): unknown {
  try {
    readWarningList(text);
  } catch (error) {
    return error instanceof RetortError ? { code: error.code, ...error.data } : error;
  }
  return 'none';
}

describe('readWarningList', () => {
  it('W1 reads a list as MISP writes it', () => {
    expect(readWarningList(file())).toEqual({
      list: {
        name: 'List of known VPN ranges',
        version: 20250101,
        description: 'VPN providers',
        type: 'cidr',
        matchingAttributes: ['ip-src', 'ip-dst'],
        entries: ['198.51.100.0/24', '2001:db8::/32'],
        role: 'vpn',
        weight: 0,
      },
      refused: [],
      refusedTotal: 0,
    });
  });

  it('W1 reads the older files, without type and attributes, as strings', () => {
    const old = JSON.stringify({
      name: 'Resolvers',
      version: 1,
      description: 'public DNS',
      list: ['8.8.8.8'],
    });
    expect(readWarningList(`\ufeff${old}`).list).toMatchObject({
      type: 'string',
      matchingAttributes: [],
      role: 'public-dns',
    });
  });

  it.each([
    ['not json', { path: '', problem: expect.stringMatching(/^not JSON/) as string }],
    ['[]', { path: '' }],
    ['{"name": 3}', { path: 'name' }],
    [file({ name: '  ' }), { path: 'name' }],
    [file({ type: 'glob' }), { path: 'type' }],
    [file({ version: 'one' }), { path: 'version' }],
    [file({ list: 'x' }), { path: 'list' }],
    [file({ list: [] }), { path: 'list', problem: 'has no entries' }],
    [file({ list: ['10.0.0.0/8', { x: 1 }] }), { path: 'list[1]' }],
    [file({ list: ['10.0.0.300'] }), { path: 'list[0]' }],
    [file({ matching_attributes: [1] }), { path: 'matching_attributes[0]' }],
    [file({ list: ['(a+)+$'], type: 'regex' }), { path: 'list[0]' }],
  ])('W2 refuses %j and names the place', (text, data) => {
    expect(failure(text)).toMatchObject({ code: 'warning-list-invalid', ...data });
  });

  it('W2 leaves out entries that cannot be used and tells each', () => {
    const { list, refused, refusedTotal } = readWarningList(
      file({ list: ['10.0.0.0/8', '10.0.0.0/33', ' ', 'example.com', '10.1.0.0/16'] }),
    );
    expect(list.entries).toEqual(['10.0.0.0/8', '10.1.0.0/16']);
    expect(refusedTotal).toBe(3);
    expect(refused.map(({ at, reason }) => [at, reason])).toEqual([
      [2, 'prefix over 32'],
      [3, 'empty'],
      [4, expect.any(String)],
    ]);
  });

  it.each([
    ['hostname', MAX_ENTRIES],
    ['substring', MAX_SEARCHED_ENTRIES],
  ])('W3 refuses a %s list of more than %i entries', (type, limit) => {
    const list = new Array<string>(limit + 1).fill('a.example');
    expect(failure(file({ type, list }))).toEqual({
      code: 'warning-list-too-large',
      ...{ what: 'entries', found: limit + 1, limit },
    });
  });

  it('W3 a name that is a key of every object is a name like any other', () => {
    expect(readWarningList(file({ name: '__proto__' })).list.name).toBe('__proto__');
    expect(failure('{"__proto__": {"name": "x", "list": ["a"]}}')).toMatchObject({
      code: 'warning-list-invalid',
    });
  });

  it.each([
    ['List of known VPN ranges', 'vpn'],
    ['RFC 6598 IANA-Reserved IPv4 Prefix for Shared Address Space', 'carrier-nat'],
    ['TOR exit nodes list', 'relay'],
    ['iCloud Private Relay egress ranges', 'relay'],
    ['List of known Amazon AWS IP address ranges', 'cloud'],
    ['List of known public DNS resolvers', 'public-dns'],
    ['List of known dynamic DNS domains', 'other'],
    ['List of disposable email domains', 'disposable-mail'],
    ['List of known free mail providers', 'public-mail'],
    ['University domains', 'campus'],
    ['Top 1000 website from Alexa', 'other'],
  ])('W4 guesses that “%s” is about %s', (name, role) => {
    expect(readWarningList(file({ name, description: '' })).list.role).toBe(role);
  });

  it('W1 reads the lists that come with Retort', () => {
    for (const own of ownLists) expect(readWarningList(JSON.stringify(own)).refusedTotal).toBe(0);
    expect(ownLists.map((own) => readWarningList(JSON.stringify(own)).list.role)).toEqual([
      'carrier-nat',
      'other',
    ]);
  });
});
