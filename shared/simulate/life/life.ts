// One account's month, as plans: where it is, with what it connects, how it pays, what it asks. `live` turns a plan into events.
import type { Random } from '../../kernel/random';
import { momentOf, WINDOW_END, DAY, type Hours } from '../calendar';
import { chance, logNormal, lottery, pick } from '../draw';
import type { Address } from '../world/address-space';
import type { Client } from '../world/clients';
import type { Card } from '../world/markets';
import { recordDevice, recordPayment, recordSignIn, recordSignUp, recordUsage, type World } from '../world';

/** A place gives the address from which somebody there is seen at a moment. */
export type Place = { weight: number; at(time: number): Address };

export type Life = {
  account: number;
  random: Random;
  /** Seconds from the window's start; may lie two years back. */
  signedUp: number;
  signUpPlace: Place;
  domain: number;
  organisation: number;
  /** Hours from UTC. */
  zone: number;
  hours: Hours;
  /** Days of the window on which it does something, ascending. */
  days: number[];
  places: Place[];
  clients: Client[];
  /** Sign-ins per active day; sessions last. */
  signInRate: number;
  cards: Card[];
  /** Days between payments. */
  payEvery: number;
  /** API keys; empty: it asks in the product, and the usage log has no address. */
  keys: number[];
  /** Prompt cluster of a day's requests; 0 where they resemble nobody's. */
  prompt(day: number): number;
  /** Usage rows per active day. */
  usageRate: number;
  exchanges: { median: number; sigma: number };
};

export function live(world: World, life: Life): void {
  const born = life.signedUp;
  const signUpAddress = life.signUpPlace.at(born);
  recordSignUp(world, life.account, {
    time: born,
    address: signUpAddress,
    domain: life.domain,
    organisation: life.organisation,
  });
  pay(world, life);
  if (life.days.length === 0) return;
  const where = lottery(life.places.map((place) => place.weight));
  const place = (): Place => life.places[where(life.random)] as Place;
  signIn(world, life, place);
  ask(world, life, place);
}

function signIn(world: World, life: Life, place: () => Place): void {
  const seen = new Map<Client, { first: number; last: number; signIns: number }>();
  const note = (client: Client, day: number): void => {
    const time = moment(life, day);
    recordSignIn(world, life.account, time, place().at(time), client);
    const use = seen.get(client) ?? { first: time, last: time, signIns: 0 };
    seen.set(client, {
      first: Math.min(use.first, time),
      last: Math.max(use.last, time),
      signIns: use.signIns + 1,
    });
  };
  for (const client of life.clients) {
    if (life.signInRate > 0) note(client, pick(life.random, life.days));
  }
  for (const day of life.days) {
    if (chance(life.random, life.signInRate)) note(pick(life.random, life.clients), day);
  }
  for (const [client, use] of seen) {
    if (client.device !== 0) recordDevice(world, life.account, { ...client, ...use });
  }
}

function ask(world: World, life: Life, place: () => Place): void {
  for (const day of life.days) {
    const rows = Math.floor(life.usageRate) + (chance(life.random, life.usageRate % 1) ? 1 : 0);
    for (let i = 0; i < rows; i++) {
      const time = moment(life, day);
      const key = life.keys.length === 0 ? 0 : pick(life.random, life.keys);
      recordUsage(world, life.account, time, {
        key,
        prompt: life.prompt(day),
        exchanges: exchangesOf(life),
        address: key === 0 ? 0 : place().at(time),
        eager: false,
      });
    }
  }
}

/** Due dates run from the sign-up; only those of the window are in the log. */
function pay(world: World, life: Life): void {
  if (life.cards.length === 0) return;
  const every = Math.max(1, life.payEvery) * DAY;
  const first = life.signedUp + 600 + life.random.below(2 * DAY);
  const skipped = Math.max(0, Math.ceil(-first / every));
  for (let due = first + skipped * every; due < WINDOW_END; due += every) {
    recordPayment(world, life.account, Math.floor(due), pick(life.random, life.cards));
  }
}

/** Never before the sign-up. */
function moment(life: Life, day: number): number {
  const time = momentOf(life.random, day, life.hours, life.zone);
  if (time > life.signedUp) return time;
  return Math.min(WINDOW_END - 1, life.signedUp + 60 + life.random.below(3600));
}

function exchangesOf(life: Life): number {
  const { median, sigma } = life.exchanges;
  return Math.min(20_000, Math.max(1, Math.round(logNormal(life.random, median, sigma))));
}
