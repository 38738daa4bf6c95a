// A pool of accounts in an operator's hands: bought in lots, each account with a card, a proxy and a browser profile, until it is banned. The pool is
// what the truth calls a ring.
import { exponential, lognormal, pick, yes, type Random } from '../chance';
import { DAY, DAYS, START } from '../calendar';
import type { Client } from '../clients';
import type { Machine } from '../agent';
import type { Land } from '../land';
import type { Uplink } from '../net/uplink';
import type { RingKind } from '../scenario';
import type { Card } from '../spellings';
import type { Scene } from '../live';
import type { Actor, Template } from './actor';
import type { Merchant, Ware } from './merchant';
import type { Supplies } from './supplies';

export type Pool = {
  ring: string;
  kind: RingKind;
  slip: number;
  /** Workstations of the people who tend the accounts, and the hour (UTC) at which their shift begins. */
  staff: readonly Machine[];
  shift: number;
  actors: readonly Actor[];
  /** Median of an account's exchanges in a day. */
  pace: number;
  /** Share of accounts that a job calls upon in a day. */
  turnout: number;
  stock: readonly Stock[];
};

export type Stock = Ware & {
  account: string;
  key: string;
  cards: readonly Card[];
  profile: Machine;
  uplink: Uplink;
  /** In the operator's hands from, to: milliseconds since 1970. */
  from: number;
  until: number;
  /** Takes its shards from the queue at once; the others are called at any time. */
  punctual: boolean;
  /** Which of the pool's actors use it. */
  actors: ReadonlySet<number>;
  /** What calls look like, by actor; which family a template's prompts were put in, by template. */
  tools: Map<number, Client>;
  /** What its cover shows. */
  ordinary: Client;
  families: Map<Template, string>;
};

export type Order = {
  size: number;
  /** Days since the start of the world, fractions allowed. */
  from: number;
  to: number;
  slip: number;
  actors: number;
  /** All lots are there on the first day, and the whole pool is banned on the last. */
  atOnce: boolean;
};

/** Mean days until an account is banned on its own. */
const LIFE = 40;

export function buyStock(land: Land, order: Order, merchant: Merchant, supplies: Supplies): Stock[] {
  const { random } = land;
  const stock: Stock[] = [];
  while (stock.length < order.size) {
    const wanted = Math.max(2, Math.round(lognormal(random, order.size * 0.35, 0.7)));
    const count = Math.min(wanted, order.size - stock.length);
    const late = stock.length === 0 || order.atOnce ? 0 : 0.6 * random.next() * (order.to - order.from);
    const handover = START + Math.min(order.from + late, DAYS - 6) * DAY;
    const wares = merchant.lot(count, handover, order.slip);
    stock.push(...wares.map((ware) => take(land, order, supplies, ware, handover)));
  }
  return stock;
}

function take(land: Land, order: Order, supplies: Supplies, ware: Ware, from: number): Stock {
  const { random, spellings, clients } = land;
  const end = START + order.to * DAY;
  const banned =
    order.atOnce && yes(random, 0.95) ? end : Math.min(end, from + exponential(random, LIFE * DAY));
  return {
    ...ware,
    account: spellings.account(),
    key: spellings.key(),
    // A quarter lives on trial credit; one in ten outlives its first card.
    cards: Array.from({ length: yes(random, 0.25) ? 0 : yes(random, 0.1) ? 2 : 1 }, () =>
      supplies.card(order.slip),
    ),
    profile: { device: spellings.device(), client: clients.browser(random) },
    uplink: supplies.proxy(order.slip),
    from,
    // Nobody buys what is dead: two days at least are within the logs.
    until: Math.max(banned, Math.max(from, START) + 2 * DAY),
    punctual: yes(random, order.slip),
    actors: actorsOf(random, order.actors),
    tools: new Map(),
    ordinary: clients.library(random),
    families: new Map(),
  };
}

function actorsOf(random: Random, count: number): Set<number> {
  const used = new Set([random.below(count)]);
  while (used.size < count && yes(random, 0.4)) used.add(random.below(count));
  return used;
}

/** The tool's own fingerprint, unless this account was given another face. */
export function toolOf({ land, random }: Scene, pool: Pool, stock: Stock, actor: number): Client {
  const known = stock.tools.get(actor);
  if (known !== undefined) return known;
  const own = (pool.actors[actor] as Actor).tool;
  const shown = yes(random, pool.slip) ? own : land.clients.library(random);
  stock.tools.set(actor, shown);
  return shown;
}

/** Recognised as the template or one of its translations, or taken for something of this account alone. */
export function familyOf({ land, random }: Scene, pool: Pool, stock: Stock, template: Template): string {
  const known = stock.families.get(template);
  if (known !== undefined) return known;
  const variant = yes(random, 0.8) ? (template[0] as string) : pick(random, template);
  const family = yes(random, pool.slip) ? variant : land.topics.fresh();
  stock.families.set(template, family);
  return family;
}
