// What would change from one state of the rings to another, in a sentence.
import type { ComparedRing, RunComparison, RunSide } from '../../shared/engine/engine';

type Count = (n: number, one: string) => string;

/** "12 rings become 14: 2 new; 1,140 accounts join, none leave". */
export function previewSentence(comparison: RunComparison, count: Count): string {
  const { before, after, joined, left, rings } = comparison;
  if (rings.length === 0) return 'Nothing would change';
  return `${sideWords(before, count)} would become ${sideWords(after, count)}: ${fateWords(comparison).join(', ')}; ${count(joined.accounts, 'account')} joining, ${count(left.accounts, 'account')} leaving`;
}

/** "2 new, 1 gone, 3 changed", in this order. */
export function fateWords({ rings }: Pick<RunComparison, 'rings'>): string[] {
  const words: [ComparedRing['fate'], string][] = [
    ['appeared', 'new'],
    ['vanished', 'gone'],
    ['split', 'split off'],
    ['merged', 'merged'],
    ['changed', 'changed'],
  ];
  return words.flatMap(([fate, word]) => {
    const some = rings.filter((ring) => ring.fate === fate).length;
    return some === 0 ? [] : [`${some.toLocaleString('en')} ${word}`];
  });
}

function sideWords({ rings, accounts }: RunSide, count: Count): string {
  return `${count(rings, 'ring')} with ${count(accounts, 'account')}`;
}
