// How elements look, as a Cytoscape style sheet made from the tokens. No colour is written here.
import type { StylesheetJson } from 'cytoscape';
import { stateStyles } from './graph-style-states';
import type { Rule } from './graph-style-states';
import type { CanvasTheme } from '../../ui/canvas-theme';
import { GAP } from './label-room';

export function graphStyle(theme: CanvasTheme): StylesheetJson {
  return [
    ...nodeStyles(theme),
    ...nameStyles(),
    ...shapeStyles(theme),
    ...edgeStyles(theme),
    ...stateStyles(theme),
  ] as StylesheetJson;
}

function nodeStyles(theme: CanvasTheme): Rule[] {
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
    // A name may lie over accounts where nothing is free: then they are under it.
    { selector: 'node.named', style: { 'z-index': 12 } },
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

function shapeStyles(theme: CanvasTheme): Rule[] {
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
    { selector: 'node.hollow', style: { 'background-color': theme.ground, 'border-color': 'data(colour)' } },
    {
      selector: 'node.group',
      style: {
        'background-color': 'data(fill)',
        'border-color': 'data(colour)',
        'border-style': 'double',
        'border-width': 4,
        color: theme.text1,
        'font-weight': 600,
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

function edgeStyles(theme: CanvasTheme): Rule[] {
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
    {
      // Where they are written, and how large: see canvas-edge-labels.
      selector: 'edge.told',
      style: {
        label: 'data(words)',
        'font-family': theme.font,
        color: theme.text2,
        'text-outline-color': theme.ground,
        'text-outline-opacity': 1,
        'z-index': 6,
      },
    },
    { selector: 'edge.partial', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 3] } },
    {
      selector: 'edge.suppressed',
      style: { 'line-color': theme.text3, 'line-style': 'dashed', 'line-dash-pattern': [2, 4], width: 1 },
    },
  ];
}
