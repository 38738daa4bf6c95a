// How the file's bytes are cut into rows and fields. A wrong guess is corrected here, and the file is looked at again.
import { memo, useState } from 'react';
import { ENCODINGS, type LogFormat } from '../../../shared/model/records/import-spec';
import { Select, type Choice } from '../../ui/choice';
import { Checkbox, TextInput } from '../../ui/field';
import { formatOf } from '../../ui/format';
import { Section } from '../../ui/panel';
import { Line } from './format-line';
import { GraphLines, GraphSum } from './graph-format';
import { useController } from './import.hooks';
import type { ImportFile, Mapping } from './import.model';
import { isLocked, sameMapping } from './same-file';

type CsvFormat = Extract<LogFormat, { type: 'csv' }>;

const ENCODING_CHOICES = ENCODINGS.map((value) => ({ value, label: value === 'utf-8' ? 'UTF-8' : value }));
const TYPES = [
  { value: 'csv', label: 'Separated values' },
  { value: 'jsonl', label: 'JSON, one a line' },
  { value: 'graph', label: 'Graph' },
] as const;
const DELIMITERS: readonly Choice[] = [
  { value: ',', label: 'comma' },
  { value: '\t', label: 'tab' },
  { value: ';', label: 'semicolon' },
  { value: '|', label: 'pipe' },
  { value: ' ', label: 'space' },
];
const QUOTES: readonly Choice[] = [
  { value: '"', label: 'double "' },
  { value: "'", label: "single '" },
  { value: '', label: 'none' },
];

export const FormatPanel = memo(function FormatPanel({
  file,
  mapping,
}: {
  file: ImportFile;
  mapping: Mapping;
}) {
  const controller = useController();
  const { format } = mapping.spec;
  const locked = isLocked(file);
  const change = (next: LogFormat): void => controller.correctFormat(file.id, next);
  return (
    <Section title="Format" caption={mapping.inspection.compressed ? 'gzip' : 'correct what is wrong'}>
      <div className="import-format">
        {mapping.inspection.graph && <GraphSum graph={mapping.inspection.graph} />}
        <Line label="Rows">
          <Select
            aria-label="Rows"
            choices={TYPES}
            value={format.type}
            onChange={(type) => change(withType(format, type))}
            disabled={locked}
          />
        </Line>
        <Line label="Encoding">
          <Select
            aria-label="Encoding"
            choices={ENCODING_CHOICES}
            value={format.encoding}
            onChange={(encoding) => change({ ...format, encoding })}
            disabled={locked}
          />
        </Line>
        {format.type === 'csv' && <CsvLines format={format} onChange={change} locked={locked} />}
        {format.type === 'graph' && (
          <GraphLines mapping={mapping} format={format} onChange={change} locked={locked} />
        )}
        <p className="text-3 micro import-format-sum">
          {formatOf(mapping.inspection.columns.length, 'column')} found
        </p>
        {mapping.inspection.remarks.map((remark) => (
          <p key={remark} className="warn micro">
            {remark}
          </p>
        ))}
      </div>
    </Section>
  );
}, sameMapping);

function CsvLines({
  format,
  onChange,
  locked,
}: {
  format: CsvFormat;
  onChange: (format: LogFormat) => void;
  locked: boolean;
}) {
  return (
    <>
      <Line label="Separator">
        <Select
          aria-label="Separator"
          choices={withOther(DELIMITERS, format.delimiter)}
          value={format.delimiter}
          onChange={(delimiter) => onChange({ ...format, delimiter })}
          disabled={locked}
        />
      </Line>
      <Line label="Quote">
        <Select
          aria-label="Quote"
          choices={withOther(QUOTES, format.quote)}
          value={format.quote}
          onChange={(quote) => onChange({ ...format, quote })}
          disabled={locked}
        />
      </Line>
      <Line label="Skip">
        <SkipRows
          key={format.skipRows}
          rows={format.skipRows}
          disabled={locked}
          onChange={(skipRows) => onChange({ ...format, skipRows })}
        />
      </Line>
      <div className="import-format-checks">
        <Checkbox
          checked={format.header}
          disabled={locked}
          onChange={(header) => onChange({ ...format, header })}
        >
          First row is the header
        </Checkbox>
        <Checkbox checked={format.trim} disabled={locked} onChange={(trim) => onChange({ ...format, trim })}>
          Trim white space
        </Checkbox>
      </div>
    </>
  );
}

function SkipRows({
  rows,
  onChange,
  disabled,
}: {
  rows: number;
  onChange: (rows: number) => void;
  disabled: boolean;
}) {
  const [written, setWritten] = useState(String(rows));
  const value = Number(written);
  const fine = /^\d{1,6}$/.test(written);
  const take = (): void => {
    if (fine && value !== rows) onChange(value);
  };
  return (
    <TextInput
      aria-label="Rows to skip before the header"
      inputMode="numeric"
      value={written}
      onChange={setWritten}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
      aria-invalid={!fine}
      disabled={disabled}
      after={<span className="micro no-wrap">{value === 1 ? 'row before it' : 'rows before it'}</span>}
    />
  );
}

function withType(format: LogFormat, type: LogFormat['type']): LogFormat {
  if (type === format.type) return format;
  const { encoding } = format;
  if (type === 'jsonl') return { type, encoding };
  if (type === 'graph') return { type, encoding, value: 'id', kind: '', realm: '', relation: '' };
  return {
    type,
    encoding,
    delimiter: ',',
    quote: '"',
    header: true,
    skipRows: 0,
    trim: false,
  };
}

/** A character that nobody listed stays choosable while it is in use. */
function withOther(choices: readonly Choice[], value: string): Choice[] {
  const known = choices.some((choice) => choice.value === value);
  return known ? [...choices] : [...choices, { value, label: `“${value}”` }];
}
