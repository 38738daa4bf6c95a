// What a measure of synchrony says, in a figure and in sentences.
import type { SynchronyAnswer } from '../../../shared/engine/engine';
import { formatCount, formatOf } from '../../ui/format';

export type SynchronyWords = {
  /** "4.3 × chance"; what is refused has none. */
  figure: string | null;
  /** One line beside it. */
  short: string;
  /** All of it: what was counted, against what. */
  long: string;
};

/** Shares of shuffles that reach the figure above which it is said to be no more than chance. */
const CHANCE = 0.05;

const REFUSALS = {
  'few-accounts': 'Select two accounts or more to see whether they begin together.',
  'few-starts': 'Too little to tell whether they begin together: fewer than two of them have five sessions.',
  'few-days':
    'Too little to tell whether they begin together: fewer than two of them were active on three days.',
} as const;

const NULL_MODEL =
  'Chance is each account’s active days exchanged among each other, working days and weekends apart: each keeps its volume, its days and its rhythm.';

export function synchronyWords(answer: SynchronyAnswer): SynchronyWords {
  if (answer.refusal !== null)
    return { figure: null, short: REFUSALS[answer.refusal], long: REFUSALS[answer.refusal] };
  const { accounts, selected, lookedAt, together, byChance, shuffles, asMany } = answer;
  const above = shuffles - asMany;
  const isChance = (asMany + 1) / (shuffles + 1) > CHANCE;
  const some =
    lookedAt === selected ? '' : ` (${formatCount(lookedAt)} of ${formatCount(selected)} looked at)`;
  const short = isChance
    ? `no more than chance: as many in ${formatCount(asMany)} of ${formatCount(shuffles)} shuffles${some}`
    : `more than chance in ${formatCount(above)} of ${formatCount(shuffles)} shuffles${some}`;
  const counted = `${formatOf(together, 'pair')} of sessions of two accounts began within a quarter hour or so of each other, against ${formatCount(Math.round(byChance))} by chance.`;
  const little = lookedAt - accounts;
  const left = little === 0 ? '' : ` ${formatOf(little, 'selected account')} had too little to compare.`;
  const cut =
    lookedAt === selected
      ? ''
      : ` Of ${formatOf(selected, 'selected account')} the first ${formatCount(lookedAt)} were looked at.`;
  return {
    figure:
      byChance === 0
        ? together === 0
          ? 'none'
          : 'never by chance'
        : `${ratio(together / byChance)} × chance`,
    short,
    long: `${counted} ${NULL_MODEL} p ≤ ${bound(asMany, shuffles)}.${left}${cut}`,
  };
}

/** Davison and Hinkley (1997): no p-value of a shuffle is 0. */
function bound(asMany: number, shuffles: number): string {
  return Math.min(1, Math.ceil((1000 * (asMany + 1)) / (shuffles + 1)) / 1000).toString();
}

function ratio(value: number): string {
  return value >= 100 ? formatCount(Math.round(value)) : value.toFixed(1);
}
