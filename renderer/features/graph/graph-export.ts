// Saves what the graph shows as a file, and says what went into it.
import type { EntityId } from '../../../shared/dataset/types';
import type { EntityRow } from '../../../shared/engine/engine';
import { attempt } from '../../state/attempt';
import { entitiesOf, shownEdges, shownNodes } from '../../state/graph-view';
import type { GraphView } from '../../state/graph-view';
import { shownCount } from '../../state/graph-view-commands';
import type { Host } from '../../state/host';
import type { Notice } from '../../state/workbench';
import { formatOf } from '../../ui/format';
import type { ExportFormat, ExportSource, Made } from './export-formats';
import { membersOf } from './export-model';
import { viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { nodeInWords } from './spoken';

/** Does nothing where nothing is shown; what goes wrong becomes a notice. Work on the graph goes on meanwhile: the file holds what was shown when it was asked for. */
export async function exportGraph(desk: GraphDesk, host: Host, format: ExportFormat): Promise<void> {
  const source = sourceOf(desk);
  if (source === null) return;
  const name = `${baseName(source.view)}${format.suffix}`;
  const { actions } = desk.workbench;
  await attempt(actions, async () => {
    const made = await format.make(source);
    if (await host.saveFile(name, format.file, made.content))
      actions.notify(savedNotice(name, source.view, format, made));
  });
}

function sourceOf(desk: GraphDesk): ExportSource | null {
  const view = viewOf(desk);
  const { canvas } = desk.ui.getState();
  const look = canvas?.look() ?? null;
  if (canvas === null || look === null || shownCount(view) === 0) return null;
  const { kinds } = desk.workbench.store.getState();
  return {
    ...look,
    view,
    kinds,
    description: descriptionOf(desk, view),
    titleOf: (id) => nodeInWords(view, kinds, id),
    members: () => memberRows(desk, view),
    seen: () => desk.session.engine.edgesAmong(shownNodes(view).flatMap(entitiesOf)),
    write: desk.session.writeGraphFile,
    png: () => canvas.png(look.theme.ground),
  };
}

async function memberRows(desk: GraphDesk, view: GraphView): Promise<Map<EntityId, EntityRow>> {
  const rows = await desk.session.engine.rows(membersOf(view));
  return new Map(rows.map((row) => [row.id, row]));
}

const baseName = ({ scope }: GraphView): string => (scope === null ? 'graph' : `ring-${scope.rank}`);

/** "Ring 3 of Spring, TLP:AMBER": the file says itself how far it may travel. */
function descriptionOf(desk: GraphDesk, { scope }: GraphView): string {
  const { workspace } = desk.workbench.store.getState();
  const what = scope === null ? 'Graph' : `Ring ${scope.rank}`;
  return workspace === null ? what : `${what} of ${workspace.name}, ${workspace.marking}`;
}

function savedNotice(name: string, view: GraphView, format: ExportFormat, made: Made): Notice {
  const words = [contents(view, format), leftOut(view), ...remarks(made)].filter((line) => line !== '');
  return {
    id: `graph-exported-${format.id}`,
    tone: made.replaced > 0 ? 'warn' : 'ok',
    title: `Saved ${name}`,
    words: words.join(' '),
    actions: [],
  };
}

/** "88 nodes and 240 edges of the shown graph." */
function contents(view: GraphView, { holds }: ExportFormat): string {
  const nodes = formatOf(shownNodes(view).length, 'node');
  const edges = formatOf(shownEdges(view).length, 'edge');
  const counted = { both: `${nodes} and ${edges}`, nodes, edges }[holds];
  return `${counted} of the shown graph.`;
}

function leftOut(view: GraphView): string {
  const hidden = view.nodes.size - shownCount(view);
  return hidden === 0 ? '' : `${formatOf(hidden, 'hidden node')} left out.`;
}

function remarks({ replaced, scale }: Made): string[] {
  return [
    scale !== undefined && scale < 2
      ? `It is drawn at ${scale.toFixed(1)}×, not 2×: no browser draws it larger.`
      : '',
    replaced > 0 ? `${formatOf(replaced, 'character')} that this format cannot hold became \u{fffd}.` : '',
  ];
}
