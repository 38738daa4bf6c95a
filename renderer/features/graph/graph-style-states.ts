// How elements look while they are chosen, hovered, lit, pinned or under the keyboard.

import type { CanvasTheme } from '../../ui/canvas-theme';

export type Rule = { selector: string; style: Record<string, unknown> };

export function stateStyles(theme: CanvasTheme): Rule[] {
  const lit = { 'line-opacity': theme.edgeAlphaLit, 'z-index': 5 };
  return [
    { selector: 'edge.lit, edge.hovered', style: lit },
    { selector: 'node.near', style: { 'border-color': theme.text1, color: theme.text1, 'z-index': 20 } },
    {
      selector: 'node.collection.near',
      style: { 'background-color': 'data(near)' },
    },
    {
      selector: 'node.chosen',
      style: {
        color: theme.text1,
        'font-weight': 600,
        'outline-color': theme.accent,
        'outline-width': 2,
        'outline-offset': 4,
        'outline-opacity': 1,
        'z-index': 30,
      },
    },
    { selector: 'node.collection.chosen', style: { 'border-color': theme.text1, 'border-width': 1.5 } },
    { selector: 'edge.dimmed', style: { opacity: 0.12 } },
    { selector: 'node.dimmed', style: { opacity: 0.16 } },
    // What a person chose is still found.
    { selector: 'node.dimmed.chosen', style: { opacity: 0.55 } },
    { selector: 'node.pinned', style: pinStyle(theme) },
    {
      selector: 'node.hovered',
      style: { 'border-color': theme.text1, 'border-width': 2, color: theme.text1, 'z-index': 40 },
    },
    {
      selector: 'node.cursor',
      style: {
        'underlay-color': theme.accent,
        'underlay-opacity': 0.3,
        'underlay-padding': 9,
        'underlay-shape': 'ellipse',
      },
    },
    { selector: 'core', style: { 'active-bg-opacity': 0 } },
  ];
}

/** A pin at the upper right of the mark. */
function pinStyle(theme: CanvasTheme): Record<string, unknown> {
  const pin = 'M4 7.6V4.4M2 1.6h4l-.4 1.7 1 1.2H1.4l1-1.2z';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="28" height="28" viewBox="-3 -3 14 14"><circle cx="4" cy="4" r="6.4" fill="${theme.float}" stroke="${theme.line}"/><path d="${pin}" fill="none" stroke="${theme.text2}"/></svg>`;
  return {
    'background-image': `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`,
    'background-width': 14,
    'background-height': 14,
    'background-position-x': '100%',
    'background-position-y': '0%',
    'background-offset-x': 9,
    'background-offset-y': -9,
    'background-clip': 'none',
    'background-image-containment': 'over',
    'bounds-expansion': 16,
  };
}
