// The legend in an SVG picture.
import { xmlAttributes, xmlText } from '../../../shared/graph-files/xml';
import type { CanvasTheme } from '../../ui/canvas-theme';
import { markPath } from '../../ui/marks';
import { LEGEND_WRITING, RAMP_SIZE, toneOf, type LegendPart, type PictureLegend } from './export-legend';
import { decimal } from './export-svg-parts';

/** `scale`: units of the picture for one of the legend. */
export function legendGroup(
  { parts }: PictureLegend,
  at: { x: number; y: number; scale: number },
  theme: CanvasTheme,
): string {
  const transform = `translate(${decimal(at.x)} ${decimal(at.y)}) scale(${decimal(at.scale)})`;
  return [
    `<g${xmlAttributes({ class: 'legend', transform, 'font-size': LEGEND_WRITING })}>`,
    ...parts.map((part, i) => partOf(part, `ramp-${i}`, theme)),
    '</g>',
  ].join('\n');
}

function partOf(part: LegendPart, id: string, theme: CanvasTheme): string {
  const { x, y } = part;
  if (part.type === 'words') {
    const weight = part.tone === 'title' ? 600 : null;
    const look = { x: decimal(x), y: decimal(y), fill: toneOf(part.tone, theme), 'font-weight': weight };
    return `<text${xmlAttributes({ ...look, 'xml:space': 'preserve' })}>${xmlText(part.words)}</text>`;
  }
  if (part.type === 'mark') {
    const { fill, stroke, shape } = part;
    const transform = `translate(${decimal(x)} ${decimal(y)})`;
    return `<path${xmlAttributes({ d: markPath(shape), transform, fill, stroke })}/>`;
  }
  const stops = part.colours.map((colour, i) => {
    const offset = i / (part.colours.length - 1);
    return `<stop${xmlAttributes({ offset, 'stop-color': colour })}/>`;
  });
  const box = { x: decimal(x), y: decimal(y), ...RAMP_SIZE, fill: `url(#${id})` };
  return `<linearGradient${xmlAttributes({ id })}>${stops.join('')}</linearGradient><rect${xmlAttributes(box)}/>`;
}
