// A small import specification to start from in tests: one sign-in log with an address, and a kind of a person's own.
import type { ImportSpec } from '../model/records/import-spec';

export function spec(name = 'sign-ins'): ImportSpec {
  return {
    format: 'retort-import-spec',
    version: 1,
    name,
    kinds: [
      {
        id: 'wallet',
        label: 'Wallet',
        plural: 'Wallets',
        icon: 'wallet',
        shape: 'square',
        hue: 'payment',
        realm: false,
        canonical: 'lower-case',
        evidence: { group: 'payment', baseBits: 17, flatTo: 20, slope: 3, halfLifeDays: Infinity },
      },
    ],
    logs: [
      {
        name: 'sign-in log',
        match: { files: ['sign-ins*.csv'], columns: ['account', 'ip'] },
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
          { column: 'account', read: { as: 'entity', kind: 'account', realm: '', required: true } },
          { column: 'ip', read: { as: 'entity', kind: 'address', realm: '', required: false } },
          {
            column: 'time',
            read: { as: 'time', which: 'first', format: 'iso8601', zone: 'UTC', required: false },
          },
        ],
        observations: [
          { subject: 'account', relation: 'signed-in-from', object: 'ip' },
          { subject: 'account', relation: 'signed-in-from', object: 'ip', derive: 'network' },
        ],
      },
    ],
  };
}

/** The same with members of its log replaced, by anything: for what must be refused. */
export function specWith(log: unknown): unknown {
  const base = spec();
  return { ...base, logs: [{ ...base.logs[0], ...(log as object) }] };
}
