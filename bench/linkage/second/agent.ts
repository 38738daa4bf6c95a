// One account of somebody benign: where it is used from, with what, for what, how often. Agents live day by day (live.ts).
import type { Benign } from './scenario';
import { geometric, lognormal, weighted, yes } from './chance';
import { bornAt } from './ages';
import type { Client } from './clients';
import type { Land } from './land';
import type { Uplink } from './net/uplink';
import type { Card } from './spellings';
import type { Interests } from './topics';

export type Machine = { device: string; client: Client };
export type Place = { uplink: Uplink; weight: number };

/** What happens by the clock and not by mood: a nightly suite, a deadline. */
export type Routine = {
  on(day: number): boolean;
  /** Minute of the day (UTC), and by how much it varies. */
  minute: number;
  jitter: number;
  family: string;
  calls: number;
  /** Absent: as the agent's other sessions. */
  from?: { uplink: Uplink; client: Client };
};

export type Agent = {
  account: string;
  archetype: Benign;
  /** When the account was made. */
  born: number;
  mail: string;
  phone: string;
  tenant: string;
  cards: readonly Card[];
  /** Sessions a day that nothing before them caused. */
  rate: number;
  /** Sessions a day that each session of the days before causes; under 1. */
  excite: number;
  mood: number;
  /** Of a weekday's activity on Saturdays and Sundays. */
  weekend: number;
  /** Hour of the day (UTC) around which it is used, and its spread in hours. */
  peak: number;
  spread: number;
  /** Median of the exchanges in a session. */
  calls: number;
  places: readonly Place[];
  here: number;
  machines: readonly Machine[];
  library: Client;
  keys: readonly string[];
  /** Share of sessions that come through a key. */
  keyShare: number;
  interests: Interests;
  routines: readonly Routine[];
};

/** Somebody as most people are; what `traits` says is so instead. */
export function person(land: Land, archetype: Benign, traits: Partial<Agent> = {}): Agent {
  const { random, spellings, topics, trades } = land;
  const places = traits.places ?? homeAndPhone(land);
  return {
    account: spellings.account(),
    archetype,
    mail: trades.mail(random),
    phone: yes(random, 0.55) ? spellings.phone() : '',
    tenant: '',
    cards: traits.cards ?? ownCards(land),
    rate: lognormal(random, 0.07, 1.1),
    excite: 0.35,
    mood: 0,
    weekend: 0.8,
    // Where people are awake: the Americas, Europe and Africa, South and East Asia.
    peak: weighted(random, ZONES) + 2 * random.next(),
    spread: 3.4,
    calls: lognormal(random, 4, 0.6),
    here: 0,
    machines: traits.machines ?? ownMachines(land),
    library: land.clients.library(random),
    keys: [spellings.key()],
    keyShare: weighted(random, KEY_SHARES),
    interests: topics.interests(random),
    routines: [],
    ...traits,
    born: traits.born ?? bornAt(random),
    places,
  };
}

const ZONES = [
  [19, 38],
  [12, 34],
  [6, 16],
  [2, 12],
] as const;

/** Most use the window alone, some both, some only call. */
const KEY_SHARES = [
  [0, 60],
  [0.4, 22],
  [0.95, 18],
] as const;

export function homeAndPhone({ atlas, random }: Land): Place[] {
  return [
    { uplink: atlas.home(random), weight: 0.72 },
    { uplink: atlas.phone(random), weight: 0.28 },
  ];
}

/** Survey-like: one device 42 %, two 38 %, three 15 %, four 5 %. */
export function ownMachines(land: Land): Machine[] {
  const count = weighted(land.random, [
    [1, 42],
    [2, 38],
    [3, 15],
    [4, 5],
  ]);
  return Array.from({ length: count }, () => machine(land));
}

export function machine({ random, spellings, clients }: Land): Machine {
  return { device: spellings.device(), client: clients.browser(random) };
}

/** A third pay nothing; of the others one in eight has had more than one card. */
export function ownCards({ random, trades }: Land): Card[] {
  if (yes(random, 0.34)) return [];
  const count = 1 + (yes(random, 0.125) ? 1 + geometric(random, 0.3) : 0);
  return Array.from({ length: count }, () => trades.bankCard(random));
}
