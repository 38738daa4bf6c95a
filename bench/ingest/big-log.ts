// The log that importing is measured on: a sign-in log of a million rows, about 87 MB, the same bytes for the same seed.
import { createRandom } from '../../shared/kernel/random';
import type { ImportSpec } from '../../shared/model/records/import-spec';

export type BigLogOptions = { rows: number; seed: number; accounts: number; addresses: number };

export const BIG_LOG: BigLogOptions = { rows: 1_000_000, seed: 7, accounts: 200_000, addresses: 100_000 };

export const BIG_LOG_HEADER = 'ts,account_id,ip,request_id,country,status';

/** Blocks of about a mebibyte, in order. Accounts and addresses follow a skewed distribution, as in logs: few are seen often, many once. */
export function* bigLog(options: BigLogOptions): Generator<string> {
  const random = createRandom(options.seed);
  const skewed = (bound: number): number => Math.floor(bound * random.next() ** 2);
  const hex = (digits: number): string =>
    random
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  let block = `${BIG_LOG_HEADER}\n`;
  let time = Date.UTC(2026, 5, 1);
  for (let row = 0; row < options.rows; row++) {
    time += random.below(5000);
    const account = `acct_${scattered(skewed(options.accounts))}`;
    const request = `req_${hex(8)}${hex(8)}${hex(4)}`;
    const country = COUNTRIES[random.below(COUNTRIES.length)] as string;
    const status = random.below(20) === 0 ? 401 : 200;
    const address = dotted(skewed(options.addresses));
    block += `${new Date(time).toISOString()},${account},${address},${request},${country},${String(status)}\n`;
    if (block.length < 1_048_576) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/** Account, address and time are read; the other columns are passed over, by every contender. */
export const signInSpec: ImportSpec = {
  format: 'retort-import-spec',
  version: 1,
  name: 'bench',
  kinds: [],
  logs: [
    {
      name: 'sign-ins',
      match: { files: [], columns: [] },
      format: {
        type: 'csv',
        delimiter: ',',
        quote: '"',
        header: true,
        encoding: 'utf-8',
        skipRows: 0,
        trim: false,
      },
      columns: [
        {
          column: 'ts',
          read: { as: 'time', which: 'first', format: 'iso8601', zone: 'UTC', required: true },
        },
        { column: 'account_id', read: { as: 'entity', kind: 'account', realm: '', required: true } },
        { column: 'ip', read: { as: 'entity', kind: 'address', realm: '', required: true } },
      ],
      observations: [{ subject: 'account_id', relation: 'signed-in-from', object: 'ip' }],
    },
  ],
};

/** The address that the first query asks about: the one seen most. */
export const BUSIEST_ADDRESS = dotted(0);

const COUNTRIES = ['DE', 'US', 'SG', 'FR', 'BR', 'IN', 'NL', 'JP'];

/** Ids that do not rise with the row, ten hexadecimal digits. */
function scattered(index: number): string {
  return (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(10, '0');
}

/** Addresses of the benchmarking range (RFC 2544: 198.18.0.0/15). */
function dotted(index: number): string {
  const host = index & 0x1ffff;
  return `198.${String(18 + (host >>> 16))}.${String((host >>> 8) & 255)}.${String(host & 255)}`;
}
