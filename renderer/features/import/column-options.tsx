// Options of the selected column: how its time is written, whose its values are, whether a row without it is refused.
import { memo } from 'react';
import type { ColumnRead } from '../../../shared/model/records/import-spec';
import { TextField } from '../../ui/field';
import { SelectField } from '../../ui/choice';
import { formatCount, formatShare } from '../../ui/format';
import { Facts } from '../../ui/list';
import { Panel } from '../../ui/panel';
import { setRead } from './columns.model';
import { useController, useImport, useKinds } from './import.hooks';
import type { ImportFile, Mapping } from './import.model';
import { isLocked, sameMapping } from './same-file';
import { TimeOptions } from './time-options';
import { visibleText } from './visible';
import { readOf } from './reading';

export const ColumnOptions = memo(function ColumnOptions({
  file,
  mapping,
}: {
  file: ImportFile;
  mapping: Mapping;
}) {
  const controller = useController();
  const column = useImport((state) => state.column) ?? mapping.inspection.columns[0]?.column;
  const inspected = mapping.inspection.columns.find((entry) => entry.column === column);
  if (column === undefined || inspected === undefined) return null;
  const read = readOf(mapping.spec, column);
  const undecided = mapping.undecided.includes(column);
  const locked = isLocked(file);
  const change = (next: ColumnRead): void =>
    controller.setSpec(file.id, setRead(mapping.spec, column, next), [column]);
  return (
    <Panel title={`Column ${visibleText(column)}`}>
      <div className="import-fields">
        <Facts
          facts={[
            ['Sampled', `${formatCount(inspected.sampled)} rows`],
            ['Distinct', formatCount(inspected.distinct)],
            ['Empty', formatShare(inspected.empty)],
            ...(inspected.remark === '' ? [] : [['Guess', inspected.remark] as const]),
          ]}
        />
        {undecided && (
          <p className="warn">Nobody has decided on it yet. Choose what it is, or that it is not read.</p>
        )}
        {!locked && !undecided && <ReadOptions read={read} onChange={change} />}
      </div>
    </Panel>
  );
}, sameMapping);

function ReadOptions({ read, onChange }: { read: ColumnRead; onChange: (read: ColumnRead) => void }) {
  switch (read.as) {
    case 'time':
      return <TimeOptions read={read} onChange={onChange} />;
    case 'entity':
      return <EntityOptions read={read} onChange={onChange} />;
    case 'count':
      return <p className="text-3">Empty counts as 1. A row whose count is no whole number is rejected.</p>;
    case 'ignore':
      return (
        <p className="text-3">
          Its values never enter the workspace. They stay in rejected rows, as written.
        </p>
      );
  }
}

type EntityRead = Extract<ColumnRead, { as: 'entity' }>;

function EntityOptions({ read, onChange }: { read: EntityRead; onChange: (read: ColumnRead) => void }) {
  const kinds = useKinds();
  const kind = kinds.has(read.kind) ? kinds.get(read.kind) : undefined;
  return (
    <>
      {kind?.realm === true && (
        <TextField
          label="Whose"
          hint={`The same value at another lab is another ${kind.label.toLowerCase()}. Empty: ours.`}
          value={read.realm}
          onChange={(realm) => onChange({ ...read, realm })}
          placeholder="ours"
        />
      )}
      <SelectField
        label="When it is empty"
        choices={[
          { value: 'pass', label: 'Read the rest of the row' },
          { value: 'reject', label: 'Reject the row' },
        ]}
        value={read.required ? 'reject' : 'pass'}
        onChange={(value) => onChange({ ...read, required: value === 'reject' })}
      />
    </>
  );
}
