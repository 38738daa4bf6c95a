// What the parts of an SVG picture share: how they read elements, and how they write numbers.
import type { ElementDefinition } from 'cytoscape';
import type { Point } from '../../../shared/graph/layout-boxes';

export const hasClass = ({ classes }: ElementDefinition, name: string): boolean =>
  typeof classes === 'string' && classes.split(' ').includes(name);

export const placeOf = (node: ElementDefinition): Point => node.position ?? { x: 0, y: 0 };

/** Two decimals are finer than can be seen, and keep the file small; never a negative zero. */
export const decimal = (value: number): number => Math.round(value * 100) / 100 + 0;

/** From the middle of digits to their baseline; of the size of the writing. */
export const MIDDLE = 0.36;
/** Ground around the letters; of their size, on both sides of their outline. */
export const HALO = 0.4;
