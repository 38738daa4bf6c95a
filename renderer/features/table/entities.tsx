// The table of entities: accounts and what they were seen with.
import { formatShare } from '../../ui/format';
import { FigureCell, KindCell, KindsLabel, MomentCell, NoCell, plainTime, ValueCell } from './cells';
import type { ColumnRecord, TableRecord } from './table-record';

const columns: readonly ColumnRecord<'entities'>[] = [
  {
    ...{ id: 'kind', label: 'Kind', width: 104 },
    plain: ({ key }) => key.kind,
    show: ({ key }) => <KindCell kind={key.kind} />,
  },
  {
    ...{ id: 'value', label: 'Value', width: 114 },
    plain: ({ key }) => key.value,
    show: (row) => <ValueCell row={row} />,
  },
  {
    ...{ id: 'degree', label: 'Neighbours', width: 100, numeric: true, descendingFirst: true },
    plain: ({ degree }) => degree,
    show: ({ degree }) => <FigureCell figure={degree} />,
  },
  {
    ...{ id: 'volume', label: 'Volume', width: 72, numeric: true, descendingFirst: true },
    plain: ({ volume }) => volume,
    show: ({ volume }) => <FigureCell figure={volume} />,
  },
  {
    ...{ id: 'first', label: 'First seen', width: 96 },
    plain: ({ first }) => plainTime(first),
    show: ({ first }) => <MomentCell at={first} />,
  },
  {
    ...{ id: 'last', label: 'Last seen', width: 96, descendingFirst: true },
    plain: ({ last }) => plainTime(last),
    show: ({ last }) => <MomentCell at={last} />,
  },
  {
    ...{ id: 'ring', label: 'Ring', width: 52, numeric: true },
    plain: ({ ring }) => ring,
    show: ({ ring }) => <FigureCell figure={ring} />,
  },
  {
    ...{ id: 'confidence', label: 'Sure', width: 60, numeric: true, descendingFirst: true },
    plain: ({ confidence }) => confidence,
    show: ({ confidence }) => (confidence === null ? <NoCell /> : formatShare(confidence)),
  },
];

export const entities: TableRecord<'entities'> = {
  name: 'entities',
  label: 'Entities',
  columns,
  flexible: 'value',
  facets: [{ id: 'kind', title: 'Kind', Label: KindsLabel }],
  soughtIn: 'value',
  ends: ({ id }) => [id],
  ofRing: '',
};
