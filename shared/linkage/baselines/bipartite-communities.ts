// Baseline: communities of the raw graph of accounts and selectors, every edge 1, by Leiden, which never does worse than Louvain (Blondel et al. 2008;
// Traag, Waltman & van Eck 2019). The accounts of a community are a ring. A higher resolution gives smaller ones (Reichardt & Bornholdt 2006).
import { leiden } from '../../graph/leiden';
import { buildWeightedGraph, type WeightedGraph } from '../../graph/weighted-graph';
import { groupsOf, type Baseline } from './baseline';
import { degreeOf, type SeenWith } from './seen-with';

const RESOLUTIONS = [1, 8, 64, 512] as const;

export const bipartiteCommunities: Baseline = {
  id: 'bipartite-communities',
  label: 'Leiden on the raw bipartite graph',
  source: 'Blondel et al. 2008; Traag, Waltman & van Eck 2019',
  *runs({ all: seen }, { seed, minimumMembers, progress }) {
    const graph = bipartiteGraph(seen);
    for (const resolution of RESOLUTIONS) {
      const { labels } = leiden(graph, { seed, resolution, progress });
      const groups = groupsOf(seen, (account) => labels[account] as number, minimumMembers);
      yield { setting: `resolution ${String(resolution)}`, groups };
    }
  },
};

/** Accounts first, then selectors. One that a single account was seen with says nothing about who belongs together, and is left out. */
function bipartiteGraph(seen: SeenWith): WeightedGraph {
  const accounts = seen.accounts.length;
  const from: number[] = [];
  const to: number[] = [];
  let nodes = accounts;
  for (let selector = 0; selector < seen.selectors.length; selector++) {
    if (degreeOf(seen, selector) < 2) continue;
    const node = nodes++;
    const end = seen.selectorOffsets[selector + 1] as number;
    for (let at = seen.selectorOffsets[selector] as number; at < end; at++) {
      from.push(seen.selectorAccounts[at] as number);
      to.push(node);
    }
  }
  return buildWeightedGraph(nodes, { size: from.length, from, to });
}
