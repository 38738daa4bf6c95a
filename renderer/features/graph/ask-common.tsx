// Before many common neighbours come in: their kinds with counts, and at most how many; the strongest come first.
import { useState } from 'react';
import type { EntityId } from '../../../shared/dataset/types';
import type { KindCount } from '../../../shared/engine/engine';
import { DialogButtons } from '../../ui/dialog';
import { NumberField } from '../../ui/field';
import { formatCount, formatOf } from '../../ui/format';
import { Kinds } from './ask-expand-fields';
import { takeCommon } from './graph-common';
import { ASK_FROM, MOST_EXPANDED } from './limits';
import { useGraphDesk } from './use-graph';

export function AskCommon({
  ids,
  byKind,
  close,
}: {
  ids: readonly EntityId[];
  byKind: readonly KindCount[];
  close: () => void;
}) {
  const desk = useGraphDesk();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState<number | null>(ASK_FROM);
  const chosen = byKind.filter(({ kind }) => !left.has(kind));
  const matching = chosen.reduce((sum, { entities }) => sum + entities, 0);
  const count = Math.min(matching, MOST_EXPANDED, Math.max(0, Math.floor(limit ?? 0)));
  return (
    <form
      className="graph-ask"
      onSubmit={(event) => {
        event.preventDefault();
        close();
        void takeCommon(desk, ids, { kinds: chosen.map(({ kind }) => kind), limit: count });
      }}
    >
      <p className="text-2">All {formatOf(ids.length, 'entity', 'entities')} have these in common.</p>
      <Kinds counts={byKind} left={left} onChange={setLeft} />
      <NumberField
        label="At most"
        min={1}
        max={MOST_EXPANDED}
        step={1}
        unit="neighbours"
        value={limit}
        onChange={setLimit}
        hint={`Up to ${formatCount(MOST_EXPANDED)} at a time, the strongest first.`}
      />
      <p className="text-2" role="status">
        {formatCount(count)} of {formatOf(matching, 'common neighbour')} selected; what is not drawn comes in.
      </p>
      <DialogButtons onClose={close} action={`Select ${formatCount(count)}`} ready={count > 0} />
    </form>
  );
}
