// What the graph shows as it leaves in a file: nodes in the order of their keys, so that the same picture gives the same bytes however it came to be.
import type { EntityId } from '../../../shared/dataset/types';
import type { EdgeRow, EntityRow } from '../../../shared/engine/engine';
import type {
  GraphFile,
  GraphFileEdge,
  GraphFileLook,
  GraphFileNode,
} from '../../../shared/graph-files/graph-file';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { countedKind, displayValue, markOf } from '../../state/entity-text';
import {
  edgeId,
  entitiesOf,
  kindOf,
  nodeOfEntity,
  shownEdges,
  shownNode,
  shownNodes,
} from '../../state/graph-view';
import type { CollectionNode, EntityNode, GraphNode, GraphView, NodeId } from '../../state/graph-view';
import type { CanvasTheme } from '../../ui/canvas-theme';
import type { Look } from './style/look';
import { colourOf } from './style/paint';

/** `members`: the rows of all accounts in shown collections (`membersOf`); `seen`: the edges among all that is shown which say by which relations. */
export type ExportContext = {
  description: string;
  kinds: KindRegistry;
  theme: CanvasTheme;
  look: Look;
  members: ReadonlyMap<EntityId, EntityRow>;
  seen: readonly EdgeRow[];
};

/** Accounts in shown collections, whose rows a file needs. */
export function membersOf(view: GraphView): EntityId[] {
  return shownNodes(view).flatMap((node) => (node.type === 'collection' ? node.members : []));
}

export function graphFileOf(view: GraphView, context: ExportContext): GraphFile {
  const nodes = [...shownNodes(view)].sort(byKey);
  const { columns } = context.look;
  const positions = new Map(nodes.map((node, i) => [node.id, i]));
  return {
    description: context.description,
    nodes: nodes.map((node) => fileNode(view, node, context)),
    edges: fileEdges(view, positions, holdersOf(view, context.seen)),
    ...(columns.length === 0 ? {} : { measures: columns.map(({ name, type }) => ({ name, type })) }),
  };
}

/** The key of an entity, or of the first member of a collection: no two nodes have the same. */
function byKey(a: GraphNode, b: GraphNode): number {
  const [p, q] = [keyOf(a), keyOf(b)];
  return compare(p.kind, q.kind) || compare(p.realm, q.realm) || compare(p.value, q.value);
}

const keyOf = (node: GraphNode): EntityRow['key'] => (node.type === 'entity' ? node.row : node.first).key;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function fileEdges(
  view: GraphView,
  positions: ReadonlyMap<NodeId, number>,
  holders: Holders,
): GraphFileEdge[] {
  return shownEdges(view)
    .flatMap(({ id, from, to, relation, bits, accounts }) => {
      const [source, target] = [positions.get(from), positions.get(to)];
      return source === undefined || target === undefined
        ? []
        : [{ source, target, ...waysOf(shownNode(view, from), holders.get(id), relation), bits, accounts }];
    })
    .sort((a, b) => a.source - b.source || a.target - b.target);
}

/** By edge and relation: who of its source has its target. */
type Holders = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<EntityId>>>;

function holdersOf(view: GraphView, seen: readonly EdgeRow[]): Holders {
  const nodeOf = nodeOfEntity(view);
  const found = new Map<string, Map<string, Set<EntityId>>>();
  for (const { subject, object, relation } of seen) {
    const [from, to] = [nodeOf.get(subject), nodeOf.get(object)];
    if (from === undefined || to === undefined) continue;
    const ways = found.get(edgeId(from, to)) ?? new Map<string, Set<EntityId>>();
    found.set(edgeId(from, to), ways);
    ways.set(relation, (ways.get(relation) ?? new Set()).add(subject));
  }
  return found;
}

function waysOf(
  source: GraphNode | undefined,
  ways: ReadonlyMap<string, ReadonlySet<EntityId>> | undefined,
  drawn: string | null,
): Pick<GraphFileEdge, 'relations' | 'holders'> {
  if (ways === undefined || source === undefined)
    return { relations: drawn === null ? [] : [drawn], holders: null };
  const sorted = [...ways].sort(([a], [b]) => compare(a, b));
  const all = entitiesOf(source);
  const isWhole = sorted.every(([, who]) => who.size === all.length);
  return {
    relations: sorted.map(([relation]) => relation),
    holders: isWhole ? null : sorted.map(([, who]) => all.flatMap((id, at) => (who.has(id) ? [at] : []))),
  };
}

function fileNode(view: GraphView, node: GraphNode, context: ExportContext): GraphFileNode {
  const { x, y } = view.places.get(node.id) ?? { x: 0, y: 0 };
  const facts = node.type === 'entity' ? entityFacts(node, context) : collectionFacts(node, context);
  const measured = context.look.columns.map(({ valueOf }) => valueOf(node));
  return {
    ...{ kind: kindOf(node), ...facts, x, y, look: lookOf(node, context) },
    ...(measured.length === 0 ? {} : { measured }),
  };
}

type Facts = Omit<GraphFileNode, 'kind' | 'x' | 'y' | 'look'>;

function entityFacts({ row, bits, suppressed }: EntityNode, { kinds }: ExportContext): Facts {
  return {
    type: 'entity',
    label: displayValue(kinds, row.key),
    value: row.key.value,
    realm: row.key.realm,
    ring: row.ring,
    degree: row.degree,
    volume: row.volume,
    bits: bits === 0 ? null : bits,
    suppressed,
    first: moment(row.first),
    last: moment(row.last),
    members: [],
  };
}

function collectionFacts(node: CollectionNode, { kinds, members }: ExportContext): Facts {
  const rows = node.members.map((id) => members.get(id) ?? missing(id));
  const times = rows.flatMap(({ first, last }) => [first, last]).filter((time) => time !== null);
  return {
    type: 'collection',
    label: node.name ?? countedKind(kinds, kindOf(node), rows.length),
    value: null,
    realm: common(rows.map((row) => row.key.realm)),
    ring: common(rows.map((row) => row.ring)),
    degree: null,
    volume: rows.reduce((sum, row) => sum + row.volume, 0),
    bits: null,
    suppressed: null,
    first: moment(times.reduce<number | null>((least, time) => Math.min(least ?? time, time), null)),
    last: moment(times.reduce<number | null>((most, time) => Math.max(most ?? time, time), null)),
    members: rows.map(({ key }) => ({ realm: key.realm, value: key.value })),
  };
}

function missing(id: EntityId): never {
  throw new Error(`No row of member ${id}`);
}

/** What all have; null when they differ. */
function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

const moment = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

function lookOf(node: GraphNode, { kinds, theme, look }: ExportContext): GraphFileLook {
  const { shape } = markOf(kinds, kindOf(node));
  const suppressed = node.type === 'entity' && node.suppressed !== null;
  const colour = suppressed ? theme.text3 : colourOf(look.paintOf(node), theme);
  return { colour, shape, size: 2 * look.radiusOf(node) };
}
