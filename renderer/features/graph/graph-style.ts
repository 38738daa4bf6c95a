// How elements look, as a Cytoscape style sheet made from the tokens. No colour is written here.
import type { StylesheetJson } from 'cytoscape';
import type { GraphTheme } from './graph-theme';
import { GAP } from './label-room';
import { mix } from './graph-theme';

export function graphStyle(theme: GraphTheme): StylesheetJson {
  return [
    ...nodeStyles(theme),
    ...nameStyles(),
    ...shapeStyles(theme),
    ...edgeStyles(theme),
    ...stateStyles(theme),
  ] as StylesheetJson;
}

type Rule = { selector: string; style: Record<string, unknown> };

function nodeStyles(theme: GraphTheme): Rule[] {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(colour)',
        'border-width': 1.5,
        'border-color': theme.ground,
        'overlay-opacity': 0,
        'font-family': theme.font,
        'font-size': 11,
        color: theme.text2,
        label: 'data(label)',
        'text-wrap': 'wrap',
        'text-outline-color': theme.ground,
        'text-outline-width': 2,
        'text-outline-opacity': 1,
        'text-valign': 'bottom',
        'text-margin-y': GAP,
        'min-zoomed-font-size': 7,
        'z-index': 10,
      },
    },
  ];
}

/** Where names are written: see label-room. What found no room is blank until it is pointed at. */
function nameStyles(): Rule[] {
  return [
    { selector: 'node.name-above', style: { 'text-valign': 'top', 'text-margin-y': -GAP } },
    {
      selector: 'node.name-right',
      style: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': GAP, 'text-margin-y': 0 },
    },
    {
      selector: 'node.name-left',
      style: { 'text-valign': 'center', 'text-halign': 'left', 'text-margin-x': -GAP, 'text-margin-y': 0 },
    },
    { selector: 'node.name-none', style: { 'text-opacity': 0 } },
    { selector: 'node.chosen, node.hovered, node.cursor', style: { 'text-opacity': 1 } },
  ];
}

function shapeStyles(theme: GraphTheme): Rule[] {
  return [
    { selector: 'node[rounded]', style: { shape: 'round-rectangle', 'corner-radius': 'data(corner)' } },
    { selector: 'node[points]', style: { shape: 'polygon', 'shape-polygon-points': 'data(points)' } },
    {
      selector: 'node[aspect < 1]',
      style: { shape: 'ellipse', height: (node: Sized) => node.data('size') * 0.62 },
    },
    {
      selector: 'node.collection',
      style: {
        'background-color': 'data(fill)',
        'border-color': 'data(colour)',
        'border-width': 1.1,
        color: theme.text1,
        'font-size': 11,
        'font-weight': 600,
        'text-valign': 'center',
        'text-margin-y': 0,
        'text-outline-width': 0,
        ghost: 'yes',
        'ghost-offset-x': 2.2,
        'ghost-offset-y': -2.2,
        'ghost-opacity': 0.6,
      },
    },
    {
      selector: 'node.suppressed',
      style: {
        'background-color': theme.ground,
        'border-color': theme.text3,
        'border-style': 'dashed',
        'border-dash-pattern': [3, 2],
        color: theme.text3,
      },
    },
  ];
}

type Sized = { data(name: 'size'): number };

function edgeStyles(theme: GraphTheme): Rule[] {
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(colour)',
        'line-opacity': theme.edgeAlpha,
        'line-cap': 'round',
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bow)',
        'control-point-weights': 0.5,
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    { selector: 'edge.partial', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 3] } },
    {
      selector: 'edge.suppressed',
      style: { 'line-color': theme.text3, 'line-style': 'dashed', 'line-dash-pattern': [2, 4], width: 1 },
    },
  ];
}

function stateStyles(theme: GraphTheme): Rule[] {
  const lit = { 'line-opacity': theme.edgeAlphaLit, 'z-index': 5 };
  return [
    { selector: 'edge.lit', style: lit },
    { selector: 'node.near', style: { 'border-color': theme.text1, color: theme.text1, 'z-index': 20 } },
    {
      selector: 'node.collection.near',
      style: { 'background-color': mix(theme.hues.account, theme.ground, 0.34) },
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
    {
      selector: 'core',
      style: {
        'selection-box-color': theme.accent,
        'selection-box-border-color': theme.accent,
        'selection-box-opacity': 0.16,
        'selection-box-border-width': 1,
        'active-bg-opacity': 0,
      },
    },
  ];
}

/** A pin at the upper right of the mark. */
function pinStyle(theme: GraphTheme): Record<string, unknown> {
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
