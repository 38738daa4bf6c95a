// Saves what the graph shows as a file, and says what went into it.
import type { EntityId } from '../../../shared/dataset/types';
import type { EdgeRow, EntityRow } from '../../../shared/engine/engine';
import { isNoFilter } from '../../../shared/model/records/entity-filter';
import { sayFilter } from '../../../shared/query/facets/say';
import { attempt } from '../../state/attempt';
import { entitiesOf, shownEdges, shownNodes, shownOf } from '../../state/graph-view';
import type { GraphView } from '../../state/graph-view';
import { shownCount } from '../../state/graph-view-commands';
import type { Host } from '../../state/host';
import type { Notice } from '../../state/workbench';
import { formatCount, formatOf } from '../../ui/format';
import type { ExportFormat, ExportSource, Made } from './export-formats';
import { membersOf } from './export-model';
import { lookOf, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { wordsOf } from './graph-filter';
import { nodeInWords } from './spoken';

/** Does nothing where nothing is shown; what goes wrong becomes a notice. Work on the graph goes on meanwhile: the file holds what was shown when it was asked for. */
export async function exportGraph(desk: GraphDesk, host: Host, format: ExportFormat): Promise<void> {
  const { actions } = desk.workbench;
  await attempt(actions, async () => {
    // What a filter leaves may be on its way.
    await desk.sifting.settled();
    const source = sourceOf(desk);
    if (source === null) return;
    const name = `${baseName(source.view)}${format.suffix}`;
    const made = await format.make(source);
    if (await host.saveFile(name, format.file, made.content))
      actions.notify(savedNotice(desk, name, source.view, format, made));
  });
}

function sourceOf(desk: GraphDesk): ExportSource | null {
  const view = viewOf(desk);
  const { canvas } = desk.ui.getState();
  const drawn = canvas?.look() ?? null;
  if (canvas === null || drawn === null || shownCount(view) === 0) return null;
  const { kinds } = desk.workbench.store.getState();
  const look = lookOf(desk);
  return {
    ...drawn,
    look,
    view,
    kinds,
    description: descriptionOf(desk, view),
    titleOf: (id) => nodeInWords(view, kinds, look, id),
    members: () => memberRows(desk, view),
    seen: () => shownTies(desk, view),
    write: desk.session.writeGraphFile,
    png: (besides) => canvas.png(drawn.theme.ground, besides),
  };
}

/** Edges of relations that the filter leaves. */
async function shownTies(desk: GraphDesk, view: GraphView): Promise<EdgeRow[]> {
  const ties = await desk.session.engine.edgesAmong(shownNodes(view).flatMap(entitiesOf));
  const { relation: wanted } = view.filter;
  return wanted === undefined ? ties : ties.filter(({ relation }) => wanted.includes(relation));
}

async function memberRows(desk: GraphDesk, view: GraphView): Promise<Map<EntityId, EntityRow>> {
  const rows = await desk.session.engine.rows(membersOf(view));
  return new Map(rows.map((row) => [row.id, row]));
}

const baseName = ({ scope }: GraphView): string => (scope === null ? 'graph' : `ring-${scope.rank}`);

/** "Ring 3 of Spring, TLP:AMBER": the file says itself how far it may travel; "Ring 3, filtered: shared by 3 or more, of Spring": and that it is not all. */
function descriptionOf(desk: GraphDesk, { scope, filter }: GraphView): string {
  const { workspace } = desk.workbench.store.getState();
  const whole = scope === null ? 'Graph' : `Ring ${scope.rank}`;
  const what = isNoFilter(filter) ? whole : `${whole}, filtered: ${sayFilter(filter, wordsOf(desk))},`;
  return workspace === null ? what : `${what} of ${workspace.name}, ${workspace.marking}`;
}

function savedNotice(
  desk: GraphDesk,
  name: string,
  view: GraphView,
  format: ExportFormat,
  made: Made,
): Notice {
  const words = [
    contents(view, format),
    noted(view, format),
    ...leftOut(desk, view),
    ...remarks(made),
  ].filter((line) => line !== '');
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

function noted({ notes }: GraphView, { drawsNotes }: ExportFormat): string {
  if (notes.size === 0) return '';
  const counted = formatOf(notes.size, 'note');
  return drawsNotes === true ? `With ${counted}.` : `${counted} left out: this format holds none.`;
}

/** Hidden nodes, then what else the filter leaves out. */
function leftOut(desk: GraphDesk, view: GraphView): string[] {
  const hidden = view.nodes.size - shownCount({ ...view, sifted: null });
  const { accounts, elements } = shownOf(view);
  const filtered = elements.of - elements.shown - hidden;
  return [
    hidden === 0 ? '' : `${formatOf(hidden, 'hidden node')} left out.`,
    isNoFilter(view.filter)
      ? ''
      : `Filtered, ${sayFilter(view.filter, wordsOf(desk))}: ${formatOf(filtered, 'node')} left out, ${formatCount(accounts.shown)} of ${formatOf(accounts.of, 'account')} in it.`,
  ];
}

function remarks({ replaced, scale }: Made): string[] {
  return [
    scale !== undefined && scale < 2
      ? `It is drawn at ${scale.toFixed(1)}×, not 2×: no browser draws it larger.`
      : '',
    replaced > 0 ? `${formatOf(replaced, 'character')} that this format cannot hold became \u{fffd}.` : '',
  ];
}
