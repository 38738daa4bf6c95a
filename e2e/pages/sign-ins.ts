// Two logs of sign-ins, the first with rows that cannot be read, and what their columns are.
import type { ImportPage } from './import';

const HEADER = 'ts,account_id,ip,device,plan_price,shard_x';
export const SIGN_INS = [
  HEADER,
  '2026-07-14T10:00:00Z,acct_1,198.51.100.7,aaaa-1,20.00,q7',
  '2026-07-14T10:00:05Z,acct_2,198.51.100.7,aaaa-1,20.00,zz-1',
  '2026-07-14T10:00:09Z,acct_3,198.51.100.300,aaaa-2,20.00,k',
  '14/07/26 25:51,acct_4,198.51.100.9,aaaa-2,20.00,0b',
  '2026-07-14T10:01:00Z,,198.51.100.9,aaaa-2,20.00,q7',
  '2026-07-14T10:02:00Z,acct_5,198.51.100.8,,20.00,m',
].join('\n');
export const MORE = [HEADER, '2026-07-15T08:00:00Z,acct_1,203.0.113.5,aaaa-9,20.00,q7', ''].join('\n');

/** Decides every column of the two logs, whatever was guessed of them. */
export async function mapColumns(importing: ImportPage): Promise<void> {
  await importing.read('ts', 'Time');
  await importing.read('account_id', 'Account');
  await importing.read('ip', 'Address');
  await importing.read('device', 'Device');
  await importing.read('shard_x', 'Not read');
}
