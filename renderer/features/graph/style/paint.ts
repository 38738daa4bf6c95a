// Colours by their meaning, and what they are in a theme: measures know no colours.
import type { Hue } from '../../../../shared/model/kinds/kind';
import { mix, type CanvasTheme } from '../../../ui/canvas-theme';

/**
 * `hue`: of a kind. `series`: one of the colours that tell categories apart. `ramp`: 0..1, more is stronger. `other`: a category without a colour of its own;
 * `mixed`: accounts of several, drawn as one; `none`: it has no value; `apart`: the measure says nothing of such things.
 */
export type Paint =
  | { type: 'hue'; hue: Hue }
  | { type: 'series'; place: number }
  | { type: 'ramp'; share: number }
  | { type: 'other' | 'mixed' | 'none' | 'apart' };

/** #rrggbb */
export function colourOf(paint: Paint, theme: CanvasTheme): string {
  switch (paint.type) {
    case 'hue':
      return theme.hues[paint.hue];
    case 'series':
      return theme.series[paint.place] ?? theme.text3;
    case 'ramp':
      return rampColour(theme.ramp, paint.share);
    case 'mixed':
      return theme.text1;
    case 'other':
    case 'none':
      return theme.text3;
    case 'apart':
      return theme.control;
  }
}

/** Between the stops of the ramp, which ascend in contrast to the ground. */
export function rampColour(ramp: readonly string[], share: number): string {
  const at = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const below = Math.min(ramp.length - 2, Math.floor(at));
  return mix(ramp[below + 1] as string, ramp[below] as string, at - below);
}

/** The same as a CSS value, where the theme is the page's. */
export function cssOf(paint: Paint): string {
  switch (paint.type) {
    case 'hue':
      return `var(--k-${paint.hue})`;
    case 'series':
      return `var(--series-${paint.place + 1})`;
    case 'ramp':
      return `var(--ramp-${Math.round(paint.share * (RAMP_STOPS - 1)) + 1})`;
    case 'mixed':
      return 'var(--text-1)';
    case 'other':
    case 'none':
      return 'var(--text-3)';
    case 'apart':
      return 'var(--line-control)';
  }
}

const RAMP_STOPS = 5;
