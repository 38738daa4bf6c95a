// Every relation by its id.
import { RetortError } from '../../kernel/errors';
import { announcedBy } from './announced-by';
import { calledWith } from './called-with';
import { inDomain } from './in-domain';
import { inPool } from './in-pool';
import { memberOf } from './member-of';
import { paidWith } from './paid-with';
import { partOf } from './part-of';
import { presented } from './presented';
import { prompted } from './prompted';
import { registeredWith } from './registered-with';
import type { Relation } from './relation';
import { seenWith } from './seen-with';
import { signedInFrom } from './signed-in-from';
import { signedUpFrom } from './signed-up-from';
import { usedDevice } from './used-device';

export const relations: readonly Relation[] = [
  signedUpFrom,
  signedInFrom,
  paidWith,
  usedDevice,
  presented,
  registeredWith,
  inDomain,
  calledWith,
  prompted,
  memberOf,
  inPool,
  partOf,
  announcedBy,
  seenWith,
];

const byId = new Map(relations.map((relation) => [relation.id, relation]));

export function isRelation(id: string): boolean {
  return byId.has(id);
}

/** @throws RetortError `relation-unknown` */
export function relation(id: string): Relation {
  const found = byId.get(id);
  if (found === undefined) throw new RetortError('relation-unknown', { relation: id });
  return found;
}
