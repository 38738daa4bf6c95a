// People who work for the same house: a team around one key and one card, and a company behind its own egress.
import { homeAndPhone, machine, ownCards, person, type Agent } from '../agent';
import { foundedAt, joinedAt } from '../ages';
import { lognormal, pick, yes, zipf } from '../chance';
import type { Land } from '../land';
import { fixedExit, sharedExit } from '../net/uplink';
import type { Card } from '../spellings';
import type { Interests } from '../topics';

/** Three to forty: an office line, the house's card and domain, a key that goes round, prompts of the product they build. */
export function team(land: Land): Agent[] {
  const { random, atlas, trades, spellings, topics } = land;
  const size = Math.min(40, Math.max(3, Math.round(lognormal(random, 6, 0.7))));
  const office = yes(random, 0.5) ? fixedExit(atlas.server()) : atlas.home(random);
  const domain = yes(random, 0.8) ? trades.domain('example') : '';
  const tenant = yes(random, 0.7) ? `org:${spellings.word()}-${spellings.key().slice(5, 9)}` : '';
  const card = yes(random, 0.75) ? [trades.bankCard(random)] : undefined;
  const key = yes(random, 0.5) ? spellings.key() : undefined;
  const product = Array.from({ length: 1 + random.below(5) }, () => topics.fresh());
  const founded = foundedAt(random);
  return Array.from({ length: size }, () => {
    const keys = key !== undefined && yes(random, 0.8) ? [key] : [spellings.key()];
    return person(land, 'team', {
      born: joinedAt(random, founded, 25),
      places: [{ uplink: office, weight: 1.2 }, ...homeAndPhone(land)],
      mail: domain === '' ? trades.mail(random) : `${spellings.local()}@${domain}`,
      tenant,
      cards: card !== undefined && yes(random, 0.6) ? card : ownCards(land),
      keys,
      keyShare: 0.6,
      weekend: 0.25,
      interests: houseInterests(land, product, 0.5),
    });
  });
}

/** Twenty to eight hundred: single sign-on, two or three egress addresses, inspected TLS, departments with a card each. */
export function corporate(land: Land): Agent[] {
  const { random, atlas, trades, spellings, topics, clients } = land;
  const size = Math.min(800, Math.max(20, Math.round(lognormal(random, 60, 0.9))));
  const exits = atlas.servers(1 + Math.ceil(size / 120));
  const domain = trades.domain('example');
  const tenant = yes(random, 0.8) ? `org:${spellings.word()}-${spellings.key().slice(5, 9)}` : '';
  const hello = yes(random, 0.5) ? clients.middlebox(random) : undefined;
  const cards = Array.from({ length: Math.ceil(size / 15) }, () => trades.bankCard(random));
  const house = Array.from({ length: 3 + Math.ceil(size / 12) }, () => topics.fresh());
  const founded = foundedAt(random);
  const peak = 24 * random.next();
  return Array.from({ length: size }, () => {
    const own = machine(land);
    const inspected = hello === undefined ? own : { ...own, client: { ...own.client, hello } };
    return person(land, 'corporate', {
      born: joinedAt(random, founded, 120),
      places: [{ uplink: sharedExit(exits, 0.7), weight: 2.5 }, ...homeAndPhone(land)],
      mail: `${spellings.local()}@${domain}`,
      tenant,
      cards: departmentCard(land, cards),
      machines: [inspected],
      peak,
      spread: 2.2,
      weekend: 0.08,
      interests: houseInterests(land, house, 0.3),
    });
  });
}

/** Most seats are paid by invoice; who has a card has the department's. */
function departmentCard({ random }: Land, cards: readonly Card[]): Card[] {
  return yes(random, 0.3) ? [pick(random, cards)] : [];
}

/** One's own families among those of the house, which are popular by rank. */
function houseInterests({ random, topics }: Land, house: readonly string[], share: number): Interests {
  const rank = zipf(house.length, 1);
  const own = topics.interests(random).own;
  const taken = Array.from({ length: 1 + random.below(3) }, () => house[rank(random)] as string);
  return {
    own: yes(random, share) ? [...new Set(taken), ...own] : [...own, ...new Set(taken)],
    ownShare: 0.65,
    blank: 0.2,
  };
}
