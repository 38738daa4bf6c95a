// The legend of a picture that leaves, as marks and words with their places: what colours, shapes, sizes and edge labels say, of what is shown.
import type { Shape } from '../../../shared/model/kinds/kind';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { kindPlural, markOf } from '../../state/entity-text';
import { entitiesOf, kindOf, type GraphNode } from '../../state/graph-view';
import type { CanvasTheme } from '../../ui/canvas-theme';
import { formatCount } from '../../ui/format';
import { measured } from './canvas-labels';
import type { Look, Range } from './style/look';
import { colourOf } from './style/paint';

/** In units of the legend, from its upper left; `y` of words is their baseline. A ramp runs through its colours. */
export type LegendPart =
  | { type: 'words'; x: number; y: number; words: string; tone: 'title' | 'entry' | 'count' }
  | { type: 'mark'; x: number; y: number; shape: Shape; fill: string; stroke: string }
  | { type: 'ramp'; x: number; y: number; colours: readonly string[] };

export type PictureLegend = { width: number; height: number; parts: readonly LegendPart[] };

export const LEGEND_WRITING = 11;
export const MARK_SIDE = 12;
export const RAMP_SIZE = { width: 56, height: 8 };
const ROW = 20;
const GAP = 6;
const BETWEEN = 14;

type Item = { title?: string; mark?: { shape: Shape; fill: string; stroke: string }; words?: string; count?: string; ramp?: readonly string[] }; // prettier-ignore

/** Rows are broken at `width`. */
export function pictureLegend(
  { nodes, kinds, look, theme }: { nodes: readonly GraphNode[]; kinds: KindRegistry; look: Look; theme: CanvasTheme }, // prettier-ignore
  width: number,
): PictureLegend {
  const rows = [
    colourItems(look, theme),
    sizeItems(look),
    edgeItems(look),
    kindItems(nodes, kinds, look, theme),
  ];
  const flow = { x: 0, y: 0, widest: 0, parts: [] as LegendPart[] };
  for (const row of rows.filter((items) => items.length > 0)) {
    flow.x = 0;
    for (const item of row) place(flow, item, width, theme);
    flow.y += ROW;
  }
  return { width: flow.widest, height: flow.y, parts: flow.parts };
}

function colourItems({ colour: { measure, range, entries } }: Look, theme: CanvasTheme): Item[] {
  if (measure.type === 'kind') return [];
  const how = range === null || range.how === '' ? [] : [{ words: range.how }];
  return [
    { title: `Colour: ${measure.label}` },
    ...rangeItems(range, theme),
    ...how,
    ...entries.map(({ paint, label, count }) => {
      const colour = colourOf(paint, theme);
      const fill = paint.type === 'none' ? theme.ground : colour;
      return {
        mark: { shape: 'circle' as const, fill, stroke: colour },
        words: label,
        count: formatCount(count),
      };
    }),
  ];
}

/** The least, the lower half of the colours, the middle, the upper half, the most: in one piece. */
function rangeItems(range: Range | null, { ramp }: CanvasTheme): Item[] {
  if (range === null) return [];
  const half = Math.floor(ramp.length / 2);
  return [
    { words: range.least, ramp: ramp.slice(0, half + 1) },
    { words: range.middle, ramp: ramp.slice(half) },
    { words: range.most },
  ];
}

function sizeItems({ size: { measure, range, entries } }: Look): Item[] {
  if (range === null) return [];
  const words = `${range.least} to ${range.most}, ${range.middle} in the middle`;
  const missing = entries.map(({ label, count }) => ({
    ...{ words: `smallest: ${label.toLowerCase()}`, count: formatCount(count) },
  }));
  return [{ title: `Size: ${measure.label}` }, { words }, ...missing];
}

function edgeItems({ edges }: Look): Item[] {
  return edges.everywhere ? [{ title: `Edges: ${edges.label}` }] : [];
}

function kindItems(nodes: readonly GraphNode[], kinds: KindRegistry, look: Look, theme: CanvasTheme): Item[] {
  const counts = new Map<string, number>();
  for (const node of nodes)
    counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + entitiesOf(node).length);
  const coloured = look.colour.measure.type === 'kind';
  return Array.from(counts, ([kind, count]) => {
    const { shape, hue } = markOf(kinds, kind);
    const fill = coloured ? theme.hues[hue] : theme.text3;
    return { mark: { shape, fill, stroke: fill }, words: kindPlural(kinds, kind), count: formatCount(count) };
  });
}

function place(
  flow: { x: number; y: number; widest: number; parts: LegendPart[] },
  item: Item,
  width: number,
  theme: CanvasTheme,
): void {
  const wide = (words: string | undefined): number =>
    words === undefined ? 0 : measured(words, LEGEND_WRITING, theme.font).width + GAP;
  const side = item.mark === undefined ? 0 : MARK_SIDE + GAP;
  const whole = side + (item.ramp === undefined ? 0 : RAMP_SIZE.width + GAP) + wide(item.title) + wide(item.words) + wide(item.count); // prettier-ignore
  if (flow.x > 0 && flow.x + whole > width) {
    flow.x = 0;
    flow.y += ROW;
  }
  let { x } = flow;
  const y = flow.y + ROW / 2;
  const write = (words: string | undefined, tone: 'title' | 'entry' | 'count'): void => {
    if (words === undefined) return;
    flow.parts.push({ type: 'words', x, y: y + LEGEND_WRITING * 0.36, words, tone });
    x += wide(words);
  };
  if (item.mark !== undefined) flow.parts.push({ type: 'mark', x, y: y - MARK_SIDE / 2, ...item.mark });
  x += side;
  write(item.title, 'title');
  write(item.words, 'entry');
  write(item.count, 'count');
  if (item.ramp !== undefined)
    flow.parts.push({ type: 'ramp', x, y: y - RAMP_SIZE.height / 2, colours: item.ramp });
  flow.widest = Math.max(flow.widest, flow.x + whole);
  // What a range is made of hangs together.
  flow.x += whole + (item.ramp === undefined ? BETWEEN : 0);
}

/** Colour of words. */
export function toneOf(tone: 'title' | 'entry' | 'count', theme: CanvasTheme): string {
  return { title: theme.text1, entry: theme.text2, count: theme.text3 }[tone];
}
