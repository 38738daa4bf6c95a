// The table of observations: each row of a log that said something.
import { useWorkbench } from '../../state/context';
import { EntityCell, FigureCell, KindsLabel, MomentCell, plainTime, RelationLabel, TextCell } from './cells';
import type { ColumnRecord, TableRecord } from './table-record';

const columns: readonly ColumnRecord<'observations'>[] = [
  {
    ...{ id: 'subject', label: 'Subject', width: 132 },
    plain: ({ subject }) => subject.key.value,
    show: ({ subject }) => <EntityCell row={subject} />,
  },
  {
    ...{ id: 'relation', label: 'Relation', width: 100 },
    plain: ({ relation }) => relation,
    show: ({ relation }) => <RelationLabel value={relation} />,
  },
  {
    ...{ id: 'object', label: 'Object', width: 132 },
    plain: ({ object }) => object.key.value,
    show: ({ object }) => <EntityCell row={object} />,
  },
  {
    ...{ id: 'first', label: 'First seen', width: 96, descendingFirst: true },
    plain: ({ first }) => plainTime(first),
    show: ({ first }) => <MomentCell at={first} />,
  },
  {
    ...{ id: 'last', label: 'Last seen', width: 96, descendingFirst: true },
    plain: ({ last }) => plainTime(last),
    show: ({ last }) => <MomentCell at={last} />,
  },
  {
    ...{ id: 'count', label: 'Count', width: 64, numeric: true, descendingFirst: true },
    plain: ({ count }) => count,
    show: ({ count }) => <FigureCell figure={count} />,
  },
  {
    ...{ id: 'source', label: 'Source', width: 112 },
    plain: ({ source }) => source.name,
    show: ({ source }) => <TextCell text={source.name} />,
  },
  {
    ...{ id: 'row', label: 'Row', width: 72, numeric: true },
    plain: ({ row }) => row,
    show: ({ row }) => <FigureCell figure={row} />,
  },
];

export const observations: TableRecord<'observations'> = {
  name: 'observations',
  label: 'Observations',
  columns,
  flexible: 'object',
  facets: [
    { id: 'object', title: 'Object', Label: KindsLabel },
    { id: 'relation', title: 'Relation', Label: RelationLabel },
    { id: 'source', title: 'Source', Label: SourceLabel },
  ],
  soughtIn: 'subject or object',
  ends: ({ subject, object }) => [...new Set([subject.id, object.id])],
  ofRing: '-observations',
};

function SourceLabel({ value }: { value: string }) {
  const name = useWorkbench((state) => state.summary?.sources.find(({ id }) => id === value)?.name);
  return <TextCell text={name ?? value} />;
}
