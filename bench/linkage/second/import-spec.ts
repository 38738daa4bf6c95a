// How the product is told to read the second generator's logs: as its mapping page would propose, with what follows from addresses and e-mail.
import type {
  ColumnRead,
  ColumnSpec,
  ImportSpec,
  LogFormat,
  LogSpec,
} from '../../../shared/model/records/import-spec';
import { LOG_NAMES } from './layouts';

/** Eight digits of a card's number. It is shown and can be filtered by; it holds no evidence of its own until an analyst says so. */
const CARD_RANGE = {
  id: 'card-range',
  label: 'Card range',
  plural: 'Card ranges',
  icon: 'credit-card',
  shape: 'rhomboid',
  hue: 'payment',
  realm: false,
  canonical: 'trim',
  evidence: null,
} as const;

export function secondImportSpec(): ImportSpec {
  return {
    format: 'retort-import-spec',
    version: 1,
    name: 'second generator',
    kinds: [CARD_RANGE],
    logs: [exchanges(), logins(), enrolments(), bookings()],
  };
}

function exchanges(): LogSpec {
  return log('edge roll-ups', LOG_NAMES.exchanges, { type: 'jsonl', encoding: 'utf-8' }, 'principal', [
    column('t0', { as: 'time', which: 'first', format: 'unix-milliseconds', zone: 'UTC', required: true }),
    column('t1', { as: 'time', which: 'last', format: 'unix-milliseconds', zone: 'UTC', required: false }),
    entity('principal', 'account', '', true),
    entity('credential', 'api-key', 'called-with'),
    entity('peer.addr', 'address', 'signed-in-from', false, 'network'),
    entity('peer.ua', 'user-agent', 'presented'),
    entity('peer.ja4', 'tls', 'presented'),
    entity('prompt.family', 'prompt-cluster', 'prompted'),
    column('prompt.model', { as: 'ignore' }),
    column('n', { as: 'count' }),
  ]);
}

function logins(): LogSpec {
  return log('console access', LOG_NAMES.logins, csv('\t', ''), 'login', [
    column('epoch', { as: 'time', which: 'first', format: 'unix-seconds', zone: 'UTC', required: true }),
    entity('login', 'account', '', true),
    entity('machine', 'device', 'used-device'),
    entity('client_hello', 'tls', 'presented'),
    entity('software', 'user-agent', 'presented'),
    entity('peer', 'address', 'signed-in-from', false, 'network'),
  ]);
}

function enrolments(): LogSpec {
  const format = { pattern: 'DD.MM.YYYY HH:mm:ss' };
  return log('enrolments', LOG_NAMES.enrolments, csv(';', '"'), 'Login', [
    column('Opened', { as: 'time', which: 'first', format, zone: 'UTC', required: true }),
    entity('Login', 'account', '', true),
    entity('Contact', 'email', 'registered-with', false, 'email-domain', 'in-domain'),
    entity('Mobile', 'phone', 'registered-with'),
    entity('Origin', 'address', 'signed-up-from', false, 'network'),
    entity('Software', 'user-agent', 'presented'),
    entity('Tenant', 'organisation', 'member-of'),
  ]);
}

function bookings(): LogSpec {
  return log('ledger', LOG_NAMES.bookings, csv('|', ''), 'login', [
    column('booked', { as: 'time', which: 'first', format: 'iso8601', zone: 'UTC', required: true }),
    entity('login', 'account', '', true),
    entity('instrument', 'payment', 'paid-with'),
    entity('bin8', CARD_RANGE.id, 'seen-with'),
    column('entry', { as: 'ignore' }),
    // What a customer pays must not even enter (PRODUCT.md, antitrust).
    column('eur', { as: 'ignore' }),
  ]);
}

type Read = ColumnSpec & { relation?: string; derived?: { kind: string; relation: string } };

function column(name: string, read: ColumnRead): Read {
  return { column: name, read };
}

function entity(
  name: string,
  kind: string,
  relation: string,
  required = false,
  derive = '',
  as = relation,
): Read {
  const read = { as: 'entity', kind, realm: '', required } as const;
  return {
    column: name,
    read,
    relation,
    ...(derive === '' ? {} : { derived: { kind: derive, relation: as } }),
  };
}

function log(
  name: string,
  file: string,
  format: LogFormat,
  subject: string,
  columns: readonly Read[],
): LogSpec {
  return {
    name,
    match: { files: [file], columns: [] },
    format,
    columns: columns.map(({ column, read }) => ({ column, read })),
    observations: columns.flatMap(({ column: object, relation = '', derived }) => {
      if (relation === '') return [];
      const seen = { subject, relation, object };
      return derived === undefined
        ? [seen]
        : [seen, { ...seen, relation: derived.relation, derive: derived.kind }];
    }),
  };
}

function csv(delimiter: string, quote: string): LogFormat {
  return { type: 'csv', delimiter, quote, header: true, encoding: 'utf-8', skipRows: 0, trim: false };
}
