// A whole ring, account by account, drawn by a library as it comes: Cytoscape on its canvas, sigma on WebGL. Places are given, so that neither has to lay out anything.
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import Sigma from 'sigma';

export type PeerGraph = { x: number[]; y: number[]; from: number[]; to: number[] };
export type PeerName = 'cytoscape' | 'sigma';

function stage(): HTMLElement {
  const element = document.getElementById('stage');
  if (element === null) throw new Error('no stage');
  return element;
}

const PEERS: Record<PeerName, (graph: PeerGraph, drawn: () => void) => void> = {
  cytoscape: ({ x, y, from, to }, drawn) => {
    const elements = [
      ...x.map((_, at) => ({ data: { id: `n${at}` }, position: { x: x[at] ?? 0, y: y[at] ?? 0 } })),
      ...from.map((_, at) => ({
        data: { id: `e${at}`, source: `n${from[at] ?? 0}`, target: `n${to[at] ?? 0}` },
      })),
    ];
    const drawing = cytoscape({
      container: stage(),
      elements,
      layout: { name: 'preset' },
      style: [{ selector: 'node', style: { width: 6, height: 6 } }],
    });
    drawing.one('render', drawn);
  },
  sigma: ({ x, y, from, to }, drawn) => {
    const graph = new Graph({ multi: true });
    x.forEach((_, at) => graph.addNode(at, { x: x[at], y: y[at], size: 2, color: '#888888' }));
    from.forEach((_, at) => graph.addEdge(from[at], to[at]));
    new Sigma(graph, stage());
    // It draws as it is made, before anybody could listen.
    requestAnimationFrame(() => void setTimeout(drawn));
  },
};

/** Milliseconds until it is first drawn. */
function draw(name: PeerName, graph: PeerGraph): Promise<number> {
  const start = performance.now();
  return new Promise((resolve) => PEERS[name](graph, () => resolve(performance.now() - start)));
}

Object.assign(globalThis, { drawPeer: draw });
