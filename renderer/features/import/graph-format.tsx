// How a graph's nodes and edges are told apart, and what is in the file: counted before anything is read.
import type { GraphInspection } from '../../../shared/ingest/types';
import type { GraphFormat } from '../../../shared/model/records/import-spec';
import { Select, type Choice } from '../../ui/choice';
import { formatCount, formatOf } from '../../ui/format';
import { Line } from './format-line';
import type { Mapping } from './import.model';
import { visibleText } from './visible';

type GraphLinesProps = {
  mapping: Mapping;
  format: GraphFormat;
  onChange: (format: GraphFormat) => void;
  locked: boolean;
};

export function GraphLines({ mapping, format, onChange, locked }: GraphLinesProps) {
  const { nodeAttributes = [], edgeAttributes = [] } = mapping.inspection.graph ?? {};
  const own = { value: '', label: 'not said' };
  const lines = [
    { label: 'Value', name: 'value', choices: [{ value: 'id', label: 'id' }, ...choicesOf(nodeAttributes)] },
    {
      label: 'Kind',
      name: 'kind',
      choices: [{ value: '', label: 'by its looks' }, ...choicesOf(nodeAttributes)],
    },
    { label: 'Realm', name: 'realm', choices: [own, ...choicesOf(nodeAttributes)] },
    { label: 'Relation', name: 'relation', choices: [own, ...choicesOf(edgeAttributes)] },
  ] as const;
  return lines.map(({ label, name, choices }) => (
    <Line key={name} label={label}>
      <Select
        aria-label={`${label} of ${name === 'relation' ? 'an edge' : 'a node'}`}
        choices={withChosen(choices, format[name])}
        value={format[name]}
        onChange={(value) => onChange({ ...format, [name]: value })}
        disabled={locked}
      />
    </Line>
  ));
}

/** What is in the file, and what of it has no place in rows. */
export function GraphSum({ graph }: { graph: GraphInspection }) {
  const { dialect, nodes, edges, isolated, leftOut, whole } = graph;
  const alone = isolated === 0 ? '' : `, ${formatOf(isolated, 'node')} without an edge`;
  return (
    <>
      <p className="text-3 micro import-format-sum">
        {dialect}: {formatOf(nodes, 'node')}, {formatOf(edges, 'edge')}
        {alone}
        {!whole && ', so far as it was looked at'}
      </p>
      {leftOut.length > 0 && (
        <p className="text-3 micro import-format-sum">
          Not taken: {leftOut.map(({ what, count }) => leftWords(what, count)).join(', ')}
        </p>
      )}
    </>
  );
}

function leftWords(what: string, count: number): string {
  return `${formatCount(count)} ${visibleText(what)}`;
}

function choicesOf(attributes: readonly string[]): Choice[] {
  return attributes
    .filter((name) => name !== 'id')
    .map((name) => ({ value: name, label: visibleText(name) }));
}

/** An attribute that the file has not stays choosable while it is in use. */
function withChosen(choices: readonly Choice[], value: string): Choice[] {
  const known = choices.some((choice) => choice.value === value);
  return known ? [...choices] : [...choices, { value, label: `${visibleText(value)} (not here)` }];
}
