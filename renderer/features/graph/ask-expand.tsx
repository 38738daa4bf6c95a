// Before an expansion that would bring much: kinds with their counts, which first, when, at most how many; and what that comes to.
import { useState, type SyntheticEvent } from 'react';
import type { EntityId } from '../../../shared/dataset/types';
import type { KindCount, NeighbourOrder, NeighbourPage } from '../../../shared/engine/engine';
import { useWorkbench, useSession, useZone } from '../../state/context';
import { kindPlural, markOf, shortValue } from '../../state/entity-text';
import { useQuery } from '../../state/query';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/choice';
import { Checkbox, NumberField, TextField } from '../../ui/field';
import { formatCount, formatOf } from '../../ui/format';
import { drawnNeighbours } from '../../state/graph-view';
import { KindMark } from '../../ui/kind-mark';
import { expand } from './graph-actions';
import { dayStart, nextDay } from './days';
import { ASK_FROM, MANY_ELEMENTS, MOST_EXPANDED } from './limits';
import { useGraph, useGraphDesk } from './use-graph';

type Choice = {
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

export function AskExpand({ id, close }: { id: EntityId; close: () => void }) {
  const desk = useGraphDesk();
  const zone = useZone();
  const [choice, setChoice] = useState<Choice>({
    left: new Set(),
    order: 'strongest',
    from: '',
    to: '',
    limit: ASK_FROM,
  });
  const all = useNeighbours(id, { kinds: [], from: null, to: null });
  const taken = (all?.byKind ?? [])
    .filter((count) => !choice.left.has(count.kind))
    .map((count) => count.kind);
  // No kind left out is asked as "all": then kinds that come up only later are not lost.
  const narrowed = {
    kinds: choice.left.size === 0 ? [] : taken,
    from: dayStart(choice.from, zone),
    to: nextDay(choice.to, zone),
  };
  const answer = useNeighbours(id, narrowed);
  const matching = taken.length === 0 ? 0 : (answer?.total ?? 0);
  const limit = Math.min(choice.limit ?? 0, MOST_EXPANDED);
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    close();
    void desk.attempt('Expanding', () => expand(desk, id, { ...narrowed, order: choice.order, limit }));
  };
  return (
    <form className="graph-ask" onSubmit={add}>
      <Subject id={id} total={all?.total} />
      <Kinds
        counts={all?.byKind ?? []}
        left={choice.left}
        onChange={(left) => setChoice({ ...choice, left })}
      />
      <Limits choice={choice} onChange={setChoice} />
      <Sum id={id} matching={matching} taken={Math.min(limit, matching)} />
      <div className="graph-ask-actions">
        <Button size="large" onClick={close}>
          Cancel
        </Button>
        <Button
          size="large"
          variant="primary"
          type="submit"
          disabled={limit < 1 || matching === 0}
          data-autofocus
        >
          Add up to {formatCount(Math.min(limit, matching))}
        </Button>
      </div>
    </form>
  );
}

function Limits({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
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

function useNeighbours(
  id: EntityId,
  narrowed: { kinds: string[]; from: number | null; to: number | null },
): NeighbourPage | undefined {
  const { engine } = useSession();
  const version = useWorkbench((state) => state.summary?.version ?? 0);
  const query = { id, order: 'strongest' as const, offset: 0, limit: 1, ...narrowed };
  return useQuery(`neighbours ${version} ${JSON.stringify(query)}`, () => engine.neighbours(query)).data;
}

function Subject({ id, total }: { id: EntityId; total: number | undefined }) {
  const kinds = useWorkbench((state) => state.kinds);
  const node = useGraph((state) => state.view.nodes.get(`e${id}`));
  if (node?.type !== 'entity') return null;
  return (
    <div className="row">
      <KindMark kind={markOf(kinds, node.row.key.kind)} size={16} />
      <span className="strong cut">{shortValue(kinds, node.row.key, 32)}</span>
      <span className="text-2 no-wrap">{total === undefined ? '…' : formatOf(total, 'neighbour')}</span>
    </div>
  );
}

function Kinds({
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

function Sum({ id, matching, taken }: { id: EntityId; matching: number; taken: number }) {
  const view = useGraph((state) => state.view);
  const drawn = drawnNeighbours(view, id);
  const elements = view.nodes.size + view.edges.size;
  return (
    <p className="text-2" role="status">
      {formatOf(matching, 'neighbour')} match
      {drawn > 0 && `; ${formatCount(drawn)} of all are drawn already and are passed over`}.
      {elements + taken > MANY_ELEMENTS && ' The picture gets large and slow to move.'}
    </p>
  );
}
