// A day in the life of an agent. Sessions excite sessions (Hawkes 1971, by the day); places and hours follow habit.
import type { Agent, Place, Routine } from './agent';
import { lognormal, normal, pick, poisson, weighted, yes, type Random } from './chance';
import { DAY, HOUR, isWeekend, MINUTE, newModelShare, START } from './calendar';
import type { Client } from './clients';
import type { Journal } from './journal';
import type { Land } from './land';

/** Of the excitation, how much is left a day later: bursts last about three days. */
const MEMORY = 0.7;
/** How often a session begins with a login: the others go on with a cookie or a key. */
const LOGIN = 0.3;

export type Scene = { land: Land; journal: Journal; random: Random; day: number };

export function liveDay(scene: Scene, agent: Agent): void {
  const { random, day } = scene;
  const midnight = START + day * DAY;
  if (agent.born > midnight + DAY) return;
  const share = isWeekend(day) ? agent.weekend : 1;
  const sessions = poisson(random, share * (agent.rate + agent.excite * (1 - MEMORY) * agent.mood));
  agent.mood = MEMORY * agent.mood + sessions;
  for (let i = 0; i < sessions; i++) {
    const hour = agent.peak + agent.spread * normal(random);
    const at = midnight + (((hour % 24) + 24) % 24) * HOUR;
    if (at >= agent.born) session(scene, agent, at);
  }
  for (const routine of agent.routines) if (routine.on(day)) runRoutine(scene, agent, routine);
}

export function modelAt(at: number, random: Random): string {
  return yes(random, newModelShare(at)) ? 'lab-5' : 'lab-4';
}

/** A session's calls: heavy-tailed around the agent's own median. */
export function callsOf(random: Random, median: number): number {
  return Math.min(20_000, Math.max(1, Math.round(lognormal(random, median, 1.05))));
}

/** Roll-ups close when nothing came for a while: minutes for few calls, hours for many. */
export function lengthOf(random: Random, calls: number): number {
  return Math.round(Math.min(6 * HOUR, lognormal(random, 0.8, 0.7) * calls * MINUTE));
}

function session({ land, journal, random, day }: Scene, agent: Agent, at: number): void {
  if (!yes(random, 0.6)) agent.here = placeOf(agent, random);
  const address = placed(agent).uplink.exit(day, random);
  const key = yes(random, agent.keyShare) ? pick(random, agent.keys) : '';
  const { device, client } = pick(random, agent.machines);
  const shown = key === '' ? client : agent.library;
  const family = land.topics.family(random, agent.interests);
  write(journal, agent.account, at, { address, ...shown, key, family }, callsOf(random, agent.calls), random);
  if (yes(random, LOGIN))
    journal.logins.push({ at: Math.floor(at), account: agent.account, address, device, ...client });
}

function runRoutine({ journal, random, day }: Scene, agent: Agent, routine: Routine): void {
  const at = START + day * DAY + (routine.minute + routine.jitter * random.next()) * MINUTE;
  if (at < agent.born) return;
  const { uplink, client } = routine.from ?? { uplink: placed(agent).uplink, client: agent.library };
  const address = uplink.exit(day, random);
  const shown = { address, ...client, key: pick(random, agent.keys), family: routine.family };
  write(journal, agent.account, at, shown, callsOf(random, routine.calls), random);
}

type Shown = Client & { address: string; key: string; family: string };

export function write(
  journal: Journal,
  account: string,
  start: number,
  shown: Shown,
  calls: number,
  random: Random,
): void {
  const at = Math.floor(start);
  const until = at + lengthOf(random, calls);
  journal.exchanges.push({ at, until, account, ...shown, model: modelAt(at, random), calls });
}

function placed(agent: Agent): Place {
  return agent.places[agent.here] as Place;
}

function placeOf(agent: Agent, random: Random): number {
  return weighted(
    random,
    agent.places.map(({ weight }, place) => [place, weight] as const),
  );
}
