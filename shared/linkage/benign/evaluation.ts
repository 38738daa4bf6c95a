// A nightly evaluation suite: service accounts of one organisation that run the same prompts in the same few hours, from one place.
import { fitOf, type BenignRule } from './rule';
import { addressSign, hoursSign, institution, institutionSign } from './signs';

export const evaluation: BenignRule = {
  archetype: 'evaluation',
  weigh(facts) {
    const { peakShare } = facts.habits;
    if (peakShare < 0.45 || institution(facts).coverage < 0.5) return undefined;
    return fitOf('evaluation', [
      {
        holds: peakShare >= 0.55,
        weight: 2,
        reason: `${Math.round(peakShare * 100).toString()}% of activity in the same three hours`,
      },
      hoursSign(facts, 0.5),
      institutionSign(facts, 0.7),
      addressSign(facts, 0.7),
    ]);
  },
};
