// The drawn mark of each shape, as points in a box of 12 by 12 around (6, 6): lists, legends, graph and exports draw the same marks.
import type { Shape } from '../../shared/model/kinds/kind';

export type Point = readonly [x: number, y: number];

/** A mark is a circle, an ellipse or a polygon; `rounding` is the radius of its joins. */
export type Mark =
  | { type: 'ellipse'; rx: number; ry: number }
  | { type: 'polygon'; points: readonly Point[]; rounding: number };

const CENTRE = 6;

function regular(sides: number, radius: number, turn: number, centreY = CENTRE): Point[] {
  return Array.from({ length: sides }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / sides;
    return [CENTRE + radius * Math.cos(angle), centreY + radius * Math.sin(angle)];
  });
}

function star(): Point[] {
  return regular(10, 1, -Math.PI / 2).map(([x, y], i) => {
    const radius = i % 2 === 0 ? 5.9 : 2.6;
    return [CENTRE + (x - CENTRE) * radius, CENTRE + 0.2 + (y - CENTRE) * radius];
  });
}

const polygon = (points: readonly Point[], rounding = 0.4): Mark => ({ type: 'polygon', points, rounding });

const MARKS: Readonly<Record<Shape, Mark>> = {
  circle: { type: 'ellipse', rx: 4.6, ry: 4.6 },
  ellipse: { type: 'ellipse', rx: 5.8, ry: 3.6 },
  triangle: polygon([
    [6, 1.1],
    [11.1, 9.9],
    [0.9, 9.9],
  ]),
  'triangle-down': polygon([
    [0.9, 2.1],
    [11.1, 2.1],
    [6, 10.9],
  ]),
  chevron: polygon([
    [6, 1],
    [11.2, 6.4],
    [11.2, 11],
    [6, 6],
    [0.8, 11],
    [0.8, 6.4],
  ]),
  square: polygon(
    [
      [1.7, 1.7],
      [10.3, 1.7],
      [10.3, 10.3],
      [1.7, 10.3],
    ],
    0.8,
  ),
  rounded: polygon(
    [
      [1.7, 1.7],
      [10.3, 1.7],
      [10.3, 10.3],
      [1.7, 10.3],
    ],
    2.6,
  ),
  hexagon: polygon(regular(6, 5.2, 0)),
  octagon: polygon(regular(8, 5.2, Math.PI / 8)),
  pentagon: polygon(regular(5, 5.4, -Math.PI / 2, 6.4)),
  diamond: polygon([
    [11.8, 6],
    [6, 11.8],
    [0.2, 6],
    [6, 0.2],
  ]),
  rhomboid: polygon([
    [3.4, 2],
    [11.8, 2],
    [8.6, 10],
    [0.2, 10],
  ]),
  tag: polygon(
    [
      [0.6, 2.2],
      [8, 2.2],
      [11.6, 6],
      [8, 9.8],
      [0.6, 9.8],
    ],
    0.8,
  ),
  barrel: polygon(
    [
      [2.6, 1],
      [9.4, 1],
      [10.6, 6],
      [9.4, 11],
      [2.6, 11],
      [1.4, 6],
    ],
    0.8,
  ),
  star: polygon(star()),
};

export function mark(shape: Shape): Mark {
  return MARKS[shape];
}

/** SVG path data of a mark in its 12 by 12 box. */
export function markPath(shape: Shape): string {
  const drawn = mark(shape);
  if (drawn.type === 'ellipse') {
    const { rx, ry } = drawn;
    return `M${CENTRE - rx} ${CENTRE}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
  }
  return drawn.rounding < 1 ? sharpPath(drawn.points) : roundedPath(drawn.points, drawn.rounding);
}

function sharpPath(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}z`;
}

function roundedPath(points: readonly Point[], radius: number): string {
  const parts = points.map((corner, i) => {
    const before = points[(i + points.length - 1) % points.length] ?? corner;
    const after = points[(i + 1) % points.length] ?? corner;
    const start = towards(corner, before, radius);
    const end = towards(corner, after, radius);
    return `${i === 0 ? 'M' : 'L'}${at(start)}Q${at(corner)} ${at(end)}`;
  });
  return `${parts.join('')}z`;
}

function towards([x, y]: Point, [toX, toY]: Point, distance: number): Point {
  const length = Math.hypot(toX - x, toY - y);
  return [x + ((toX - x) / length) * distance, y + ((toY - y) / length) * distance];
}

const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100;
