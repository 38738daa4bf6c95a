// Who wants the outputs: an actor has templates that run as jobs, and a tool that calls. A pool may serve several actors (PRODUCT.md).
import { beta, between, exponential, lognormal, pick, poisson, yes, type Random } from '../chance';
import type { Client } from '../clients';
import type { Land } from '../land';

export type Actor = { tool: Client; jobs: readonly Job[] };

/** A template at work: from one day to another, at fixed minutes of the day. */
export type Job = {
  template: Template;
  from: number;
  to: number;
  /** Minutes of the day (UTC) at which its shards go out to all accounts at once. */
  slots: readonly number[];
};

/** The first family is the template's own; the others are what the clustering makes of its translations. */
export type Template = readonly string[];

/** Careful operators exist, and most are not: Beta(6, 2), mean 0.75. */
export function slipOf(signal: number, random: Random): number {
  return signal * beta(random, 6, 2);
}

export function createTemplates(land: Land, size: number): Template[] {
  const { random, topics } = land;
  const count = 2 + poisson(random, Math.log2(size) / 2);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + poisson(random, 0.6) }, () => topics.fresh()),
  );
}

/** Jobs follow one another and overlap; together they fill the days from `from` to `to`. */
export function createActor(land: Land, templates: readonly Template[], from: number, to: number): Actor {
  const { random } = land;
  const jobs: Job[] = [];
  for (let day = from; day < to;) {
    const next = day + exponential(random, 3);
    // Never idle: a job runs on until the next one begins.
    const end = Math.max(next, day + lognormal(random, 6, 0.7));
    const slots = Array.from({ length: 1 + random.below(3) }, () => between(random, 0, 1430));
    jobs.push({ template: pick(random, templates), from: day, to: Math.min(to, end), slots });
    day = next;
  }
  return { tool: toolOf(land), jobs };
}

/** More than half have built something of their own on a library of their own; the others call as everybody does. */
function toolOf({ clients, spellings, random }: Land): Client {
  return yes(random, 0.55)
    ? clients.own(random, `${spellings.word()}/0.${String(random.below(30))}`)
    : clients.library(random);
}
