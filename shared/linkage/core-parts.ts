// What each core falls into when Leiden sees it alone: in the whole graph, modularity leaves small groups together that hardly anything joins (Fortunato & Barthélemy 2007).
import { leiden } from '../graph/leiden';
import { buildWeightedGraph } from '../graph/weighted-graph';
import { checkCancelled, type Progress } from '../kernel/progress';
import type { Links } from './candidate-links';

/** Smaller cores are whole: there is no room for two pairs. */
const LEAST_ACCOUNTS = 4;

/** Per core its parts, as account positions in the core's order; a core that is not cut is its only part. `accounts`: how many there are in all. @throws RetortError `cancelled` */
export function partsOfCores(
  accounts: number,
  cores: readonly number[][],
  links: Links,
  seed: number,
  progress: Progress,
): number[][][] {
  const inside = linksInside(accounts, cores, links);
  return cores.map((core, at) => {
    checkCancelled(progress);
    const edges = inside[at];
    if (edges === undefined) return [core];
    const graph = buildWeightedGraph(core.length, { size: edges.from.length, ...edges });
    return groupBy(core, leiden(graph, { seed, progress }).labels);
  });
}

type Edges = { from: number[]; to: number[]; weights: number[] };

/** Ends are places in the core. Undefined: the core is too small to be cut. */
function linksInside(accounts: number, cores: readonly number[][], links: Links): (Edges | undefined)[] {
  const coreOf = new Int32Array(accounts).fill(-1);
  const placeOf = new Uint32Array(accounts);
  const inside = cores.map((core, at): Edges | undefined => {
    if (core.length < LEAST_ACCOUNTS) return undefined;
    core.forEach((account, place) => {
      coreOf[account] = at;
      placeOf[account] = place;
    });
    return { from: [], to: [], weights: [] };
  });
  for (let link = 0; link < links.from.length; link++) {
    const from = links.from[link] as number;
    const to = links.to[link] as number;
    const edges = coreOf[from] === coreOf[to] ? inside[coreOf[from] as number] : undefined;
    edges?.from.push(placeOf[from] as number);
    edges?.to.push(placeOf[to] as number);
    edges?.weights.push(links.bits[link] as number);
  }
  return inside;
}

function groupBy(core: readonly number[], labels: ArrayLike<number>): number[][] {
  const parts = new Map<number, number[]>();
  core.forEach((account, place) => {
    const label = labels[place] as number;
    const part = parts.get(label);
    if (part === undefined) parts.set(label, [account]);
    else part.push(account);
  });
  return [...parts.values()];
}
