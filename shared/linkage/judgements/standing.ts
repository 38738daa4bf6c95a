// Which judgements hold. The newest is heard first: one that contradicts those heard before it is not obeyed, and says which they are.
import type { Judgement } from '../../model/records/judgement';
import { chainBetween, createChains, type Chains } from './chains';
import type { HeldJudgement, Judged, JudgementOutcome } from './types';

/** `judgements` oldest first. `positionOf` gives the position of an account, undefined for one that the dataset does not have. */
export function hearJudgements(
  judgements: readonly Judgement[],
  positionOf: (account: Judgement['a']) => number | undefined,
): Judged {
  const hearing: Hearing = { same: [], apart: [], chains: createChains() };
  const outcomes = judgements.map((): JudgementOutcome => ({ state: 'noted', against: [] }));
  for (let at = judgements.length - 1; at >= 0; at--) {
    const { verdict, a, b } = judgements[at] as Judgement;
    const [one, other] = [positionOf(a), positionOf(b)];
    if (one === undefined || other === undefined) outcomes[at] = { state: 'waiting', against: [] };
    else if (verdict !== 'unsure') outcomes[at] = hear(hearing, verdict, { a: one, b: other, judgement: at });
  }
  const { same, apart, chains } = hearing;
  return { outcomes, same, apart, operators: operatorsOf(chains) };
}

/** Newest first in both. */
type Hearing = { same: HeldJudgement[]; apart: HeldJudgement[]; chains: Chains };

function hear(hearing: Hearing, verdict: 'same' | 'not-same', held: HeldJudgement): JudgementOutcome {
  const { same, apart, chains } = hearing;
  const against = verdict === 'same' ? whyApart(hearing, held) : chainBetween(chains, held.a, held.b);
  if (against !== undefined) return { state: 'contradicted', against };
  (verdict === 'same' ? same : apart).push(held);
  if (verdict === 'same') chains.join(held);
  else chains.part(held);
  return { state: 'held', against: [] };
}

/** The judgement that keeps the operators of two accounts apart, and the chains that lead from each account to its ends; undefined: none does. */
function whyApart(
  { chains }: Pick<Hearing, 'chains'>,
  { a, b }: Pick<HeldJudgement, 'a' | 'b'>,
): number[] | undefined {
  const parted = chains.partedBy(a, b);
  if (parted === undefined) return undefined;
  const [near, far] =
    chainBetween(chains, a, parted.a) === undefined ? [parted.b, parted.a] : [parted.a, parted.b];
  return [
    ...(chainBetween(chains, a, near) ?? []),
    parted.judgement,
    ...(chainBetween(chains, far, b) ?? []),
  ];
}

function operatorsOf(chains: Chains): number[][] {
  const byRoot = new Map<number, number[]>();
  for (const account of [...chains.links.keys()].sort((a, b) => a - b)) {
    const root = chains.find(account);
    const known = byRoot.get(root);
    if (known === undefined) byRoot.set(root, [account]);
    else known.push(account);
  }
  return [...byRoot.values()];
}
