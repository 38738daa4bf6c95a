// The picture as SVG of its own: what the canvas draws, from the same elements; names are text that can be selected and searched. No script, nothing from elsewhere.
import type { ElementDefinition } from 'cytoscape';
import type { Written } from '../../../shared/graph-files/graph-file';
import { allowedInXml, XML_HEAD, xmlAttributes, xmlText } from '../../../shared/graph-files/xml';
import type { Box } from '../../../shared/graph/layout-boxes';
import type { NodeId } from '../../state/graph-view';
import type { Names } from './canvas-labels';
import { LEGEND_WRITING, type PictureLegend } from './export-legend';
import { legendGroup } from './export-legend-svg';
import type { PictureNote } from './export-notes';
import { noteGroup } from './export-notes-svg';
import { edgePath, edgeWords } from './export-svg-edges';
import { nameOf, shapeOf } from './export-svg-marks';
import { decimal, hasClass, placeOf } from './export-svg-parts';
import type { CanvasTheme } from '../../ui/canvas-theme';

export type Picture = {
  /** As `elementsOf` makes them: only what is shown. */
  elements: readonly ElementDefinition[];
  theme: CanvasTheme;
  /** Where names are written on the canvas, and how large. */
  names: Names;
  /** Where words are on edges; only those that have room. */
  told: ReadonlyMap<string, Box>;
  /** What a person wrote on it; the frame holds it all. */
  notes: readonly PictureNote[];
  /** Under the picture. */
  legend: PictureLegend;
  /** What a node is, in words: the tip that browsers show. */
  titleOf: (id: NodeId) => string;
  description: string;
};

export function writeSvg(picture: Picture): Written {
  const { elements, theme, names, told, notes, legend, description } = picture;
  const nodes = elements.filter((element) => element.group === 'nodes');
  const edges = elements.filter((element) => element.group === 'edges');
  const places = new Map(nodes.map((node) => [node.data.id ?? '', placeOf(node)]));
  const drawn = frameOf([...names.boxes, ...notes]);
  const scale = names.writing / LEGEND_WRITING;
  const { x, y } = drawn;
  const width = Math.max(drawn.width, Math.ceil(legend.width * scale) + 2 * ROOM);
  const height = drawn.height + Math.ceil(legend.height * scale) + ROOM;
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `${x} ${y} ${width} ${height}`,
    width,
    height,
  };
  return allowedInXml(
    [
      `${XML_HEAD}<svg${xmlAttributes({ ...head, 'font-family': theme.font })}>`,
      `<title>${xmlText(description)}</title>`,
      `<rect${xmlAttributes({ x, y, width, height, fill: theme.ground })}/>`,
      '<g fill="none" stroke-linecap="round">',
      ...edges.map((edge) => edgePath(edge, places, theme)),
      '</g>',
      ...drawnOrder(nodes).map((node) => nodeGroup(node, picture)),
      ...edges.flatMap((edge) => edgeWords(edge, told.get(edge.data.id ?? ''), names.writing, theme)),
      ...notes.map((note) => noteGroup(note, theme)),
      legendGroup(legend, { x: x + ROOM, y: y + drawn.height, scale }, theme),
      '</svg>\n',
    ].join('\n'),
  );
}

/** As on the canvas: what has a name lies over what has none. */
function drawnOrder(nodes: readonly ElementDefinition[]): ElementDefinition[] {
  const named = (node: ElementDefinition): boolean => hasClass(node, 'named');
  return [...nodes.filter((node) => !named(node)), ...nodes.filter(named)];
}

function nodeGroup(node: ElementDefinition, { theme, names, titleOf }: Picture): string {
  const { x, y } = placeOf(node);
  const title = `<title>${xmlText(titleOf(node.data.id ?? ''))}</title>`;
  const group = xmlAttributes({ class: 'node', transform: `translate(${decimal(x)} ${decimal(y)})` });
  return `<g${group}>${title}${shapeOf(node, theme)}${nameOf(node, theme, names)}</g>`;
}

/** Around all that is drawn, with some room. */
function frameOf(boxes: readonly Box[]): Box {
  const edge = (side: (box: Box) => number, most: (a: number, b: number) => number): number =>
    boxes.map(side).reduce((a, b) => most(a, b), boxes[0] === undefined ? 0 : side(boxes[0]));
  const left = Math.floor(edge(({ x, width }) => x - width / 2, Math.min)) - ROOM;
  const top = Math.floor(edge(({ y, height }) => y - height / 2, Math.min)) - ROOM;
  const right = Math.ceil(edge(({ x, width }) => x + width / 2, Math.max)) + ROOM;
  const bottom = Math.ceil(edge(({ y, height }) => y + height / 2, Math.max)) + ROOM;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const ROOM = 24;
