// The tokens that the canvas needs as plain colours: a canvas knows no variables. Read again when the theme changes.
import { HUES } from '../../shared/model/kinds/kind';
import type { Hue } from '../../shared/model/kinds/kind';

export type CanvasTheme = {
  ground: string;
  float: string;
  text1: string;
  text2: string;
  text3: string;
  accent: string;
  line: string;
  /** The mark of a note. */
  note: string;
  control: string;
  edgeAlpha: number;
  edgeAlphaLit: number;
  font: string;
  hues: Readonly<Record<Hue, string>>;
  /** Of categories, the most frequent first. */
  series: readonly string[];
  /** Of amounts, the least first. */
  ramp: readonly string[];
};

/** How many tokens there are of each. */
const SERIES = 7;
const RAMP = 5;

export function readCanvasTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ground: token('--ground-canvas'),
    float: token('--ground-float'),
    text1: token('--text-1'),
    text2: token('--text-2'),
    text3: token('--text-3'),
    accent: token('--accent'),
    line: token('--line-strong'),
    note: token('--warn'),
    control: token('--line-control'),
    edgeAlpha: Number(token('--edge-alpha')) || 0.3,
    edgeAlphaLit: Number(token('--edge-alpha-lit')) || 0.9,
    font: token('--font-ui'),
    hues: Object.fromEntries(HUES.map((hue) => [hue, token(`--k-${hue}`)])) as Record<Hue, string>,
    series: Array.from({ length: SERIES }, (_, i) => token(`--series-${i + 1}`)),
    ramp: Array.from({ length: RAMP }, (_, i) => token(`--ramp-${i + 1}`)),
  };
}

/** `share` of the first over the second; both `#rrggbb`. */
export function mix(over: string, under: string, share: number): string {
  const [a, b] = [channels(over), channels(under)];
  const mixed = a.map((value, i) => Math.round(value * share + (b[i] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) || 0);
}
