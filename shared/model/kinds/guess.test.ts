// Column names and values as logs have them: each means one kind, or none. A false guess would import the wrong thing unseen.
import { describe, expect, it } from 'vitest';
import { shippedKinds } from './registry';

const byName = (column: string): string[] =>
  shippedKinds.filter((kind) => kind.guess.names.test(column)).map((kind) => kind.id);
const byValue = (value: string): string[] =>
  shippedKinds.filter((kind) => kind.guess.looksLike(value)).map((kind) => kind.id);

const NAMES: readonly [kind: string, columns: string[]][] = [
  [
    'account',
    [
      'account_id',
      'accountId',
      'ACCOUNT-ID',
      'Account ID',
      'user',
      'uid',
      'user_id',
      'USERID',
      'customer_id',
      'account',
    ],
  ],
  [
    'address',
    [
      'ip',
      'src_ip',
      'clientIp',
      'client_ip',
      'SRC_IP',
      'ip_address',
      'remote_addr',
      'source.ip',
      'signup_ip',
      'ipAddress',
    ],
  ],
  ['network', ['cidr', 'subnet', 'ip_range']],
  ['asn', ['asn', 'src_asn', 'as_number']],
  ['payment', ['card', 'card_id', 'payment_fingerprint', 'payment_method_id', 'card_fingerprint', 'pm']],
  ['device', ['device_id', 'deviceId', 'device', 'device_fingerprint', 'fingerprint']],
  ['tls', ['ja3', 'ja4', 'ja3_hash', 'tls_fingerprint', 'client_ja4']],
  ['user-agent', ['ua', 'user_agent', 'userAgent', 'User-Agent', 'http_user_agent']],
  ['api-key', ['api_key', 'apiKeyId', 'key_id', 'api_key_hash']],
  ['email', ['email', 'user_email', 'e-mail', 'emailAddress']],
  ['email-domain', ['email_domain', 'domain', 'emailDomain']],
  ['phone', ['phone', 'phone_number', 'msisdn', 'mobile']],
  ['organisation', ['org', 'org_id', 'organization', 'company', 'tenant_id']],
  ['prompt-cluster', ['cluster', 'template_id', 'prompt_cluster', 'promptHash']],
  ['pool', ['pool', 'pool_id']],
];

const NOTHING = [
  'description',
  'zip',
  'ip_country',
  'ship',
  'recipient',
  'script',
  'country',
  'price',
  'card_country',
  'device_model',
  'email_verified',
  'phone_model',
  'status',
  'id',
  'uuid',
  'timestamp',
  'equal',
  'carpool',
  'is_user_agent_known',
  'discard',
  'keyboard',
  'column 1',
];

describe('guess by name', () => {
  it.each(NAMES.flatMap(([kind, columns]) => columns.map((column) => [column, kind] as const)))(
    '%s is %s',
    (column, kind) => {
      expect(byName(column)).toEqual([kind]);
    },
  );

  it.each(NOTHING)('%s is nothing', (column) => {
    expect(byName(column)).toEqual([]);
  });
});

describe('guess by value', () => {
  it.each([
    ['198.51.100.7', ['address']],
    ['2001:db8::1', ['address']],
    ['198.51.100.0/24', ['network']],
    ['AS64500', ['asn']],
    ['pm_1NvK2dLkdIwHu7ix', ['payment']],
    ['t13d1516h2_8daaf6152771_e5627efa2ab1', ['tls']],
    ['Mozilla/5.0 (X11)', ['user-agent']],
    ['a@mail-drop.example', ['email']],
    ['+1 202-555-0143', ['phone']],
    ['acct_7c1e93d0', ['account']],
    ['64500', []],
    ['e7d705a3286e19ea42f587b344ee6865', []],
    ['6ba7b810-9dad-11d1-80b4-00c04fd430c8', []],
    ['12:30:45', []],
    ['2026-07-14T10:00:00Z', []],
    ['1.2.3', []],
    ['14/07/2026', []],
    ['mail-drop.example', []],
    ['', []],
  ])('%s looks like %j', (value, kinds) => {
    expect(byValue(value)).toEqual(kinds);
  });
});
