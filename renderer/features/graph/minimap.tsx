// Everything that is drawn, small, with the part in sight framed. Pressing or dragging moves the camera there.
import { useEffect, useMemo, useRef } from 'react';
import type { Point } from '../../../shared/graph/layout-boxes';
import { useWorkbench } from '../../state/context';
import { kindOf, shownNodes } from '../../state/graph-view';
import type { GraphNode, GraphView } from '../../state/graph-view';
import { formatCount, formatOf, formatShare } from '../../ui/format';
import { Minimap } from '../../ui/minimap';
import { readCanvasTheme } from '../../ui/canvas-theme';
import type { Look } from './style/look';
import { colourOf } from './style/paint';
import { useGraph, useGraphUi, useLook } from './use-graph';

const WIDTH = 136;
const HEIGHT = 84;

export function GraphMinimap() {
  const view = useGraph((state) => state.view);
  const { canvas, camera } = useGraphUi(({ canvas, camera }) => ({ canvas, camera }));
  const look = useLook();
  const theme = useWorkbench((state) => state.preferences.theme);
  const surface = useRef<HTMLCanvasElement>(null);
  const nodes = useMemo(() => shownNodes(view), [view]);
  const scale = useMemo(() => scaleOf(view, nodes), [view, nodes]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (surface.current !== null) draw(surface.current, view, nodes, scale, look);
    });
    return () => cancelAnimationFrame(frame);
  }, [view, nodes, scale, look, theme]);
  const extent = camera?.extent;
  return (
    <Minimap
      size={{ width: WIDTH, height: HEIGHT }}
      {...(extent === undefined
        ? {}
        : {
            from: scale.in({ x: extent.x1, y: extent.y1 }),
            to: scale.in({ x: extent.x2, y: extent.y2 }),
          })}
      go={(at) => canvas?.centreOn(scale.out(at))}
      words={[
        nodes.length === view.nodes.size
          ? formatOf(nodes.length, 'element')
          : `${formatCount(nodes.length)} of ${formatCount(view.nodes.size)}`,
        camera === null ? '' : formatShare(camera.zoom),
      ]}
    >
      <canvas ref={surface} style={{ width: WIDTH, height: HEIGHT }} />
    </Minimap>
  );
}

type Scale = { factor: number; in(point: Point): Point; out(point: Point): Point };

function scaleOf(view: GraphView, nodes: readonly GraphNode[]): Scale {
  const places = nodes.flatMap((node) => view.places.get(node.id) ?? []);
  const x1 = places.reduce((least, { x }) => Math.min(least, x), Infinity);
  const y1 = places.reduce((least, { y }) => Math.min(least, y), Infinity);
  const x2 = places.reduce((most, { x }) => Math.max(most, x), -Infinity);
  const y2 = places.reduce((most, { y }) => Math.max(most, y), -Infinity);
  const factor = Math.min((WIDTH - 16) / Math.max(1, x2 - x1), (HEIGHT - 16) / Math.max(1, y2 - y1));
  const middle = places.length === 0 ? { x: 0, y: 0 } : { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  return {
    factor,
    in: ({ x, y }) => ({ x: WIDTH / 2 + (x - middle.x) * factor, y: HEIGHT / 2 + (y - middle.y) * factor }),
    out: ({ x, y }) => ({ x: middle.x + (x - WIDTH / 2) / factor, y: middle.y + (y - HEIGHT / 2) / factor }),
  };
}

function draw(
  surface: HTMLCanvasElement,
  view: GraphView,
  nodes: readonly GraphNode[],
  scale: Scale,
  look: Look,
): void {
  const ratio = devicePixelRatio;
  surface.width = WIDTH * ratio;
  surface.height = HEIGHT * ratio;
  const context = surface.getContext('2d');
  if (context === null) return;
  const theme = readCanvasTheme(surface);
  context.scale(ratio, ratio);
  for (const node of nodes) {
    const place = view.places.get(node.id);
    if (place === undefined) continue;
    const { x, y } = scale.in(place);
    const paint = look.paintOf(node);
    const faint = paint.type === 'hue' && (node.type === 'collection' || kindOf(node) === 'account');
    context.globalAlpha = faint ? 0.55 : 1;
    context.fillStyle = colourOf(paint, theme);
    context.beginPath();
    context.arc(x, y, Math.max(1, Math.min(5, look.radiusOf(node) * scale.factor * 1.4)), 0, 2 * Math.PI);
    context.fill();
  }
}
