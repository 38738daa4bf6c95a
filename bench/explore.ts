// Exploring a workspace of a million observations: the map, a ring of 20,000 accounts, expanding, tables of a million rows, laying out. In the real window
// where a person would wait for it. Peers in the same run.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { measureExpansions, measureLargestRing } from './explore/engine';
import { measureLayout } from './explore/layout';
import { measureMap } from './explore/map';
import { measurePeers } from './explore/peers';
import { explored, type Explored } from './explore/report';
import { measureExpanding, measureRing } from './explore/ring';
import { measureTable } from './explore/table';
import { openWindow, type OpenWindow } from './explore/window';
import { worldArchive } from './explore/world';
import type { BenchOptions, BenchTable } from './table';

export async function run({ repository, environment, say }: BenchOptions): Promise<BenchTable> {
  execFileSync(process.execPath, [path.join(repository, 'scripts/build.mjs')], { stdio: 'ignore' });
  const lab = await worldArchive('lab', repository, say);
  const network = await worldArchive('network', repository, say);
  say('a table of a million rows ...');
  const table = measureTable();
  say('expanding at a million observations ...');
  const expandP99Ms = await measureExpansions(lab);
  say('the map in the window ...');
  const inLab = await inWindow(repository, lab, async (window) => ({
    map: await measureMap(window),
    expandingMs: await measureExpanding(window),
  }));
  say('a ring of 20,000 accounts ...');
  const collected = await measureLargestRing(network);
  const ring = await inWindow(repository, network, measureRing);
  say('the same ring, account by account, in Cytoscape and sigma ...');
  const peers = await measurePeers(repository, collected.whole);
  say('laying out 20,000 nodes, and ForceAtlas2 (a minute or more) ...');
  const layout = await measureLayout();
  const figures: Explored = { ...inLab, table, expandP99Ms, collected, ring, peers, layout };
  return { environment, ...explored(figures) };
}

async function inWindow<T>(
  repository: string,
  archive: string,
  measure: (window: OpenWindow) => Promise<T>,
): Promise<T> {
  const window = await openWindow(repository, archive);
  try {
    return await measure(window);
  } finally {
    await window.close();
  }
}
