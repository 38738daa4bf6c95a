// The style by palette and key: every measure, every label of edges, every style with a name.
import { useMemo } from 'react';
import type { Command } from '../../../state/commands';
import { useCommands, useWorkbench } from '../../../state/context';
import type { GraphDesk } from '../graph-desk';
import { useGraph, useGraphDesk } from '../use-graph';
import { EDGE_WORDS } from './edge-words';
import { COLOURS, SIZES } from './measures';
import { PRESETS } from './presets';
import { colourBy, sizeBy, tellOnEdges, wear } from './style-actions';

const group = 'Style';

export function useStyleCommands(): void {
  const desk = useGraphDesk();
  const enabled = useGraph(({ view }) => view.nodes.size > 0);
  const own = useWorkbench((state) => state.preferences.styles);
  const commands = useMemo<Command[]>(
    () => [
      { id: 'graph.style', label: 'Style of the graph', group, keys: 's', enabled, run: () => toggle(desk) },
      ...byRecord('colour', 'Colour by', COLOURS, enabled, (id) => colourBy(desk, id)),
      ...byRecord('size', 'Size by', SIZES, enabled, (id) => sizeBy(desk, id)),
      ...byRecord('edges', 'Edge labels:', EDGE_WORDS, enabled, (id) => tellOnEdges(desk, id)),
      ...[...PRESETS, ...own].map((named) => ({
        ...{ id: `graph.style ${named.name}`, label: `Style “${named.name}”`, group, enabled },
        run: () => wear(desk, named),
      })),
    ],
    [desk, enabled, own],
  );
  useCommands(commands);
}

function byRecord(
  part: string,
  verb: string,
  records: readonly { id: string; label: string }[],
  enabled: boolean,
  choose: (id: string) => void,
): Command[] {
  return records.map(({ id, label }) => ({
    ...{ id: `graph.${part} ${id}`, label: `${verb} ${label}`, group, enabled },
    run: () => choose(id),
  }));
}

function toggle({ ui }: GraphDesk): void {
  ui.setState({ styling: !ui.getState().styling });
}
