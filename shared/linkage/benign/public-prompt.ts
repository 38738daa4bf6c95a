// A popular public template: strangers who found the same prompt, which many others use as well.
import { kindFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import { signUpSign, volumeSign } from './signs';
import { areStrangers, percent, personalSign } from './strangers';

export const publicPrompt: BenignRule = {
  archetype: 'public-prompt',
  weigh(facts) {
    const { coverage, exclusivity } = kindFacts(facts, 'prompt-cluster');
    if (!areStrangers(facts) || coverage < 0.5 || kindFacts(facts, 'address').coverage > 0.3)
      return undefined;
    return fitOf('public-prompt', [
      personalSign(facts),
      {
        holds: exclusivity < 0.5,
        weight: 2,
        reason: `${percent(1 - exclusivity)} of those who use the prompt are others`,
      },
      volumeSign(facts),
      signUpSign(facts, 90),
    ]);
  },
};
