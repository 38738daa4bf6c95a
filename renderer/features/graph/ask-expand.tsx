// Before an expansion that would bring much: kinds with their counts, which first, when, at most how many; and what that comes to.
import { useState, type SyntheticEvent } from 'react';
import type { EntityId } from '../../../shared/dataset/types';
import type { NeighbourPage } from '../../../shared/engine/engine';
import { useWorkbench, useSession, useZone } from '../../state/context';
import { markOf, shortValue } from '../../state/entity-text';
import { useQuery } from '../../state/query';
import type { Answer } from '../../state/query';
import { Button } from '../../ui/button';
import { formatCount, formatOf } from '../../ui/format';
import { drawnNeighbours } from '../../state/graph-view';
import { KindMark } from '../../ui/kind-mark';
import { ProblemBanner } from '../../ui/problem-banner';
import { Kinds, Limits } from './ask-expand-fields';
import type { Choice } from './ask-expand-fields';
import { dayStart, nextDay } from './days';
import { expand } from './graph-expand';
import { ASK_FROM, MANY_ELEMENTS, MOST_EXPANDED } from './limits';
import { useGraph, useGraphDesk } from './use-graph';

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
  const { data: all, problem } = useNeighbours(id, { kinds: [], from: null, to: null });
  const taken = (all?.byKind ?? [])
    .filter((count) => !choice.left.has(count.kind))
    .map((count) => count.kind);
  // No kind left out is asked as "all": then kinds that come up only later are not lost.
  const narrowed = {
    kinds: choice.left.size === 0 ? [] : taken,
    from: dayStart(choice.from, zone),
    to: nextDay(choice.to, zone),
  };
  const { data: answer } = useNeighbours(id, narrowed);
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
      {problem !== undefined && <ProblemBanner problem={problem} />}
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

function useNeighbours(
  id: EntityId,
  narrowed: { kinds: string[]; from: number | null; to: number | null },
): Answer<NeighbourPage> {
  const { engine } = useSession();
  const version = useWorkbench((state) => state.summary?.version ?? 0);
  const query = { id, order: 'strongest' as const, offset: 0, limit: 1, ...narrowed };
  return useQuery(`neighbours ${version} ${JSON.stringify(query)}`, () => engine.neighbours(query));
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
