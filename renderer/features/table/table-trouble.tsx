// The table could not be read: why, and the ways on.
import { useActions, useWorkbench } from '../../state/context';
import { useRowsScope, useScopeDesk } from '../../state/rows-scope';
import type { Problem } from '../../state/workbench';
import { Button } from '../../ui/button';
import { ProblemBanner } from '../../ui/problem-banner';
import { useTableDesk, useTableState } from './use-table';

export function TableTrouble({ problem, again }: { problem: Problem; again: () => void }) {
  const desk = useTableDesk();
  const scopeDesk = useScopeDesk();
  const { chosen } = useRowsScope();
  const { showSpan } = useActions();
  const span = useWorkbench((state) => state.span);
  const filtered = useTableState(
    (state) => state.text !== '' || Object.values(state.chosen).some((values) => values.length > 0),
  );
  const everything = (): void => {
    scopeDesk.choose('all');
    desk.set({ text: '', chosen: {} });
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
