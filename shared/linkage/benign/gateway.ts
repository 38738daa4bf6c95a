// A gateway for language models: customers of one service call through its few addresses with its one client, each with an account of their own.
import { kindFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import { addressSign, signUpSign } from './signs';
import { areStrangers, clientSign, personalSign } from './strangers';

export const gateway: BenignRule = {
  archetype: 'gateway',
  weigh(facts) {
    if (!areStrangers(facts) || kindFacts(facts, 'address').coverage < 0.5) return undefined;
    return fitOf('gateway', [
      personalSign(facts),
      addressSign(facts, 0.5),
      clientSign(facts, 0.5),
      signUpSign(facts, 90),
    ]);
  },
};
