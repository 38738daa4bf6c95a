// The table: entities, observations or links, of everything, a ring or the selection, filtered and sorted by the engine, a page at a time.
import { Table2 } from 'lucide-react';
import { useEffect } from 'react';
import { useWorkbench } from '../../state/context';
import { useFollowedScope } from '../../state/rows-scope';
import { EmptyState } from '../../ui/states';
import { Facets } from './facets';
import { Grid } from './grid';
import { TableBar } from './table-bar';
import { TableTrouble } from './table-trouble';
import type { TableAsk } from './table.model';
import { useRows } from './use-pages';
import { useAsk, useCursorOf, useTableDesk, useTableName } from './use-table';
import './table.css';

export function TablePanel() {
  useCursorOf(useFollowedScope());
  const table = useTableName();
  const ready = useWorkbench((state) => state.summary !== null && state.summary.entities > 0);
  const ask = useAsk();
  if (!ready) return <Nothing />;
  return (
    <div className="table">
      <TableBar />
      {ask === null ? <NoRings /> : <Rows key={table} ask={ask} />}
    </div>
  );
}

/** Made anew for another table: rows of one are nothing to another's columns. */
function Rows({ ask }: { ask: TableAsk }) {
  const desk = useTableDesk();
  const { rows, pending, problem, see, again } = useRows(ask);
  const linking = useWorkbench((state) => state.work === 'loading' || state.work === 'linking');
  const counts = rows.key === '' ? null : { total: rows.total, of: rows.of };
  useEffect(() => desk.set({ counts }), [desk, rows.key, rows.total, rows.of]); // eslint-disable-line react-hooks/exhaustive-deps
  // Links of before are gone with the data, and those of now are on their way.
  if (problem?.code === 'not-loaded' && linking) return <Waiting words="Finding rings" />;
  if (problem !== null) return <TableTrouble problem={problem} again={again} />;
  return (
    <div className="table-rows">
      <Facets facets={rows.facets} />
      <Grid rows={rows} pending={pending} see={see} />
    </div>
  );
}

function Waiting({ words }: { words: string }) {
  return <div className="table-waiting" role="status" aria-label={words} />;
}

function Nothing() {
  const loading = useWorkbench((state) => state.work === 'opening' || state.work === 'loading');
  if (loading) return <Waiting words="Reading the workspace" />;
  return (
    <EmptyState title="No entities yet" picture={<Picture />}>
      Accounts and what they were seen with are listed here once logs are imported.
    </EmptyState>
  );
}

function NoRings() {
  const linking = useWorkbench((state) => state.work === 'loading' || state.work === 'linking');
  if (linking) return <Waiting words="Finding rings" />;
  return (
    <EmptyState title="No links yet" picture={<Picture />}>
      Pairs of accounts are listed here with their bits once rings are found.
    </EmptyState>
  );
}

function Picture() {
  return <Table2 size={28} strokeWidth={1} className="text-3" aria-hidden />;
}
