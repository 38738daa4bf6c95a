// How the simulated logs are read: the import specification that is written beside them.
import type { CustomKind } from '../../model/records/custom-kind';
import type {
  ColumnSpec,
  ImportSpec,
  LogSpec,
  ObservationSpec,
  TimeFormat,
} from '../../model/records/import-spec';

/** The first digits of a card number, as a token: who issued it. Shared by a bank's customers; a burst of one range is what rings leave. */
const CARD_RANGE: CustomKind = {
  id: 'card-range',
  label: 'Card range',
  plural: 'Card ranges',
  icon: 'credit-card',
  shape: 'rhomboid',
  hue: 'payment',
  realm: false,
  canonical: 'lower-case',
  evidence: { group: 'payment', baseBits: 5, flatTo: 4, slope: 1, halfLifeDays: 14 },
};

export function simulatedSpec(): ImportSpec {
  return {
    format: 'retort-import-spec',
    version: 1,
    name: 'Simulated service logs',
    kinds: [CARD_RANGE],
    logs: [signUps(), signIns(), payments(), devices(), usage()],
  };
}

function signUps(): LogSpec {
  return csv(
    'Sign-ups',
    'signups.csv',
    [
      time('time'),
      account(),
      entity('ip', 'address', true),
      entity('asn', 'asn'),
      entity('email', 'email'),
      entity('organisation', 'organisation'),
    ],
    [
      seen('signed-up-from', 'ip'),
      { subject: 'ip', relation: 'part-of', object: 'ip', derive: 'network' },
      { subject: 'ip', relation: 'announced-by', object: 'asn' },
      seen('registered-with', 'email'),
      { ...seen('in-domain', 'email'), derive: 'email-domain' },
      seen('member-of', 'organisation'),
    ],
  );
}

function signIns(): LogSpec {
  return csv(
    'Sign-ins',
    'signins.csv',
    [
      time('time'),
      account(),
      entity('ip', 'address', true),
      entity('ja4', 'tls'),
      entity('user_agent', 'user-agent'),
      entity('device', 'device'),
    ],
    [
      seen('signed-in-from', 'ip'),
      { subject: 'ip', relation: 'part-of', object: 'ip', derive: 'network' },
      seen('presented', 'ja4'),
      seen('presented', 'user_agent'),
      seen('used-device', 'device'),
    ],
  );
}

function payments(): LogSpec {
  return csv(
    'Payments',
    'payments.csv',
    [time('time'), account(), entity('instrument', 'payment', true), entity('card_range', 'card-range')],
    [seen('paid-with', 'instrument'), seen('seen-with', 'card_range')],
  );
}

function devices(): LogSpec {
  return jsonl(
    'Devices',
    'devices.jsonl',
    [
      account(),
      entity('device', 'device', true),
      ignore('platform'),
      time('first_seen'),
      time('last_seen', 'last'),
      { column: 'sign_ins', read: { as: 'count' } },
    ],
    [seen('used-device', 'device')],
  );
}

function usage(): LogSpec {
  return jsonl(
    'Usage',
    'usage.jsonl',
    [
      time('time', 'first', 'unix-seconds'),
      account(),
      entity('key', 'api-key'),
      entity('prompt_cluster', 'prompt-cluster'),
      { column: 'exchanges', read: { as: 'count' } },
      entity('ip', 'address'),
      ignore('model'),
    ],
    [seen('called-with', 'key'), seen('prompted', 'prompt_cluster'), seen('seen-with', 'ip')],
  );
}

function csv(name: string, file: string, columns: ColumnSpec[], observations: ObservationSpec[]): LogSpec {
  const format = {
    type: 'csv',
    delimiter: ',',
    quote: '"',
    header: true,
    encoding: 'utf-8',
    skipRows: 0,
    trim: false,
  } as const;
  return { name, match: matching(file, columns), format, columns, observations };
}

function jsonl(name: string, file: string, columns: ColumnSpec[], observations: ObservationSpec[]): LogSpec {
  return {
    name,
    match: matching(file, columns),
    format: { type: 'jsonl', encoding: 'utf-8' },
    columns,
    observations,
  };
}

function matching(file: string, columns: ColumnSpec[]): LogSpec['match'] {
  return { files: [file], columns: columns.map(({ column }) => column) };
}

function seen(relation: string, object: string): ObservationSpec {
  return { subject: 'account', relation, object };
}

function account(): ColumnSpec {
  return entity('account', 'account', true);
}

function entity(column: string, kind: string, required = false): ColumnSpec {
  return { column, read: { as: 'entity', kind, realm: '', required } };
}

function time(column: string, which: 'first' | 'last' = 'first', format: TimeFormat = 'iso8601'): ColumnSpec {
  return { column, read: { as: 'time', which, format, zone: 'UTC', required: which === 'first' } };
}

function ignore(column: string): ColumnSpec {
  return { column, read: { as: 'ignore' } };
}
