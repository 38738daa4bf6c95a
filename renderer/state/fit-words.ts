// How well a ring explains an account, in words: what the steps are, and what they come to.
import type { RingFit } from '../../shared/linkage/reasons/explain-member';
import type { FitStep } from '../../shared/linkage/reasons/fit';
import type { RingEvidenceGroup } from '../../shared/model/evidence';
import { formatBits, formatCount, formatOf, formatShare } from '../ui/format';
import { groupWord } from './linkage-words';

/** `rest`: steps that add too little to be told one by one. */
type Part = FitStep | { type: 'rest'; steps: number };

/** Of a step that is no selector. */
export function fitStepName(part: Exclude<Part, { type: 'selector' }>): string {
  if (part.type === 'missed') return `${formatCount(part.selectors)} not the ring's`;
  if (part.type === 'rest') return `${formatCount(part.steps)} more`;
  return part.of === 'sessions' ? 'Begins with it' : 'Signed up with it';
}

/** How the step's bits came about, in a line; `members`: of the ring. */
export function fitStepDetail(part: Part, members: number): string {
  switch (part.type) {
    case 'selector': {
      const seen = `${groupWord(part.group)} · ${formatCount(part.members)} of ${formatOf(members, 'member')}, ${formatOf(part.degree, 'account')} in all`;
      if (part.groupFactor === 1) return seen;
      return `${seen} · counts ${factorWord(part.groupFactor)} of ${formatBits(part.profileBits)}`;
    }
    case 'missed':
      return `${groupWord(part.group)} · what it has besides: each takes ${formatBits(-part.each)}`;
    case 'waves':
      return `Timing · ${formatCount(part.hits)} of ${formatOf(part.all, part.of === 'sessions' ? 'session' : 'sign-up')} in the ring's waves; ${formatShare(part.inside)} of members', ${formatShare(part.outside)} of others'`;
    case 'rest':
      return 'Each adds next to nothing: evidence of the same kind counts half as much each time';
  }
}

const FACTORS = new Map([
  [1 / 2, 'half'],
  [1 / 4, 'a quarter'],
]);

function factorWord(factor: number): string {
  return FACTORS.get(factor) ?? `1/${formatCount(1 / factor)}`;
}

/** What the steps come to, in a sentence; `strongest`: the group that gives most. */
export function fitWords(fit: RingFit, strongest: RingEvidenceGroup | undefined): string {
  const margin = formatBits(Math.abs(fit.total - fit.bar));
  const bar = `the ${formatBits(fit.bar)} bits that membership asks for`;
  switch (fit.verdict) {
    case 'fits':
      return `${margin} over ${bar}.`;
    case 'short':
      return fit.isMember
        ? `By itself ${margin} short of ${bar}; it came with others.`
        : `${margin} short of ${bar}.`;
    case 'one-sided':
      return `Over ${bar}, but nearly all of it ${strongest === undefined ? 'of one kind' : `is ${groupWord(strongest).toLowerCase()}`}: another kind of evidence must speak, too.`;
    case 'nothing-strong':
      return `Nothing that it shares with the ring is strong enough to be weighed.`;
  }
}

/** What comes to the ring that is nearest to an account in none. */
export function nearestWords(fit: RingFit, strongest: RingEvidenceGroup | undefined): string {
  if (fit.verdict !== 'fits') return fitWords(fit, strongest);
  return `As the ring stands, ${fitWords(fit, strongest).slice(0, -1)}; when members were settled it was left out.`;
}

/** "Ring 7 explains it too": of the best ring but the first. */
export function nextRingWords({ rank, verdict }: RingFit): string {
  return verdict === 'fits' ? `Ring ${rank} explains it too` : `Next comes ring ${rank}`;
}
