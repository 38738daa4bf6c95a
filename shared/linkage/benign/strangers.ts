// Signs that a ring's members are strangers to each other: nothing that one person has is shared, no prompt of their own, and they came at their own times.
import { kindFacts, type RingFacts } from '../ring-facts';
import type { Sign } from './rule';
import { joinedOver, privateContent } from './signs';

/** Kinds of what one person or one house has. */
const PERSONAL = ['payment', 'device', 'email', 'phone', 'api-key', 'organisation'] as const;
/** One in five may share with a colleague, a partner, or an earlier account of their own. */
const SHARED_BY_STRANGERS = 0.2;
/** A prompt that this many of a ring have and few others is the ring's own. */
const OWN_PROMPT = 0.3;
/** Days over which strangers come, at least; nobody opens a hundred strangers' accounts in a week. */
const STRANGERS_DAYS = 30;

/** Largest share of the members that share something personal of one kind. */
export function personal(facts: RingFacts): number {
  return Math.max(...PERSONAL.map((kind) => kindFacts(facts, kind).anyCoverage));
}

/** What no explanation by strangers survives. */
export function areStrangers(facts: RingFacts): boolean {
  return (
    personal(facts) <= SHARED_BY_STRANGERS &&
    privateContent(facts) < OWN_PROMPT &&
    joinedOver(facts, STRANGERS_DAYS)
  );
}

export function personalSign(facts: RingFacts): Sign {
  return {
    holds: true,
    weight: 2,
    reason: `${percent(1 - personal(facts))} share no card, device, key, phone or mailbox`,
  };
}

/** Largest share of the members with one client: TLS stack or user agent. */
export function clientSign(facts: RingFacts, share: number): Sign {
  const coverage = Math.max(kindFacts(facts, 'tls').coverage, kindFacts(facts, 'user-agent').coverage);
  return { holds: coverage >= share, weight: 1, reason: `${percent(coverage)} call with one client` };
}

export function percent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}
