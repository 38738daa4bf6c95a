// A benchmark on release day: strangers who run the same published prompts with the same client library, and share nothing else.
import { kindFacts } from '../ring-facts';
import { fitOf, type BenignRule } from './rule';
import { signUpSign } from './signs';

/** Kinds that say who somebody is; a stranger's benchmark run shares none of them. */
const IDENTIFYING = [
  'address',
  'payment',
  'device',
  'email',
  'email-domain',
  'phone',
  'api-key',
  'organisation',
] as const;

export const benchmark: BenignRule = {
  archetype: 'benchmark',
  weigh(facts) {
    const shared = Math.max(...IDENTIFYING.map((kind) => kindFacts(facts, kind).anyCoverage));
    const prompts = kindFacts(facts, 'prompt-cluster');
    // What most who use it are not of this group is a public prompt, and has a rule of its own.
    if (shared > 0.3 || prompts.anyCoverage < 0.5 || prompts.exclusivity < 0.5) return undefined;
    return fitOf('benchmark', [
      {
        holds: shared <= 0.2,
        weight: 3,
        reason: `${Math.round((1 - shared) * 100).toString()}% share only prompts and client software`,
      },
      signUpSign(facts, 30),
    ]);
  },
};
