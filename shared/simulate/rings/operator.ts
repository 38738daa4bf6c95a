// Who runs a pool: how it buys, builds and hides. Rings differ in which of their signals are strong; none shows all of them on every account.
import type { Random } from '../../kernel/random';
import { HOUR } from '../calendar';
import { between, chance, fork, logBetween, pick, shuffle, uniform } from '../draw';
import { mixWith } from '../mix';
import { fresh, type World } from '../world';
import type { Address } from '../world/address-space';
import { ownBuild, vendorBuild, type Client } from '../world/clients';
import { serverAddress } from '../world/egress';
import { virtualRange } from '../world/markets';
import type { ProxyService } from '../world/proxies';

const SIGNALS = ['template', 'card', 'device', 'tls', 'domain'] as const;
export type Signal = (typeof SIGNALS)[number];

export type Operator = {
  ring: number;
  random: Random;
  /** Per signal: how probable it is on a member. */
  presence: Record<Signal, number>;
  /** `reuse`: one card on several accounts; `virtual`: a card each, from one range, in a burst. */
  cards: 'reuse' | 'virtual';
  range: number;
  perCard: number;
  perDevice: number;
  perDomain: number;
  stack: Client;
  proxy: ProxyService;
  /** Rented servers beside the proxies, and the share of connections that come from them. */
  servers: Address[];
  serverShare: number;
  /** Exchanges per account and day, median; published: 2 to about 900. */
  pace: number;
  /** Mean days until an account is used up or banned. */
  lifeDays: number;
  usesApi: boolean;
  /** Share of requests that are unrelated customer traffic. */
  cover: number;
};

type OperatorPlan = { cover: number; size: number; lifeDays: number };

export function createOperator(world: World, plan: OperatorPlan): Operator {
  const ring = fresh(world, 'ring');
  const random = fork(world.seed, 'operator', ring);
  const servers = chance(random, 0.35) ? 1 + Math.floor(plan.size / between(random, 6, 15)) : 0;
  return {
    ring,
    random,
    presence: drawPresence(random),
    cards: chance(random, 0.6) ? 'reuse' : 'virtual',
    range: virtualRange(world.markets, random),
    perCard: between(random, 3, 12),
    perDevice: logBetween(random, 3, 25),
    perDomain: logBetween(random, 10, 80),
    stack: chance(random, 0.4) ? vendorBuild(world.clients, random) : ownBuild(fresh(world, 'build'), 0),
    proxy: pick(random, world.proxies),
    servers: Array.from({ length: servers }, () => serverAddress(random)),
    serverShare: uniform(random, 0.15, 0.5),
    pace: logBetween(random, 15, 220),
    lifeDays: plan.lifeDays,
    usesApi: chance(random, 0.75),
    cover: world.scenario.cover ?? plan.cover,
  };
}

/** Private templates of one actor: as many as it has tasks. */
export function actorTemplates(world: World, random: Random): number[] {
  return Array.from({ length: between(random, 1, 3) }, () => fresh(world, 'prompt'));
}

/** Work comes in waves at any hour: all accounts of the pool start within minutes. @returns seconds of the window */
export function burstOf(operator: Operator, day: number, random: Random): number {
  const waves = 2 + (mixWith(operator.ring, day) % 3);
  const wave = mixWith(operator.ring * 4 + random.below(waves), day + 100);
  return day * 24 * HOUR + (wave % (24 * HOUR));
}

/** The template is seldom missing; of the other signals one or two are weak, and which ones differs from ring to ring. */
function drawPresence(random: Random): Operator['presence'] {
  const others = [1, 2, 3, 4];
  shuffle(random, others);
  const weak = new Set(others.slice(0, between(random, 1, 2)));
  const strengths = SIGNALS.map((_, i) => {
    if (i === 0) return uniform(random, 0.75, 0.97);
    return weak.has(i) ? uniform(random, 0.1, 0.4) : uniform(random, 0.6, 0.95);
  });
  const [template, card, device, tls, domain] = strengths as [number, number, number, number, number];
  return { template, card, device, tls, domain };
}
