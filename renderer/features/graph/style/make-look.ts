// Makes a look: asks once for what its measures need, reads them, and gives every node its colour, its size and its words.
import type { EdgeRow } from '../../../../shared/engine/engine';
import type { GraphStyle } from '../../../../shared/model/records/graph-style';
import { colourPart } from './colour-part';
import { edgeWords } from './edge-words';
import type { Look } from './look';
import { meansOf, tiesOf, type LookSource } from './look-means';
import { colourMeasure, sizeMeasure } from './measures';
import { sizePart } from './size-part';

/** @throws RetortError as the questions of its source do */
export async function makeLook(style: GraphStyle, source: LookSource): Promise<Look> {
  const [colour, size, words] = [
    colourMeasure(style.colour),
    sizeMeasure(style.size),
    edgeWords(style.edges),
  ];
  const needs = [colour, size, words].flatMap((one) => ('needs' in one ? [one.needs] : []));
  const ties: ReadonlyMap<string, readonly EdgeRow[]> = needs.includes('ties')
    ? await tiesOf(source)
    : new Map();
  const means = await meansOf(source, ties, colour.type !== 'kind' || size.type !== 'fixed');
  const painted = await colourPart(colour, source, means);
  const sized = await sizePart(size, source, means);
  const columns = [painted.column, sized.column].filter((column) => column !== null);
  return {
    style,
    paintOf: painted.paintOf,
    radiusOf: sized.radiusOf,
    wordsOf: (node) => [
      ...new Set([painted.wordsOf(node), sized.wordsOf(node)].filter((one) => one !== null)),
    ],
    edges: { ...words, wordsOf: (edge) => words.wordsOf(edge, ties.get(edge.id) ?? []) },
    ...{ colour: painted.legend, size: sized.legend },
    columns: columns.filter(({ name }, at) => columns.findIndex((one) => one.name === name) === at),
  };
}
