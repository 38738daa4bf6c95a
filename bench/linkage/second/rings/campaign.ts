// A day of a pool: jobs go out to many accounts at the same minutes, round the clock, at full use from the first day; cover goes between.
import { between, exponential, lognormal, normal, pick, poisson, yes } from '../chance';
import { DAY, HOUR, MINUTE, START } from '../calendar';
import { write, type Scene } from '../live';
import type { Interests } from '../topics';
import type { Job } from './actor';
import { familyOf, toolOf, type Pool, type Stock } from './pool';

/** What a pool does besides its jobs. */
export type Cover = {
  /** Share of all sessions that imitate ordinary use. */
  share: number;
  /** Share of the others that are a proxy service's unrelated customers'. */
  customers: number;
  clientele: readonly Interests[];
};

/** Exchanges of one account in a day (PRODUCT.md: 2 to about 900). */
const FEWEST = 2;
const MOST = 900;

export function runPool(scene: Scene, pool: Pool, cover: Cover): void {
  const { random, day } = scene;
  const jobs = pool.actors.map((actor) => actor.jobs.filter((job) => job.from < day + 1 && job.to > day));
  for (const stock of pool.stock) {
    if (stock.until <= START + day * DAY || stock.from >= START + (day + 1) * DAY) continue;
    const called = [...stock.actors].filter(
      (actor) => (jobs[actor] as Job[]).length > 0 && yes(random, pool.turnout),
    );
    const exchanges = Math.min(MOST, Math.max(FEWEST, lognormal(random, pool.pace, 1.1)));
    for (const actor of called)
      work(
        scene,
        pool,
        stock,
        { actor, jobs: jobs[actor] as Job[], exchanges: exchanges / called.length },
        cover,
      );
    tend(scene, pool, stock);
  }
}

/** What an actor has an account do in a day. */
type Shift = { actor: number; jobs: readonly Job[]; exchanges: number };

function work(scene: Scene, pool: Pool, stock: Stock, { actor, jobs, exchanges }: Shift, cover: Cover): void {
  const { random } = scene;
  const sessions = 1 + poisson(random, 0.7);
  const calls = Math.max(1, Math.floor(exchanges / sessions));
  for (let i = 0; i < sessions; i++) {
    if (yes(random, cover.share)) imitate(scene, stock, calls);
    else if (yes(random, cover.customers)) serve(scene, pool, stock, actor, calls, cover.clientele);
    else extract(scene, pool, stock, actor, pick(random, jobs), calls);
  }
}

function extract(scene: Scene, pool: Pool, stock: Stock, actor: number, job: Job, calls: number): void {
  const { random } = scene;
  const minute = stock.punctual ? pick(random, job.slots) + exponential(random, 5) : between(random, 0, 1440);
  const family = yes(random, 0.07) ? '' : familyOf(scene, pool, stock, job.template);
  record(scene, stock, minute, calls, { ...toolOf(scene, pool, stock, actor), family });
}

/** By day, on what everybody asks, with what everybody uses. */
function imitate(scene: Scene, stock: Stock, calls: number): void {
  const { land, random } = scene;
  const family = yes(random, 0.35)
    ? ''
    : yes(random, 0.3)
      ? land.topics.fresh()
      : land.topics.popular(random);
  const minute = 60 * ((((15 + 4 * normal(random)) % 24) + 24) % 24);
  record(scene, stock, minute, calls, { ...stock.ordinary, family });
}

/** Balanced over all accounts, so that a customer's own prompts turn up in many of them. */
function serve(
  scene: Scene,
  pool: Pool,
  stock: Stock,
  actor: number,
  calls: number,
  clientele: readonly Interests[],
): void {
  const { land, random } = scene;
  const family = land.topics.family(random, pick(random, clientele));
  record(scene, stock, 1440 * random.next(), calls, { ...toolOf(scene, pool, stock, actor), family });
}

type Shown = { software: string; hello: string; family: string };

function record(scene: Scene, stock: Stock, minute: number, calls: number, shown: Shown): void {
  const { random, journal, day } = scene;
  const at = START + day * DAY + minute * MINUTE;
  if (at < stock.from || at >= stock.until) return;
  const address = stock.uplink.exit(day, random);
  write(journal, stock.account, at, { address, key: stock.key, ...shown }, calls, random);
}

/** Somebody looks after it every fifth day or so, in the shift's eight hours; not always from the account's own browser profile. */
function tend({ random, journal, day }: Scene, pool: Pool, stock: Stock): void {
  if (!yes(random, 0.18)) return;
  const at = Math.floor(START + day * DAY + (pool.shift + 8 * random.next()) * HOUR);
  if (at < stock.from || at >= stock.until) return;
  const { device, client } = yes(random, STAFF_SLIP * pool.slip) ? pick(random, pool.staff) : stock.profile;
  const address = stock.uplink.exit(day, random);
  journal.logins.push({ at, account: stock.account, address, device, ...client });
}

/** How often a login shows the workstation behind the profile. */
const STAFF_SLIP = 0.22;
