// What was measured, as tables and goals.
import type { BenchRatio, BenchTable } from '../table';
import { percentile } from '../query/figure';
import type { CollectedRing } from './engine';
import type { LayoutFigures } from './layout';
import type { MapFigures } from './map';
import type { PeerFigures } from './peers';
import type { RingFigures } from './ring';
import type { TableFigures } from './table';

export type Explored = {
  map: MapFigures;
  expandingMs: number[];
  expandP99Ms: number;
  collected: CollectedRing;
  ring: RingFigures;
  peers: PeerFigures[];
  table: TableFigures;
  layout: LayoutFigures;
};

const median = (values: readonly number[]): number => percentile(values, 0.5);

export function explored(figures: Explored): Omit<BenchTable, 'environment'> {
  const { map, expandingMs, expandP99Ms } = figures;
  return {
    title: 'Explore a workspace of a million observations',
    columns: ['in the window', 'figure', 'unit'],
    rows: [
      [`Map of ${map.entities}: from the key to its first picture`, median(map.firstPaintMs), 'ms'],
      ['Moving over it: script of the window a frame', map.panScriptMs, 'ms'],
      ['Moving over it: all work of the window a frame', map.panTaskMs, 'ms'],
      ['Expanding an account: from the key to its neighbours', median(expandingMs), 'ms'],
      ['Expanding an entity: the engine’s answer, 99 of 100 within', expandP99Ms, 'ms'],
    ],
    ratios: goals(figures),
    notes: [
      'Chromium without a graphics card, 1,920 × 1,080; medians of 5 (map) and 20 (expanding). The lab’s logs are the simulator’s, through the real ingest.',
      'The map is laid out, sent and painted anew each time it is shown; all selectors that hold no ring are shown too.',
    ],
    sections: [ringSection(figures), tableSection(figures), layoutSection(figures)],
  };
}

function goals({ map, expandingMs, expandP99Ms, collected, ring, table, layout }: Explored): BenchRatio[] {
  const { ours, observations } = table;
  const kept = layout.ours.kept / layout.forceAtlas2.kept;
  return [
    atMost('map, first picture, s', median(map.firstPaintMs) / 1000, 1),
    atMost('map, script a frame while moving, ms', map.panScriptMs, 4),
    atMost('ring of 20,000, opened, s', median(ring.openMs) / 1000, 1),
    atMost('ring of 20,000, elements at the most', collected.elements, 3000),
    atMost('ring of 20,000, members that its collections do not hold exactly', collected.same ? 0 : 1, 0),
    atMost('ring of 20,000, script a frame while moving, ms', ring.pan.scriptMs, 16),
    atMost('expanding, engine, 99 of 100, ms', expandP99Ms, 5),
    atMost('expanding, painted, ms', median(expandingMs), 100),
    atMost('table, first page, ms', ours.firstMs, 100),
    atMost('table, sorted, ms', ours.sortMs, 150),
    atMost('table, memory, MB', ours.heapMB, 50),
    atMost('observations, first page, ms', observations.firstMs, 100),
    atMost('observations, sorted by time, ms', observations.sortMs, 150),
    atMost('observations, sorted by value, ms', observations.byTextMs, 150),
    atMost('observations, memory, MB', observations.heapMB, 50),
    atMost('layout, s', layout.ours.seconds, 0.5),
    { label: 'layout, rings kept together, to ForceAtlas2', value: kept, goal: '≥ 10', met: kept >= 10 },
  ];
}

function atMost(label: string, value: number, most: number): BenchRatio {
  return { label, value, goal: `≤ ${String(most)}`, met: value <= most };
}

function ringSection({ ring, collected, peers }: Explored) {
  return {
    title: `A ring of ${collected.accounts.toLocaleString('en')} accounts`,
    columns: ['drawn by', 'first picture ms', 'script a frame ms', 'all work a frame ms'],
    rows: [
      ['Retort, collections', median(ring.openMs), ring.pan.scriptMs, ring.pan.taskMs],
      ...peers.map(({ name, firstPaintMs, pan }) => [
        name === 'sigma' ? 'sigma, an account a node' : 'Cytoscape, an account a node',
        firstPaintMs,
        pan.scriptMs,
        pan.taskMs,
      ]),
    ],
    notes: [
      `Retort: from the click, with the engine’s answer, layout and all panels, as it opens: ${ring.name.replace(/^.* in /, '')}. With 500 selectors asked for: ${String(collected.elements)} elements; its collections hold ${collected.collected.toLocaleString('en')} accounts.`,
      'The others are given the graph and all places; WebGL is emulated by the processor for sigma.',
    ],
  };
}

function tableSection({ table }: Explored) {
  const line = (name: string, { preparedMs, firstMs, sortMs, heapMB }: TableFigures['ours']) => [
    name,
    preparedMs,
    firstMs,
    sortMs,
    heapMB,
  ];
  return {
    title: `A table of ${millions(table.rows)} million rows`,
    columns: ['rows by', 'made once before ms', 'first page ms', 'sorted by a column ms', 'memory MB'],
    rows: [
      line('Retort’s engine', table.ours),
      line('TanStack Table’s own row models', table.tanstack),
      line(`Retort’s engine, ${millions(table.observations.rows)} million observations`, table.observations),
    ],
    notes: [
      'In Node, in one thread. Made once: the columns, which the list of rings has already asked for when there is a table to show; the objects. Memory: what stays in use once it is sorted, beside the dataset that both read from. TanStack Table: one run, its objects counted, as they would be in a page.',
      `Observations: made once is the order of all values, which sorting by text asks for; sorted by time. By the value of their subject: ${table.observations.byTextMs.toFixed(0)} ms.`,
    ],
  };
}

function millions(rows: number): string {
  return (rows / 1e6).toFixed(2);
}

function layoutSection({ layout }: Explored) {
  return {
    title: `Laying out ${layout.nodes.toLocaleString('en')} nodes and ${layout.edges.toLocaleString('en')} edges`,
    columns: ['by', 'seconds', 'of the ten nearest, of its ring'],
    rows: [
      ['Retort’s map', layout.ours.seconds, layout.ours.kept],
      [
        `ForceAtlas2, ${String(layout.forceAtlas2.iterations)} rounds`,
        layout.forceAtlas2.seconds,
        layout.forceAtlas2.kept,
      ],
    ],
    notes: [
      'Mean over everything that is in a ring. ForceAtlas2 is graphology’s, with the settings that it infers (Barnes and Hut’s approximation among them).',
    ],
  };
}
