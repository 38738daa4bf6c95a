// Names on the canvas: how large they are written, and the side of its mark that each is given, as classes. What found no room is named when it is pointed at.
import type { Core, SingularElementArgument } from 'cytoscape';
import type { Box, Size } from '../../../shared/graph/layout-boxes';
import { setClass } from './canvas-classes';
import { boxOfLabel, boxOfMark, placeLabels, SIDES } from './label-room';
import type { Mark, Side } from './label-room';

/** Writing keeps its size on the screen, but for a picture so small or so near that it would be all there is. In steps, so that zooming writes seldom. */
export function writingSize(zoom: number): number {
  const wanted = Math.min(LARGEST, Math.max(SMALLEST, ON_SCREEN / zoom));
  return Math.exp(Math.round(Math.log(wanted) / STEP) * STEP);
}

const ON_SCREEN = 11;
const SMALLEST = 4;
const LARGEST = 30;
const STEP = 0.12;
/** Under which an element keeps the size that its words are written in. */
const WRITING = 'writing';
/** Ground around the letters, so that they can be read over edges; of their size. */
const HALO = 0.2;

export type Lettering = {
  /** Writes every name at the size for this zoom, where there is room for it. */
  write(font: string): void;
  /** What is drawn at a zoom, marks and the names that have room, in units of the graph. */
  boxesAt(zoom: number): Box[];
  /** What is written now, for a picture of it. */
  names(): Names;
};

/** `writing`: the size of the letters; `sides`: of the names that have room; `boxes`: of marks and names; all in units of the graph. */
export type Names = { writing: number; sides: ReadonlyMap<string, Side>; boxes: readonly Box[] };

export type Written = Names & { font: string };

/** Names are written anew by themselves when zooming changes their size; `written` hears of it each time. */
export function letteringOf(cy: Core, written: (names: Written) => void): Lettering {
  let known = 'sans-serif';
  let size = 0;
  const write = (font: string): void => {
    known = font;
    size = writingSize(cy.zoom());
    const names = namesOf(marksOf(cy, size, font), size);
    writeNames(cy, names);
    written({ ...names, font });
  };
  cy.on('zoom', () => {
    if (writingSize(cy.zoom()) !== size) cy.batch(() => write(known));
  });
  return {
    write,
    boxesAt: (zoom) => [...namesOf(marksOf(cy, writingSize(zoom), known), writingSize(zoom)).boxes],
    names: () => namesOf(marksOf(cy, size, known), size),
  };
}

function namesOf(marks: readonly Mark[], writing: number): Names {
  const sides = placeLabels(marks);
  return { writing, sides, boxes: drawnBoxes(marks, sides) };
}

function writeNames(cy: Core, { writing, sides }: Names): void {
  cy.nodes('.named').forEach((node) => {
    writeAt(node, writing);
    const given = sides.get(node.id()) ?? 'none';
    for (const side of [...SIDES, 'none'] as const) setClass(node, `name-${side}`, side === given);
  });
}

/** What is written at this size already is left as it is. */
export function writeAt(element: SingularElementArgument, writing: number): void {
  if (element.scratch(WRITING) === writing) return;
  element.scratch(WRITING, writing).style({ 'font-size': writing, 'text-outline-width': writing * HALO });
}

function drawnBoxes(marks: readonly Mark[], sides: Names['sides']): Box[] {
  const names = marks.flatMap((mark) => {
    const side = sides.get(mark.id);
    return side === undefined ? [] : [boxOfLabel(mark, side)];
  });
  return [...marks.map(boxOfMark), ...names];
}

/** In the order in which they choose their place: the largest, which are the strongest, first. */
function marksOf(cy: Core, writing: number, font: string): Mark[] {
  const marks = cy.nodes().map((element): Mark => {
    const node = element;
    const { x, y } = node.position();
    const name = node.hasClass('named') ? measured(String(node.data('label')), writing, font) : null;
    const radius = Number(node.data('size')) / 2;
    return { id: node.id(), x, y, radius, name, yields: node.hasClass('suppressed') };
  });
  return marks.sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
}

/** Extent of some lines in this font, in its own units. */
export function measured(text: string, writing: number, font: string): Size {
  const known = widths.get(text) ?? widthOf(text, font);
  if (widths.size > MOST_KNOWN) widths.clear();
  widths.set(text, known);
  return { width: known * writing, height: text.split('\n').length * writing };
}

const widths = new Map<string, number>();
const MOST_KNOWN = 5_000;
const MEASURED_AT = 100;

/** The longest line, in ems. */
function widthOf(text: string, font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 0.6;
  context.font = `${MEASURED_AT}px ${font}`;
  return Math.max(...text.split('\n').map((line) => context.measureText(line).width)) / MEASURED_AT;
}
