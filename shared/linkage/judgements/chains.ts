// Accounts tied by "same operator" as chains, and what keeps two chains apart. Only accounts that were judged take room.
import type { HeldJudgement } from './types';

export type Chains = {
  /** By account: those that it was judged the same as, with the judgement. */
  links: ReadonlyMap<number, readonly Link[]>;
  find(account: number): number;
  /** "Same operator": what was kept apart from either is kept apart from both. */
  join(held: HeldJudgement): void;
  /** "Not the same". */
  part(held: HeldJudgement): void;
  /** A judgement that keeps the chains of two accounts apart. */
  partedBy(a: number, b: number): HeldJudgement | undefined;
};

type Link = { to: number; judgement: number };

export function createChains(): Chains {
  const parent = new Map<number, number>();
  const links = new Map<number, Link[]>();
  const parted = new Map<number, Map<number, HeldJudgement>>();
  const find = (account: number): number => {
    let node = account;
    for (;;) {
      const up = parent.get(node) ?? node;
      if (up === node) return node;
      parent.set(node, parent.get(up) ?? up);
      node = up;
    }
  };
  const link = (from: number, to: number, judgement: number): void => {
    const known = links.get(from);
    if (known === undefined) links.set(from, [{ to, judgement }]);
    else known.push({ to, judgement });
  };
  const setApart = (one: number, other: number, held: HeldJudgement): void => {
    if (!parted.has(one)) parted.set(one, new Map());
    if (parted.get(one)?.has(other) !== true) parted.get(one)?.set(other, held);
  };
  const partedFrom = (root: number): number => parted.get(root)?.size ?? 0;
  const merge = (root: number, gone: number): void => {
    parent.set(gone, root);
    for (const [other, held] of parted.get(gone) ?? []) {
      parted.get(other)?.delete(gone);
      setApart(root, other, held);
      setApart(other, root, held);
    }
    parted.delete(gone);
  };
  return {
    links,
    find,
    join: ({ a, b, judgement }) => {
      link(a, b, judgement);
      link(b, a, judgement);
      const [one, other] = [find(a), find(b)];
      if (one === other) return;
      if (partedFrom(one) < partedFrom(other)) merge(other, one);
      else merge(one, other);
    },
    part: (held) => {
      const [one, other] = [find(held.a), find(held.b)];
      setApart(one, other, held);
      setApart(other, one, held);
    },
    partedBy: (a, b) => parted.get(find(a))?.get(find(b)),
  };
}

/** Judgements on a shortest chain from one account to another, in order; undefined: no chain joins them. */
export function chainBetween({ links, find }: Chains, from: number, to: number): number[] | undefined {
  if (from === to) return [];
  if (find(from) !== find(to)) return undefined;
  const cameBy = new Map<number, { account: number; judgement: number }>();
  const queue = [from];
  for (const account of queue) {
    if (account === to) break;
    for (const link of links.get(account) ?? []) {
      if (link.to === from || cameBy.has(link.to)) continue;
      cameBy.set(link.to, { account, judgement: link.judgement });
      queue.push(link.to);
    }
  }
  const chain: number[] = [];
  for (let at = cameBy.get(to); at !== undefined; at = cameBy.get(at.account)) chain.unshift(at.judgement);
  return chain;
}
