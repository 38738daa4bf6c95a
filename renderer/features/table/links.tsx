// The table of links: pairs of accounts with the bits that they were scored with.
import type { EntityRow } from '../../../shared/engine/engine';
import type { LinkStanding } from '../../../shared/linkage/scored-links';
import { formatBits } from '../../ui/format';
import { EntityCell, FigureCell, KindsLabel, NoCell, TextCell, ValueCell } from './cells';
import type { ColumnRecord, TableRecord } from './table-record';

const columns: readonly ColumnRecord<'links'>[] = [
  {
    ...{ id: 'account', label: 'Account', width: 104 },
    plain: ({ account }) => account.key.value,
    show: ({ account }) => <ValueCell row={account} />,
  },
  {
    ...{ id: 'other', label: 'Other account', width: 104 },
    plain: ({ other }) => other.key.value,
    show: ({ other }) => <ValueCell row={other} />,
  },
  {
    ...{ id: 'bits', label: 'Bits', width: 60, numeric: true, descendingFirst: true },
    plain: ({ bits }) => Math.round(bits * 1e6) / 1e6,
    show: ({ bits }) => formatBits(bits),
  },
  {
    ...{ id: 'standing', label: 'Standing', width: 96 },
    plain: ({ standing }) => standing,
    show: ({ standing }) => <TextCell text={STANDINGS[standing]} />,
  },
  {
    ...{ id: 'ring', label: 'Ring', width: 64, numeric: true },
    plain: ringsOf,
    show: (link) => ringsOf(link) ?? <NoCell />,
  },
  {
    ...{ id: 'shared', label: 'Shares', width: 64, numeric: true, descendingFirst: true },
    plain: ({ shared }) => shared,
    show: ({ shared }) => <FigureCell figure={shared} />,
  },
  {
    ...{ id: 'strongest', label: 'Strongest', width: 124 },
    plain: ({ strongest }) => strongest?.key.value ?? null,
    show: ({ strongest }) => <EntityCell row={strongest} />,
  },
];

const STANDINGS: Readonly<Record<LinkStanding, string>> = {
  same: 'Judged same',
  linked: 'Linked',
  below: 'Not linked',
  apart: 'Judged apart',
};

/** "1"; of two rings, or a ring and none, "1 · 4" and "1 · –". */
function ringsOf({ account, other }: { account: EntityRow; other: EntityRow }): string | null {
  if (account.ring === other.ring) return account.ring === null ? null : String(account.ring);
  return `${account.ring ?? '–'} · ${other.ring ?? '–'}`;
}

const RINGS: Readonly<Record<string, string>> = {
  within: 'In one ring',
  between: 'Between rings',
  leaving: 'One in a ring',
  outside: 'In no ring',
};

export const links: TableRecord<'links'> = {
  name: 'links',
  label: 'Links',
  columns,
  flexible: 'strongest',
  facets: [
    { id: 'standing', title: 'Standing', Label: StandingLabel },
    { id: 'rings', title: 'Rings', Label: RingsLabel },
    { id: 'strongest', title: 'Strongest', Label: KindsLabel },
  ],
  soughtIn: 'account or strongest selector',
  ends: ({ account, other }) => [account.id, other.id],
  ofRing: '-links',
};

function StandingLabel({ value }: { value: string }) {
  return <TextCell text={STANDINGS[value as LinkStanding]} />;
}

function RingsLabel({ value }: { value: string }) {
  return <TextCell text={RINGS[value] ?? value} />;
}
