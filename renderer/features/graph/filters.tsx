// The filter bar: what is left out of the picture right now, each with the way back, and how much is shown. Nothing is left out without a word here.
import { Eye, ListFilter } from 'lucide-react';
import { facets } from '../../../shared/query/facets/facets';
import { sayFacet } from '../../../shared/query/facets/say';
import { useWorkbench } from '../../state/context';
import { kindPlural } from '../../state/entity-text';
import { shownOf } from '../../state/graph-view';
import * as command from '../../state/graph-view-commands';
import { SpanChip } from '../../state/span-chip';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { formatCount, formatOf } from '../../ui/format';
import { showHidden, toggleKind } from './graph-actions';
import { clearFilter, isFiltered, withoutFacet } from './graph-filter';
import { showMoreSelectors } from './graph-ring';
import { shownWords } from './shown-words';
import { useFacetWords } from './use-facet-words';
import { focusWords, showAll } from './graph-focus';
import { TOOL_WORDS } from './tool-commands';
import { useGraph, useGraphDesk, useGraphUi } from './use-graph';

/** Edges that are not in the picture because they were not looked for. */
function Unsought() {
  const { most, nodes } = useGraph(({ view }) => {
    const counts = [...view.nodes.values()].flatMap((node) =>
      node.type === 'entity' && node.unsought !== undefined ? [node.unsought] : [],
    );
    return { most: counts.reduce((sum, count) => Math.max(sum, count), 0), nodes: counts.length };
  });
  if (most === 0) return null;
  return (
    <Chip>
      Links of {formatOf(nodes, 'added node')} to {formatOf(most, 'account')} in large collections not drawn
    </Chip>
  );
}

/** How much of the graph the chosen time leaves bright. */
function Unseen() {
  const unseen = useGraphUi((state) => state.unseen);
  if (unseen === null) return null;
  const { seen, of } = unseen.accounts;
  return (
    <Chip>
      {formatCount(seen)} of {formatOf(of, 'account')} seen then
      {unseen.nodes.size > 0 && `, ${formatOf(unseen.nodes.size, 'element')} dimmed`}
    </Chip>
  );
}

/** What filters, each to be edited or let go of. */
function Facets() {
  const desk = useGraphDesk();
  const filter = useGraph((state) => state.view.filter);
  const words = useFacetWords();
  return facets
    .filter(({ id }) => filter[id as keyof typeof filter] !== undefined)
    .map((facet) => {
      const said = sayFacet(facet, filter, words);
      return (
        <Chip
          key={facet.id}
          tone="on"
          onPress={() => desk.ui.setState({ ask: { type: 'filter', first: facet.id } })}
          removeLabel={`Let the filter by ${said} go`}
          onRemove={() => withoutFacet(desk, facet.id)}
        >
          {said}
        </Chip>
      );
    });
}

function FilterButton() {
  const desk = useGraphDesk();
  const words = useGraph(({ view }) => shownWords(shownOf(view)));
  return (
    <>
      <Button
        icon={<ListFilter size={14} strokeWidth={1.5} aria-hidden />}
        keys="Shift+f"
        onClick={() => desk.ui.setState({ ask: { type: 'filter', first: null } })}
      >
        Filter
      </Button>
      <span className="filter-count">{words}</span>
    </>
  );
}

/** The way back to all of it, which never is hidden by what is looked at. */
function FocusChip() {
  const desk = useGraphDesk();
  const focus = useGraph(({ view }) => view.focus);
  if (focus === null) return null;
  const { on, steps, aside } = focus;
  return (
    <Chip tone="on" removeLabel="Show all" onRemove={() => showAll(desk)}>
      Focused {focusWords(on, steps)} · {formatCount(aside.size)} aside
    </Chip>
  );
}

function ToolChip() {
  const desk = useGraphDesk();
  const tool = useGraphUi((state) => state.tool);
  if (tool === null) return null;
  return (
    <Chip tone="on" removeLabel="Put the tool away" onRemove={() => desk.ui.setState({ tool: null })}>
      {TOOL_WORDS[tool]}
    </Chip>
  );
}

export function Filters() {
  const desk = useGraphDesk();
  const view = useGraph((state) => state.view);
  const kinds = useWorkbench((state) => state.kinds);
  const hidden = command.hiddenCount(view);
  const said = useGraphUi((state) => state.said);
  const left = view.scope === null ? 0 : view.scope.selectorsTotal - view.scope.selectorsShown;
  return (
    <div className="graph-filters">
      <FilterButton />
      <Facets />
      <FocusChip />
      <ToolChip />
      {[...view.hiddenKinds].map((kind) => {
        const plural = kindPlural(kinds, kind);
        return (
          <Chip
            key={kind}
            tone="on"
            removeLabel={`Show ${plural.toLowerCase()} again`}
            onRemove={() => toggleKind(desk, kind, plural)}
          >
            {plural} hidden
          </Chip>
        );
      })}
      {isFiltered(view) && <Button onClick={() => clearFilter(desk)}>Clear all</Button>}
      <SpanChip />
      <Unseen />
      {hidden > 0 && (
        <Button icon={<Eye size={14} strokeWidth={1.5} aria-hidden />} onClick={() => showHidden(desk)}>
          Show {formatCount(hidden)} hidden
        </Button>
      )}
      {left > 0 && (
        <Button onClick={() => showMoreSelectors(desk)}>
          {formatCount(left)} weaker selectors not drawn: draw more
        </Button>
      )}
      <Unsought />
      {said !== null && <Chip>{said}</Chip>}
    </div>
  );
}
