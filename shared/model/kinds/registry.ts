// Every kind by its id: those that Retort ships, and those that a workspace or a specification defines.
import { RetortError } from '../../kernel/errors';
import type { EvidenceCurve } from '../evidence';
import type { CustomKind } from '../records/custom-kind';
import { account } from './account';
import { address } from './address';
import { apiKey } from './api-key';
import { asn } from './asn';
import { kindOf } from './custom';
import { device } from './device';
import { emailDomain } from './email-domain';
import { email } from './email';
import type { Kind } from './kind';
import { network } from './network';
import { organisation } from './organisation';
import { payment } from './payment';
import { phone } from './phone';
import { pool } from './pool';
import { promptCluster } from './prompt-cluster';
import { tls } from './tls';
import { userAgent } from './user-agent';

/** In the order in which people read them. */
export const shippedKinds: readonly Kind[] = [
  account,
  address,
  network,
  asn,
  payment,
  device,
  tls,
  userAgent,
  apiKey,
  email,
  emailDomain,
  phone,
  organisation,
  promptCluster,
  pool,
];

/** Evidence curves of the shipped kinds, by id; a kind without one carries no evidence. */
export const shippedCurves: Readonly<Record<string, EvidenceCurve>> = Object.fromEntries(
  shippedKinds.flatMap(({ id, evidence }) => (evidence === undefined ? [] : [[id, evidence]])),
);

export type KindRegistry = {
  /** @throws RetortError `kind-unknown` */
  get(id: string): Kind;
  has(id: string): boolean;
  /** Shipped kinds first, then custom ones as given. */
  all(): readonly Kind[];
};

/** @throws RetortError `kind-invalid` when a custom kind takes the id of another */
export function kindRegistry(custom: readonly CustomKind[]): KindRegistry {
  const byId = new Map(shippedKinds.map((kind) => [kind.id, kind]));
  for (const record of custom) {
    if (byId.has(record.id)) throw new RetortError('kind-invalid', { id: record.id, problem: 'taken' });
    byId.set(record.id, kindOf(record));
  }
  return {
    get: (id) => found(byId.get(id), id),
    has: (id) => byId.has(id),
    all: () => [...byId.values()],
  };
}

function found(kind: Kind | undefined, id: string): Kind {
  if (kind === undefined) throw new RetortError('kind-unknown', { kind: id });
  return kind;
}
