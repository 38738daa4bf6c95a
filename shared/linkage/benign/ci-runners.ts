// Runners of a build service: jobs of unrelated projects, on machines that live for minutes, so that one address serves strangers in turn with one image's client.
import { kindFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import { signUpSign } from './signs';
import { areStrangers, clientSign, percent, personalSign } from './strangers';

export const ciRunners: BenignRule = {
  archetype: 'ci-runners',
  weigh(facts) {
    const { anyCoverage, coverage, selectors } = kindFacts(facts, 'address');
    if (!areStrangers(facts) || anyCoverage < 0.5 || coverage >= 0.5 || selectors < 3) return undefined;
    return fitOf('ci-runners', [
      personalSign(facts),
      clientSign(facts, 0.5),
      signUpSign(facts, 90),
      {
        holds: true,
        weight: 1,
        reason: `${String(selectors)} addresses in turn, none with more than ${percent(coverage)}`,
      },
    ]);
  },
};
