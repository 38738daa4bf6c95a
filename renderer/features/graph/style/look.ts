// How the graph looks: what every node's colour and size and every edge's words are, with the legend that explains them. Made from a style and what is drawn.
import type { KindRegistry } from '../../../../shared/model/kinds/registry';
import { shippedStyle, type GraphStyle } from '../../../../shared/model/records/graph-style';
import { markOf } from '../../../state/entity-text';
import { kindOf, type GraphEdge, type GraphNode } from '../../../state/graph-view';
import { radiusOf } from '../../../state/graph-view-size';
import type { LegendEntry } from './categories';
import { edgeWords, type EdgeWords } from './edge-words';
import { colourMeasure, sizeMeasure } from './measures';
import type { ColourMeasure, SizeMeasure } from './measure';
import type { Paint } from './paint';

/** `how`: what the values were found out from, '' where they are simply so. */
export type Range = { least: string; middle: string; most: string; how: string };

export type ColourLegend = { measure: ColourMeasure; range: Range | null; entries: readonly LegendEntry[] };
/** `entries`: what is smallest because it has no value. */
export type SizeLegend = { measure: SizeMeasure; range: Range | null; entries: readonly LegendEntry[] };

export type Look = {
  /** What it was made for. */
  style: GraphStyle;
  paintOf: (node: GraphNode) => Paint;
  radiusOf: (node: GraphNode) => number;
  /** What colour and size say of it, beyond what every look does. */
  wordsOf: (node: GraphNode) => readonly string[];
  edges: Pick<EdgeWords, 'id' | 'label' | 'everywhere'> & { wordsOf: (edge: GraphEdge) => string };
  colour: ColourLegend;
  size: SizeLegend;
  /** What files say of nodes beyond what they always do. */
  columns: readonly LookColumn[];
};

export type LookColumn = {
  name: string;
  type: 'string' | 'double';
  valueOf: (node: GraphNode) => number | string | null;
};

const kindPaint =
  (kinds: KindRegistry) =>
  (node: GraphNode): Paint => ({ type: 'hue', hue: markOf(kinds, kindOf(node)).hue });

/** What ships: it asks nobody. */
export function shippedLook(kinds: KindRegistry): Look {
  const words = edgeWords(shippedStyle.edges);
  return {
    style: shippedStyle,
    paintOf: kindPaint(kinds),
    radiusOf,
    wordsOf: () => [],
    edges: { ...words, wordsOf: (edge) => words.wordsOf(edge, []) },
    colour: { measure: colourMeasure(shippedStyle.colour), range: null, entries: [] },
    size: { measure: sizeMeasure(shippedStyle.size), range: null, entries: [] },
    columns: [],
  };
}
