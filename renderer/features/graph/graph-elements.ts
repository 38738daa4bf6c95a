// The view as Cytoscape elements: data only. What is drawn how follows from it in graph-style.
import type { ElementDefinition } from 'cytoscape';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { shortValue, markOf } from '../../state/entity-text';
import { isGroup, kindOf, shownEdges, shownNode, shownNodes } from '../../state/graph-view';
import type { CollectionNode, EntityNode, GraphEdge, GraphNode, GraphView } from '../../state/graph-view';
import { isLabelled, LONGEST_LABEL } from '../../state/graph-view-size';
import { suppressionWord } from '../../state/linkage-words';
import { cutMiddle, formatCount } from '../../ui/format';
import { mark } from '../../ui/marks';
import type { Mark } from '../../ui/marks';
import type { CanvasTheme } from '../../ui/canvas-theme';
import { mix } from '../../ui/canvas-theme';
import type { Look } from './style/look';
import { colourOf, type Paint } from './style/paint';

/** Every shown node and edge, with its place, in an order that does not depend on how it came to be. */
export function elementsOf(
  view: GraphView,
  kinds: KindRegistry,
  theme: CanvasTheme,
  look: Look,
): ElementDefinition[] {
  const nodes = shownNodes(view).map((node) => nodeElement(view, node, kinds, theme, look));
  const edges = shownEdges(view).map((edge) => edgeElement(view, edge, theme, look));
  return [...nodes, ...edges];
}

function nodeElement(
  view: GraphView,
  node: GraphNode,
  kinds: KindRegistry,
  theme: CanvasTheme,
  look: Look,
): ElementDefinition {
  const place = view.places.get(node.id) ?? { x: 0, y: 0 };
  const pinned = view.pinned.has(node.id) ? ' pinned' : '';
  const dress = { paint: look.paintOf(node), radius: look.radiusOf(node) };
  const drawn =
    node.type === 'collection' ? collectionData(node, dress, theme) : entityData(node, dress, kinds, theme);
  return {
    group: 'nodes',
    data: { id: node.id, size: 2 * dress.radius, ...drawn.data },
    position: { ...place },
    classes: drawn.classes + pinned,
  };
}

type Drawn = { classes: string; data: Record<string, unknown> };
type Dress = { paint: Paint; radius: number };

function collectionData(node: CollectionNode, { paint, radius }: Dress, theme: CanvasTheme): Drawn {
  const count = node.members.length;
  const colour = colourOf(paint, theme);
  // A measure is read from the colour itself: it needs more of it than a kind that all of them share.
  const share = paint.type === 'hue' ? 0.17 : paint.type === 'none' ? 0 : 0.34;
  const fill = mix(colour, theme.ground, share);
  const look = { fill, near: mix(colour, theme.ground, share + 0.17), colour };
  if (isGroup(node)) {
    const label = `${cutMiddle(node.name, LONGEST_LABEL)}  ${shortCount(node)}`;
    return { classes: 'group named', data: { ...look, label } };
  }
  // Small ones have no room for their count; it is on the tip and in the outline.
  const label = count >= COUNT_FROM && radius >= COUNT_RADIUS ? shortCount(node) : '';
  return { classes: 'collection', data: { ...look, label } };
}

const COUNT_FROM = 8;
const COUNT_RADIUS = 8;

/** "25/40" where a filter leaves only so many. */
function shortCount({ members, whole }: CollectionNode): string {
  const count = formatCount(members.length);
  return whole === undefined ? count : `${count}/${formatCount(whole.members.length)}`;
}

function entityData(
  node: EntityNode,
  { paint, radius }: Dress,
  kinds: KindRegistry,
  theme: CanvasTheme,
): Drawn {
  const shape = mark(markOf(kinds, kindOf(node)).shape);
  return {
    classes: paint.type === 'none' ? `${classesOf(node)} hollow` : classesOf(node),
    data: {
      label: isLabelled(node) ? labelOf(node, kinds) : '',
      colour: colourOf(paint, theme),
      ...outlineOf(shape, 2 * radius),
    },
  };
}

function labelOf(node: EntityNode, kinds: KindRegistry): string {
  const degree = formatCount(node.row.degree);
  if (node.suppressed === null) return `${shortValue(kinds, node.row.key, LONGEST_LABEL)}  ${degree}`;
  return `${shortValue(kinds, node.row.key, 14)} ${suppressionWord(node.suppressed)}\n${degree}, not counted`;
}

function classesOf(node: EntityNode): string {
  const name = isLabelled(node) ? 'selector named' : 'account';
  return node.suppressed === null ? name : `${name} suppressed`;
}

/** What Cytoscape draws the mark with: an ellipse by its aspect, a rounded box by its size, anything else by its corners. */
function outlineOf(shape: Mark, size: number): Record<string, unknown> {
  if (shape.type === 'ellipse') return { aspect: shape.ry / shape.rx };
  if (shape.rounding < ROUND_FROM) return { points: cornersOf(shape.points), aspect: 1 };
  const reach = Math.max(...shape.points.map(([x]) => Math.abs(x - 6) / 6));
  return { rounded: 1, aspect: 1, size: size * reach, corner: (size * shape.rounding) / 12 };
}

/** Joins below this are sharp at the sizes that are drawn. */
const ROUND_FROM = 1;

/** Corners in the box of -1..1 that Cytoscape wants, from the mark's box of 12. */
function cornersOf(points: readonly (readonly [number, number])[]): number[] {
  return points.flatMap(([x, y]) => [(x - 6) / 6, (y - 6) / 6]);
}

function edgeElement(view: GraphView, edge: GraphEdge, theme: CanvasTheme, look: Look): ElementDefinition {
  const target = view.nodes.get(edge.to);
  const source = shownNode(view, edge.from);
  const suppressed = target?.type === 'entity' && target.suppressed !== null;
  const of = source?.type === 'collection' ? source.members.length : 1;
  return {
    group: 'edges',
    data: {
      id: edge.id,
      source: edge.from,
      target: edge.to,
      colour: target === undefined ? theme.text3 : colourOf(look.paintOf(target), theme),
      width: 0.6 + Math.min(2.4, Math.max(0, edge.bits) * 0.11),
      bow: bowOf(view, edge),
      words: look.edges.wordsOf(edge),
    },
    classes: suppressed ? 'suppressed' : edge.accounts < of ? 'partial' : '',
  };
}

/** Edges bend a little, to one side by their ends' names, so that bundles can be told apart. */
function bowOf(view: GraphView, edge: GraphEdge): number {
  const from = view.places.get(edge.from);
  const to = view.places.get(edge.to);
  if (from === undefined || to === undefined) return 0;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return Math.round(length * 0.09 * (edge.to.length % 2 === 0 ? 1 : -1) * 10) / 10;
}
