// "What else do these share?": the selectors of the accounts that are selected, or of a ring, strongest first; chosen ones come into the graph.
import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { EntityId } from '../../../shared/dataset/types';
import type { SharedPage, SharedQuery } from '../../../shared/engine/engine';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { copyText } from '../../state/copy-text';
import { kindPlural } from '../../state/entity-text';
import { nodeOfEntity } from '../../state/graph-view';
import { useQuery } from '../../state/query';
import { answersKey } from '../../state/workbench';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/choice';
import { formatCount, formatOf } from '../../ui/format';
import { ProblemBanner } from '../../ui/problem-banner';
import { bringIn } from './graph-common';
import { say, viewOf } from './graph-desk';

import { countWords, MOST_PIVOT_ROWS, PIVOT_ROWS, pivotAsTsv, pivotQuery } from './pivot.model';
import { PivotList } from './pivot-list';
import { useGraphDesk } from './use-graph';
import './pivot.css';

export function Pivot({ scope, close }: { scope: SharedQuery['scope']; close: () => void }) {
  const { engine } = useSession();
  const [kind, setKind] = useState<string | null>(null);
  const [limit, setLimit] = useState(PIVOT_ROWS);
  const [chosen, setChosen] = useState<ReadonlySet<EntityId>>(new Set());
  const [at, setAt] = useState(0);
  const query = pivotQuery(scope, kind, limit);
  const key = useWorkbench((state) => `shared ${answersKey(state)} ${JSON.stringify(query)}`);
  const { data, problem } = useQuery(key, () => engine.shared(query));
  const take = useTake(data, chosen, close);
  const choose = (next: string | null): void => {
    setKind(next);
    setAt(0);
  };
  if (problem !== undefined) return <ProblemBanner problem={problem} />;
  if (data === undefined) return <div className="pivot" role="status" aria-label="Counting what they share" />;
  if (data.byKind.length === 0) return <Nothing page={data} close={close} />;
  return (
    <form
      className="pivot"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <div className="pivot-head">
        <p className="grow text-2" role="status">
          {countWords(data)}
        </p>
        <Kind page={data} kind={kind} onChange={choose} />
      </div>
      <PivotList page={data} chosen={chosen} at={Math.min(at, data.rows.length - 1)} onGo={setAt} onChoose={setChosen} />
      <More page={data} limit={limit} onMore={() => setLimit(limit + PIVOT_ROWS)} />
      <Foot page={data} chosen={chosen.size} close={close} />
    </form>
  );
} // prettier-ignore

function Nothing({ page: { of }, close }: { page: SharedPage; close: () => void }) {
  return (
    <>
      <p className="text-2" role="status">
        Nothing is known that two or more of these {formatCount(of)} have.
      </p>
      <div className="dialog-buttons">
        <Button size="large" onClick={close} data-autofocus>
          Close
        </Button>
      </div>
    </>
  );
}

function Kind({
  page,
  kind,
  onChange,
}: {
  page: SharedPage;
  kind: string | null;
  onChange: (kind: string | null) => void;
}) {
  const kinds = useWorkbench((state) => state.kinds);
  const choices = page.byKind.map(({ kind: id, entities }) => ({
    value: id,
    label: `${kindPlural(kinds, id)} (${formatCount(entities)})`,
  }));
  return (
    <SelectField
      label="Kind"
      choices={[{ value: '', label: 'All kinds' }, ...choices]}
      value={kind ?? ''}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  );
}

/** Nothing is left out without a word, and the most that is listed is said. */
function More({ page, limit, onMore }: { page: SharedPage; limit: number; onMore: () => void }) {
  if (page.rows.length >= page.total) return null;
  if (limit >= MOST_PIVOT_ROWS)
    return <p className="text-3">The strongest {formatCount(MOST_PIVOT_ROWS)} are listed: choose a kind.</p>;
  return (
    <div>
      <Button variant="bare" onClick={onMore}>
        Show {formatCount(Math.min(PIVOT_ROWS, page.total - page.rows.length))} more
      </Button>
    </div>
  );
}

function Foot({ page, chosen, close }: { page: SharedPage; chosen: number; close: () => void }) {
  const actions = useActions();
  const copy = (): void =>
    void copyText(
      actions,
      pivotAsTsv(page),
      `${formatOf(page.rows.length, 'row')} copied as tab-separated text.`,
    );
  return (
    <div className="pivot-foot">
      <Button size="large" icon={<Copy size={14} strokeWidth={1.5} aria-hidden />} onClick={copy}>
        Copy as TSV
      </Button>
      <span className="grow" />
      <Button size="large" onClick={close}>
        Close
      </Button>
      <Button size="large" variant="primary" type="submit" disabled={chosen === 0}>
        {chosen === 0 ? 'Bring in' : `Bring in ${formatCount(chosen)}`}
      </Button>
    </div>
  );
}

/** Draws the chosen ones beside those that share them, as one step. */
function useTake(page: SharedPage | undefined, chosen: ReadonlySet<EntityId>, close: () => void): () => void {
  const desk = useGraphDesk();
  return () => {
    if (page === undefined || chosen.size === 0) return;
    const ids = [...chosen];
    const missing = ids.filter((id) => !nodeOfEntity(viewOf(desk)).has(id));
    close();
    void desk.attempt('Drawing what they share', async () => {
      await bringIn(desk, ids, missing);
      say(desk, `${formatOf(ids.length, 'shared entity', 'shared entities')} selected, ${formatCount(missing.length)} brought in`); // prettier-ignore
    });
  };
}
