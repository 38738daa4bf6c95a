// The files that the graph is saved as: one record each, in the order of the menu.
import type { EntityId } from '../../../shared/dataset/types';
import type { EdgeRow, EntityRow } from '../../../shared/engine/engine';
import type { Written } from '../../../shared/graph-files/graph-file';
import type { GraphFileFormat } from '../../../shared/graph-files/write';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import type { Box } from '../../../shared/graph/layout-boxes';
import { shownNodes } from '../../state/graph-view';
import type { GraphView, NodeId } from '../../state/graph-view';
import type { FileKind } from '../../state/host';
import type { Names } from './canvas-labels';
import type { Besides, Png } from './canvas-png';
import type { Session } from '../../state/session';
import { graphFileOf } from './export-model';
import { LEGEND_WRITING, pictureLegend, type PictureLegend } from './export-legend';
import { withLegend } from './export-legend-png';
import { pictureNotes, type PictureNote } from './export-notes';
import { withNotes } from './export-notes-png';
import { writeSvg } from './export-svg';
import { elementsOf } from './graph-elements';
import type { CanvasTheme } from '../../ui/canvas-theme';
import type { Look } from './style/look';

/** What a file is made from. Rows of members and the picture cost something: they are asked for by the formats that need them. */
export type ExportSource = {
  view: GraphView;
  kinds: KindRegistry;
  theme: CanvasTheme;
  look: Look;
  names: Names;
  told: ReadonlyMap<string, Box>;
  description: string;
  titleOf: (id: NodeId) => string;
  members: () => Promise<ReadonlyMap<EntityId, EntityRow>>;
  seen: () => Promise<readonly EdgeRow[]>;
  write: Session['writeGraphFile'];
  png: (besides: Besides) => Promise<Png>;
};

/** `replaced`: characters that the format cannot hold; `scale`: of a picture of pixels. */
export type Made = { content: Blob; replaced: number; scale?: number };

export type ExportFormat = {
  id: string;
  label: string;
  /** What it is good for, in a few words. */
  use: string;
  /** After the name of what is shown: ".svg", "-nodes.csv". */
  suffix: string;
  file: FileKind;
  holds: 'both' | 'nodes' | 'edges';
  /** Left out: notes on the canvas are no part of it. */
  drawsNotes?: true;
  make: (source: ExportSource) => Promise<Made>;
};

export const EXPORTS: readonly ExportFormat[] = [
  {
    id: 'png',
    label: 'PNG picture, 2×',
    use: 'for reports and messages',
    suffix: '.png',
    file: { description: 'PNG picture', extensions: ['.png'] },
    holds: 'both',
    drawsNotes: true,
    make: async (source) => {
      const legend = legendOf(source);
      const scale = source.names.writing / LEGEND_WRITING;
      const [width, height] = [legend.width, legend.height].map((side) => (side + 2 * MARGIN) * scale);
      const notes = notesOf(source);
      const bare = await source.png({ boxes: notes, below: { width: width ?? 0, height: height ?? 0 } });
      const noted = await withNotes(bare, notes, source.theme);
      const made = await withLegend(noted, legend, { scale, margin: MARGIN }, source.theme);
      return { content: made.blob, replaced: 0, scale: made.scale };
    },
  },
  {
    id: 'svg',
    label: 'SVG picture',
    use: 'sharp at any size, text selectable',
    suffix: '.svg',
    file: { description: 'SVG picture', extensions: ['.svg'] },
    holds: 'both',
    drawsNotes: true,
    make: (source) => {
      const elements = elementsOf(source.view, source.kinds, source.theme, source.look);
      return Promise.resolve(
        text(
          'image/svg+xml',
          writeSvg({ ...source, elements, notes: notesOf(source), legend: legendOf(source) }),
        ),
      );
    },
  },
  {
    id: 'graphml',
    label: 'GraphML',
    use: 'for igraph and NetworkX',
    suffix: '.graphml',
    file: { description: 'GraphML graph', extensions: ['.graphml'] },
    holds: 'both',
    make: (source) => data('graphml', 'application/xml', source),
  },
  {
    id: 'gexf',
    label: 'GEXF',
    use: 'for Gephi, with places and colours',
    suffix: '.gexf',
    file: { description: 'GEXF graph', extensions: ['.gexf'] },
    holds: 'both',
    make: (source) => data('gexf', 'application/xml', source),
  },
  {
    id: 'csv-nodes',
    label: 'Nodes as CSV',
    use: 'for spreadsheets',
    suffix: '-nodes.csv',
    file: { description: 'CSV file', extensions: ['.csv'] },
    holds: 'nodes',
    make: (source) => data('csv-nodes', 'text/csv', source),
  },
  {
    id: 'csv-edges',
    label: 'Edges as CSV',
    use: 'for spreadsheets',
    suffix: '-edges.csv',
    file: { description: 'CSV file', extensions: ['.csv'] },
    holds: 'edges',
    make: (source) => data('csv-edges', 'text/csv', source),
  },
];

/** Around the legend, in its own units. */
const MARGIN = 12;
/** Its rows are no shorter, however small the picture. */
const LEAST_ROW = 420;

function legendOf({ view, kinds, look, theme, names }: ExportSource): PictureLegend {
  const left = names.boxes.reduce((least, { x, width }) => Math.min(least, x - width / 2), Infinity);
  const right = names.boxes.reduce((most, { x, width }) => Math.max(most, x + width / 2), left);
  const row = ((right - left) * LEGEND_WRITING) / names.writing;
  return pictureLegend({ nodes: shownNodes(view), kinds, look, theme }, Math.max(LEAST_ROW, row));
}

const notesOf = ({ view, names, theme }: ExportSource): PictureNote[] =>
  pictureNotes(view, names.writing, theme);

async function data(format: GraphFileFormat, type: string, source: ExportSource): Promise<Made> {
  const { view, members, seen, write, ...context } = source;
  const file = graphFileOf(view, { ...context, members: await members(), seen: await seen() });
  return text(type, await write(format, file));
}

function text(type: string, { text, replaced }: Written): Made {
  return { content: new Blob([text], { type }), replaced };
}
