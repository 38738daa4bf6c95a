// Everything that is drawn, small, with the part in sight framed. Pressing or dragging moves the camera there.
import { useEffect, useMemo, useRef, type PointerEvent } from 'react';
import type { Point } from '../../../shared/graph/layout-boxes';
import { useWorkbench } from '../../state/context';
import { markOf } from '../../state/entity-text';
import { kindOf, shownNodes } from '../../state/graph-view';
import type { GraphNode, GraphView } from '../../state/graph-view';
import { radiusOf } from '../../state/graph-view-size';
import { formatCount, formatOf, formatShare } from '../../ui/format';
import { readGraphTheme } from './graph-theme';
import { useGraph, useGraphUi } from './use-graph';

const WIDTH = 136;
const HEIGHT = 84;

export function Minimap() {
  const view = useGraph((state) => state.view);
  const { canvas, camera } = useGraphUi(({ canvas, camera }) => ({ canvas, camera }));
  const kinds = useWorkbench((state) => state.kinds);
  const theme = useWorkbench((state) => state.preferences.theme);
  const surface = useRef<HTMLCanvasElement>(null);
  const nodes = useMemo(() => shownNodes(view), [view]);
  const scale = useMemo(() => scaleOf(view, nodes), [view, nodes]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (surface.current !== null)
        draw(surface.current, view, nodes, scale, (node) => markOf(kinds, kindOf(node)).hue);
    });
    return () => cancelAnimationFrame(frame);
  }, [view, nodes, scale, kinds, theme]);
  const extent = camera?.extent;
  const go = (event: PointerEvent): void => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    canvas?.centreOn(scale.out({ x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  return (
    <div className="graph-minimap float" aria-hidden>
      <div className="graph-minimap-surface" onPointerDown={go} onPointerMove={go}>
        <canvas ref={surface} style={{ width: WIDTH, height: HEIGHT }} />
        {extent !== undefined && (
          <Frame
            from={scale.in({ x: extent.x1, y: extent.y1 })}
            to={scale.in({ x: extent.x2, y: extent.y2 })}
          />
        )}
      </div>
      <div className="graph-minimap-words">
        <span className="cut">
          {nodes.length === view.nodes.size
            ? formatOf(nodes.length, 'element')
            : `${formatCount(nodes.length)} of ${formatCount(view.nodes.size)}`}
        </span>
        <span>{camera === null ? '' : formatShare(camera.zoom)}</span>
      </div>
    </div>
  );
}

function Frame({ from, to }: { from: Point; to: Point }) {
  const left = Math.max(0, Math.min(WIDTH, from.x));
  const top = Math.max(0, Math.min(HEIGHT, from.y));
  const width = Math.max(4, Math.min(WIDTH, to.x) - left);
  const height = Math.max(4, Math.min(HEIGHT, to.y) - top);
  return <div className="graph-minimap-frame" style={{ left, top, width, height }} />;
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
  hueOf: (node: GraphNode) => keyof ReturnType<typeof readGraphTheme>['hues'],
): void {
  const ratio = devicePixelRatio;
  surface.width = WIDTH * ratio;
  surface.height = HEIGHT * ratio;
  const context = surface.getContext('2d');
  if (context === null) return;
  const theme = readGraphTheme(surface);
  context.scale(ratio, ratio);
  for (const node of nodes) {
    const place = view.places.get(node.id);
    if (place === undefined) continue;
    const { x, y } = scale.in(place);
    context.globalAlpha = node.type === 'collection' || kindOf(node) === 'account' ? 0.55 : 1;
    context.fillStyle = theme.hues[hueOf(node)];
    context.beginPath();
    context.arc(x, y, Math.max(1, Math.min(5, radiusOf(node) * scale.factor * 1.4)), 0, 2 * Math.PI);
    context.fill();
  }
}
