// The table: everything, a ring or the selection, filtered and sorted by the engine, a page at a time.
import { Table2 } from 'lucide-react';
import { useEffect } from 'react';
import { useActions, useWorkbench } from '../../state/context';
import { useFollowedScope, useRowsScope, useScopeDesk } from '../../state/rows-scope';
import type { Problem } from '../../state/workbench';
import { Button } from '../../ui/button';
import { ProblemBanner } from '../../ui/problem-banner';
import { EmptyState } from '../../ui/states';
import { Facets } from './facets';
import { Grid } from './grid';
import { useRows } from './use-pages';
import { useAsk, useCursorOf, useTableDesk, useTableState } from './use-table';
import './table.css';

export function TablePanel() {
  useCursorOf(useFollowedScope());
  const desk = useTableDesk();
  const ask = useAsk();
  const { rows, pending, problem, see, again } = useRows(ask);
  const counts = rows.key === '' ? null : { total: rows.total, of: rows.of };
  useEffect(() => desk.store.setState({ counts }), [desk, rows.key, rows.total, rows.of]); // eslint-disable-line react-hooks/exhaustive-deps
  if (ask === null) return <Nothing />;
  if (problem !== null) return <Trouble problem={problem} again={again} />;
  return (
    <div className="table">
      <Facets facets={rows.facets} />
      <Grid rows={rows} pending={pending} see={see} />
    </div>
  );
}

function Trouble({ problem, again }: { problem: Problem; again: () => void }) {
  const desk = useTableDesk();
  const scopeDesk = useScopeDesk();
  const { chosen } = useRowsScope();
  const { showSpan } = useActions();
  const span = useWorkbench((state) => state.span);
  const filtered = useTableState(({ text, kinds }) => text !== '' || kinds.length > 0);
  const everything = (): void => {
    scopeDesk.choose('all');
    desk.store.setState({ text: '', kinds: [] });
    showSpan(null);
  };
  return (
    <div className="table-trouble" role="alert">
      <ProblemBanner
        problem={problem}
        actions={
          <>
            <Button onClick={again}>Try again</Button>
            {(filtered || chosen !== 'all' || span !== null) && (
              <Button variant="bare" onClick={everything}>
                Show everything
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}

function Nothing() {
  const loading = useWorkbench((state) => state.work === 'opening' || state.work === 'loading');
  if (loading) return <div className="table-waiting" role="status" aria-label="Reading the workspace" />;
  return (
    <EmptyState
      title="No entities yet"
      picture={<Table2 size={28} strokeWidth={1} className="text-3" aria-hidden />}
    >
      Accounts and what they were seen with are listed here once logs are imported.
    </EmptyState>
  );
}
