// An organisation that accounts belong to, by its id or its name.
import { columnNames } from '../values/column-names';
import { collapsed, visible } from '../values/text';
import type { Kind } from './kind';

export const organisation: Kind = {
  id: 'organisation',
  label: 'Organisation',
  plural: 'Organisations',
  icon: 'building-2',
  shape: 'rounded',
  hue: 'domain',
  realm: true,
  evidence: { group: 'contact', baseBits: 4, flatTo: 4, slope: 1, halfLifeDays: Infinity },
  why: 'A name that people type: namesakes are many, and colleagues are no ring. Reasoned.',
  // Case is kept: ids tell it apart, and names are for people.
  canonical: collapsed,
  display: visible,
  derives: [],
  guess: {
    names: columnNames(
      'organisation',
      'organization',
      'organisation id',
      'organization id',
      'org',
      'org id',
      'organisation name',
      'organization name',
      'org name',
      'company',
      'workspace id',
      'team id',
      'tenant',
      'tenant id',
    ),
    looksLike: (value) => /^org[-_][A-Za-z0-9]{8,}$/.test(value),
  },
};
