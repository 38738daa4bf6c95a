// Asks what is to be selected by the facets of the filter, among what is shown, and says how much that is before it is done.
import { useMemo, useState } from 'react';
import { isNoFilter, noFilter, type EntityFilter } from '../../../shared/model/records/entity-filter';
import { useWorkbench } from '../../state/context';
import { countedKind } from '../../state/entity-text';
import { entitiesOf, kindCounts, shownEdges, shownNodes, type GraphView } from '../../state/graph-view';
import { siftedBy } from '../../state/graph-view-sift';
import { Segmented } from '../../ui/choice';
import { DialogButtons, FormDialog } from '../../ui/dialog';
import { formatOf } from '../../ui/format';
import { ProblemBanner } from '../../ui/problem-banner';
import { isSound } from './filter-draft';
import { FilterForm } from './filter-form';
import { selectEntities } from './graph-select';
import { useGraph, useGraphDesk } from './use-graph';
import { useSift, type Drawn } from './use-sift';

const WAYS = [
  { value: 'replace', label: 'Instead of what is selected' },
  { value: 'add', label: 'Besides what is selected' },
] as const;

export function AskSelect({ close }: { close: () => void }) {
  const desk = useGraphDesk();
  const view = useGraph((state) => state.view);
  const drawn = useMemo(() => shownPart(view), [view]);
  const [filter, setFilter] = useState<EntityFilter>(noFilter);
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>('replace');
  const { data, pending, problem } = useSift(drawn, filter, false);
  const fitting = useMemo(
    () => (data === undefined ? null : shownNodes({ ...view, ...drawn, sifted: siftedBy(drawn, data) })),
    [view, drawn, data],
  );
  const entities = fitting?.flatMap(entitiesOf) ?? [];
  const ready = isSound(filter) && !isNoFilter(filter) && !pending && entities.length > 0;
  return (
    <FormDialog
      title="Select by"
      size={560}
      onClose={close}
      onSubmit={() => ready && selectEntities(desk, entities, way === 'add')}
    >
      <FilterForm drawn={drawn} draft={{ filter, onChange: setFilter }} first="text" />
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <Fitting filter={filter} counts={fitting === null ? null : kindCounts(fitting)} />
      <Segmented label="What becomes of the selection" choices={WAYS} value={way} onChange={setWay} />
      <DialogButtons
        onClose={close}
        action={`Select ${formatOf(entities.length, 'entity', 'entities')}`}
        ready={ready}
      />
    </FormDialog>
  );
}

/** "24 accounts, 3 devices fit" */
function Fitting({ filter, counts }: { filter: EntityFilter; counts: ReadonlyMap<string, number> | null }) {
  const kinds = useWorkbench((state) => state.kinds);
  const said = [...(counts ?? [])].map(([kind, count]) => countedKind(kinds, kind, count));
  const words = said.length === 0 ? 'Nothing that is shown fits' : `${said.join(', ')} fit`;
  return (
    <p className="text-2" role="status">
      {isNoFilter(filter)
        ? 'Choose at least one facet; of what is shown, what fits all of them is selected.'
        : words}
    </p>
  );
}

/** Collections with what a filter leaves of them: what is not in sight is not selected. */
function shownPart(view: GraphView): Drawn {
  return {
    nodes: new Map(shownNodes(view).map((node) => [node.id, node])),
    edges: new Map(shownEdges(view).map((edge) => [edge.id, edge])),
  };
}
