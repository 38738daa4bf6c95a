// What accounts leave behind besides their sessions: one line when they are made, and what is booked on their cards.
import type { Agent } from './agent';
import { exponential, lognormal, pick, poisson, weighted, yes, type Random } from './chance';
import { DAY, DAYS, START } from './calendar';
import type { Journal } from './journal';
import type { Pool } from './rings/pool';
import type { Card } from './spellings';

const END = START + DAYS * DAY;

export function enrolAgent(journal: Journal, agent: Agent, random: Random): void {
  const at = Math.floor(agent.born);
  const { account, mail, phone, tenant, machines, places } = agent;
  const { uplink } = weighted(
    random,
    places.map((place) => [place, place.weight] as const),
  );
  // Old lines have changed their address since.
  const address = at < START ? uplink.former(random) : uplink.exit(0, random);
  const { software } = pick(random, machines).client;
  journal.enrolments.push({ at, account, mail, phone, address, software, tenant });
  book(journal, account, agent.cards, { from: at, until: END }, 70, random);
}

export function enrolPool(journal: Journal, pool: Pool, random: Random): void {
  for (const { account, born, mail, phone, address, software, cards, from, until } of pool.stock) {
    journal.enrolments.push({ at: Math.floor(born), account, mail, phone, address, software, tenant: '' });
    book(journal, account, cards, { from: Math.floor(from), until: Math.min(END, until) }, 9, random);
  }
}

/** The ledger's first day. */
const LEDGER = START - 180 * DAY;

/** A card is attached, then charged every `every` days or so. Cards older than the ledger have charges alone, so that its first days show no burst. */
function book(
  journal: Journal,
  account: string,
  cards: readonly Card[],
  held: { from: number; until: number },
  every: number,
  random: Random,
): void {
  for (const { fingerprint: instrument, range } of cards) {
    const entry = { account, instrument, range };
    const attached = held.from + exponential(random, 0.05 * Math.max(DAY, held.until - held.from));
    const first = Math.max(LEDGER, attached);
    if (attached >= LEDGER)
      journal.bookings.push({ at: timely(attached, held), ...entry, entry: 'attached', cents: 0 });
    const charges = Math.min(12, poisson(random, Math.max(0, held.until - first) / (every * DAY)));
    for (let i = 0; i < (attached >= LEDGER ? charges : Math.max(1, charges)); i++) {
      const at = timely(first + (held.until - first) * random.next(), held);
      const cents = Math.round(lognormal(random, 2000, 0.8));
      journal.bookings.push({ at, ...entry, entry: yes(random, 0.06) ? 'declined' : 'charged', cents });
    }
  }
}

function timely(at: number, { from, until }: { from: number; until: number }): number {
  return Math.floor(Math.max(from, Math.min(at, until - 1)));
}
