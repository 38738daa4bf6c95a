// What narrows an expansion: kinds, which first, when, at most how many.
import type { KindCount, NeighbourOrder } from '../../../shared/engine/engine';
import { useWorkbench } from '../../state/context';
import { kindPlural, markOf } from '../../state/entity-text';
import { SelectField } from '../../ui/choice';
import { Checkbox, NumberField, TextField } from '../../ui/field';
import { formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { MOST_EXPANDED } from './limits';

export type Choice = {
  left: ReadonlySet<string>;
  order: NeighbourOrder;
  from: string;
  to: string;
  limit: number | null;
};

const ORDERS: readonly { value: NeighbourOrder; label: string }[] = [
  { value: 'strongest', label: 'Strongest evidence first' },
  { value: 'most-shared', label: 'Most shared first' },
  { value: 'least-shared', label: 'Least shared first' },
  { value: 'most-recent', label: 'Most recent first' },
];

export function Limits({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  return (
    <>
      <SelectField
        label="Which first"
        choices={ORDERS}
        value={choice.order}
        onChange={(order) => onChange({ ...choice, order })}
      />
      <div className="graph-ask-pair">
        <TextField
          label="Seen from"
          type="date"
          value={choice.from}
          onChange={(from) => onChange({ ...choice, from })}
        />
        <TextField
          label="Seen until"
          type="date"
          value={choice.to}
          onChange={(to) => onChange({ ...choice, to })}
        />
      </div>
      <NumberField
        label="At most"
        min={1}
        max={MOST_EXPANDED}
        step={1}
        unit="neighbours"
        value={choice.limit}
        onChange={(limit) => onChange({ ...choice, limit })}
        hint={`Up to ${formatCount(MOST_EXPANDED)} at a time. Accounts that are alike are drawn as one.`}
      />
    </>
  );
}

export function Kinds({
  counts,
  left,
  onChange,
}: {
  counts: readonly KindCount[];
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
}) {
  const kinds = useWorkbench((state) => state.kinds);
  const toggle = (kind: string): void => {
    const next = new Set(left);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return (
    <fieldset className="graph-ask-kinds">
      <legend className="text-2">Kinds</legend>
      {counts.map(({ kind, entities }) => (
        <div key={kind} className="row">
          <Checkbox checked={!left.has(kind)} onChange={() => toggle(kind)}>
            <span className="row">
              <KindMark kind={markOf(kinds, kind)} />
              {kindPlural(kinds, kind)}
            </span>
          </Checkbox>
          <span className="grow" />
          <span className="number text-2">{formatCount(entities)}</span>
        </div>
      ))}
    </fieldset>
  );
}
