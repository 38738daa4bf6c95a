// Union-find with union by size and path halving (Tarjan & van Leeuwen 1984): near-linear, no pairs, no recursion.

export type DisjointSets = {
  find(item: number): number;
  /** True when the two were apart. */
  union(a: number, b: number): boolean;
  /** Dense labels from 0 in order of each set's smallest item. */
  labels(): { labels: Uint32Array; sets: number };
};

export function createDisjointSets(size: number): DisjointSets {
  const parent = new Uint32Array(size);
  for (let item = 0; item < size; item++) parent[item] = item;
  const weight = new Uint32Array(size).fill(1);
  const find = (item: number): number => {
    let node = item;
    for (;;) {
      const up = parent[node] as number;
      if (up === node) return node;
      const upper = parent[up] as number;
      parent[node] = upper;
      node = upper;
    }
  };
  const union = (a: number, b: number): boolean => {
    let rootA = find(a);
    let rootB = find(b);
    if (rootA === rootB) return false;
    if ((weight[rootA] as number) < (weight[rootB] as number)) [rootA, rootB] = [rootB, rootA];
    parent[rootB] = rootA;
    weight[rootA] = (weight[rootA] as number) + (weight[rootB] as number);
    return true;
  };
  return { find, union, labels: () => denseLabels(size, find) };
}

function denseLabels(size: number, find: (item: number) => number): { labels: Uint32Array; sets: number } {
  const labels = new Uint32Array(size);
  const labelOf = new Int32Array(size).fill(-1);
  let sets = 0;
  for (let item = 0; item < size; item++) {
    const root = find(item);
    if (labelOf[root] === -1) labelOf[root] = sets++;
    labels[item] = labelOf[root] as number;
  }
  return { labels, sets };
}
