// How a column of times is written, and in which zone when it does not say.
import { useState } from 'react';
import type { ColumnRead, TimeFormat } from '../../../shared/model/records/import-spec';
import { SelectField } from '../../ui/choice';
import { Checkbox, TextField } from '../../ui/field';
import { timeFormat, timeFormatText } from './columns.model';
import { isZone, timePatternProblem } from '../../../shared/model/records/time-pattern';
import { ZONES } from './zones';

type TimeRead = Extract<ColumnRead, { as: 'time' }>;

const FORMATS = [
  { value: 'iso8601', label: 'ISO 8601' },
  { value: 'unix-seconds', label: 'Unix seconds' },
  { value: 'unix-milliseconds', label: 'Unix milliseconds' },
  { value: 'unix-microseconds', label: 'Unix microseconds' },
  { value: 'pattern', label: 'A pattern' },
] as const;

export function TimeOptions({ read, onChange }: { read: TimeRead; onChange: (read: ColumnRead) => void }) {
  const named = typeof read.format === 'string' ? read.format : 'pattern';
  const choose = (value: string): void => {
    const format: TimeFormat = value === 'pattern' ? { pattern: 'DD/MM/YYYY HH:mm:ss' } : timeFormat(value);
    onChange({ ...read, format });
  };
  return (
    <>
      <SelectField label="Written as" choices={FORMATS} value={named} onChange={choose} />
      {named === 'pattern' && (
        <Pattern
          key={timeFormatText(read.format)}
          pattern={timeFormatText(read.format)}
          onChange={(pattern) => onChange({ ...read, format: { pattern } })}
        />
      )}
      <Zone key={read.zone} zone={read.zone} onChange={(zone) => onChange({ ...read, zone })} />
      <Checkbox checked={read.required} onChange={(required) => onChange({ ...read, required })}>
        Reject rows without it
      </Checkbox>
    </>
  );
}

function Pattern({ pattern, onChange }: { pattern: string; onChange: (pattern: string) => void }) {
  const [written, setWritten] = useState(pattern);
  const problem = timePatternProblem(written);
  const take = (): void => {
    if (problem === undefined && written !== pattern) onChange(written);
  };
  return (
    <TextField
      label="Pattern"
      mono
      value={written}
      onChange={setWritten}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
      hint="YYYY MM DD HH mm ss SSS A MMM and separators"
      problem={problem}
      spellCheck={false}
    />
  );
}

function Zone({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const [written, setWritten] = useState(zone);
  const known = isZone(written);
  const take = (value: string): void => {
    setWritten(value);
    if (isZone(value) && value !== zone) onChange(value);
  };
  return (
    <>
      <TextField
        label="Zone, where the value has none"
        value={written}
        onChange={take}
        list="import-zones"
        hint="An offset in the value itself always wins"
        problem={known ? undefined : 'No such zone: write UTC or a name like Europe/Berlin'}
        spellCheck={false}
      />
      <datalist id="import-zones">
        {ZONES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
