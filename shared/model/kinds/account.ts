// A customer account at a lab. What rings are made of; it is no selector, so it has no evidence curve.
import { isVisibleAscii } from '../values/canonical-bytes';
import { columnNames } from '../values/column-names';
import { opaque, visible } from '../values/text';
import type { Kind } from './kind';

export const account: Kind = {
  id: 'account',
  label: 'Account',
  plural: 'Accounts',
  icon: 'user-round',
  shape: 'circle',
  hue: 'account',
  realm: true,
  evidence: undefined,
  // Exact, without even trimming: two ids that differ in anything are two customers, and merging strangers cannot be undone later.
  canonical: opaque,
  isCanonical: isVisibleAscii,
  display: visible,
  derives: [],
  guess: {
    names: columnNames(
      'account id',
      'user id',
      'customer id',
      'account uuid',
      'user uuid',
      'acct id',
      'account number',
      'member id',
      'author id',
      'contributor id',
      'subscriber id',
      '=account',
      '=acct',
      '=user',
      '=uid',
      '=customer',
      '=username',
      '=user name',
      '=login',
      '=sub',
      '=subject',
    ),
    looksLike: (value) => /^(?:acct|user|usr|cus|account)[_-][A-Za-z0-9]{4,}$/.test(value),
  },
};
