// What is left out of the picture right now, each with the way back. Nothing is left out without a word here.
import { Eye } from 'lucide-react';
import { useWorkbench } from '../../state/context';
import { kindPlural } from '../../state/entity-text';
import * as command from '../../state/graph-view-commands';
import { SpanChip } from '../../state/span-chip';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { formatCount, formatOf } from '../../ui/format';
import { showHidden, toggleKind } from './graph-actions';
import { showMoreSelectors } from './graph-ring';
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

export function Filters() {
  const desk = useGraphDesk();
  const view = useGraph((state) => state.view);
  const kinds = useWorkbench((state) => state.kinds);
  const hidden = command.hiddenCount(view);
  const said = useGraphUi((state) => state.said);
  const left = view.scope === null ? 0 : view.scope.selectorsTotal - view.scope.selectorsShown;
  return (
    <div className="graph-filters">
      <SpanChip />
      <Unseen />
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
