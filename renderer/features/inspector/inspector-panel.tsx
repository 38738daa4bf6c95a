// What is selected, in full: an entity, a link between two accounts, several at once, or a ring. Its reasons, its sources, its actions.
import { MousePointer2 } from 'lucide-react';
import { useState } from 'react';
import { useSession, useWorkbench } from '../../state/context';
import { useQuery } from '../../state/query';
import { EmptyState } from '../../ui/states';
import { Actions } from './actions';
import { EntityView } from './entity-view';
import { LinkView } from './link-view';
import { RingView } from './ring-view';
import { SeveralView } from './several-view';
import { AskAgain } from './trouble';
import './inspector.css';

export function InspectorPanel() {
  const [attempt, setAttempt] = useState(0);
  return (
    <div className="inspector">
      <div className="inspector-body" tabIndex={-1}>
        <AskAgain value={() => setAttempt(attempt + 1)}>
          <Subject key={attempt} />
        </AskAgain>
      </div>
      <Actions />
    </div>
  );
}

function Subject() {
  const { entities, ringId } = useWorkbench((state) => state.selection);
  const ready = useWorkbench((state) => state.summary !== null);
  const known = useWorkbench(
    (state) => state.rings?.rings.some((ring) => ring.id === state.selection.ringId) === true,
  );
  const pair = usePair(entities);
  const [only] = entities;
  if (!ready) return <Nothing />;
  if (pair === 'asking') return null;
  if (pair !== null) return <LinkView a={pair[0]} b={pair[1]} />;
  if (entities.length === 1 && only !== undefined) return <EntityView key={only} id={only} />;
  if (entities.length > 1) return <SeveralView ids={entities} />;
  if (ringId !== null && known) return <RingView key={ringId} ringId={ringId} />;
  return <Nothing />;
}

/** Two accounts, and nothing else, are asked about as a link. */
function usePair(entities: readonly number[]): 'asking' | readonly [number, number] | null {
  const { engine } = useSession();
  const version = useWorkbench((state) => state.summary?.version ?? 0);
  const two = entities.length === 2 ? [...entities] : null;
  const { data, pending } = useQuery(two === null ? null : `pair ${version} ${two.join(' ')}`, () =>
    engine.rows(two ?? []),
  );
  const [a, b] = entities;
  if (two === null || a === undefined || b === undefined) return null;
  if (pending) return 'asking';
  return data?.every((row) => row.key.kind === 'account') === true ? [a, b] : null;
}

function Nothing() {
  return (
    <EmptyState
      title="Nothing is selected"
      picture={<MousePointer2 size={28} strokeWidth={1} className="text-3" aria-hidden />}
    >
      Select an entity in the graph or the table to see what it is and why it counts. Select two accounts to
      see what links them.
    </EmptyState>
  );
}
