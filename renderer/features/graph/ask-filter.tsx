// Asks what the graph is to be filtered by, and says what that leaves of it before it is done.
import { useState } from 'react';
import {
  isNoFilter,
  noFilter,
  type EntityFilter,
  type FacetId,
} from '../../../shared/model/records/entity-filter';
import { shownOf } from '../../state/graph-view';
import { filterOf, siftedBy } from '../../state/graph-view-sift';
import { Button } from '../../ui/button';
import { FormDialog } from '../../ui/dialog';
import { ProblemBanner } from '../../ui/problem-banner';
import { isSound } from './filter-draft';
import { FilterForm } from './filter-form';
import { FilterOfView } from './filter-of-view';
import { filterBy, hiddenBy } from './graph-filter';
import { shownWords } from './shown-words';
import { useGraph, useGraphDesk } from './use-graph';
import { useSift } from './use-sift';

export function AskFilter({ first, close }: { first: FacetId | null; close: () => void }) {
  const desk = useGraphDesk();
  const view = useGraph((state) => state.view);
  const [filter, setFilter] = useState<EntityFilter>(() => filterOf(view));
  const { data, problem } = useSift(view, filter, true);
  const ready = isSound(filter);
  const would = data && { ...view, hiddenKinds: hiddenBy(view, filter.kind), sifted: siftedBy(view, data) };
  return (
    <FormDialog
      title="Filter the graph"
      size={560}
      onClose={close}
      onSubmit={() => ready && filterBy(desk, filter)}
    >
      <FilterForm
        drawn={view}
        draft={{ filter, onChange: setFilter }}
        first={first ?? (Object.keys(filter)[0] as FacetId | undefined) ?? 'text'}
      />
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <p className="text-2" role="status">
        {would === undefined ? '…' : `${shownWords(shownOf(would))} then`}
      </p>
      <div className="filter-actions">
        <Button size="large" disabled={isNoFilter(filter)} onClick={() => setFilter(noFilter)}>
          Clear all
        </Button>
        <FilterOfView onTake={setFilter} />
        <span className="grow" />
        <Button size="large" onClick={close}>
          Cancel
        </Button>
        <Button size="large" type="submit" variant="primary" disabled={!ready}>
          Filter
        </Button>
      </div>
    </FormDialog>
  );
}
