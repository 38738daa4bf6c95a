// Accounts whose traffic machines make, honestly: a gateway's customers, build jobs, a nightly evaluation, a benchmark on release day.
import { homeAndPhone, machine, ownMachines, person, type Agent, type Routine } from '../agent';
import { foundedAt, joinedAt } from '../ages';
import { between, exponential, lognormal, poisson, yes } from '../chance';
import { DAYS, dayOf, isWeekend, RELEASE } from '../calendar';
import type { Land } from '../land';
import { fixedExit, sharedExit, type Uplink } from '../net/uplink';

/** Customers bring their own accounts; all of their calls leave from the gateway's addresses with the gateway's client. */
export function gateway(land: Land): Agent[] {
  const { random, atlas, clients, spellings } = land;
  const size = Math.min(400, Math.max(15, Math.round(lognormal(random, 50, 0.8))));
  const exits = atlas.servers(1 + Math.ceil(size / 80));
  const library = clients.own(random, `${spellings.word()}-gateway/${String(1 + random.below(9))}.0`);
  return Array.from({ length: size }, () => {
    const places = [{ uplink: sharedExit(exits, 0.5), weight: 8 }, ...homeAndPhone(land)];
    return person(land, 'gateway', { places, library, keyShare: 0.93, rate: lognormal(random, 0.15, 1) });
  });
}

/** One to four accounts of a project; its jobs run on whatever runner of the public service is free. */
export function ciRunners(land: Land): Agent[] {
  const { random, atlas, topics, clients } = land;
  const family = topics.fresh();
  const library = clients.library(random);
  return Array.from({ length: 1 + random.below(4) }, () => {
    const uplink = atlas.runner();
    const jobs = 1 + poisson(random, 2);
    const routines = Array.from({ length: jobs }, () => buildJob(land, uplink, library, family));
    return person(land, 'ci-runners', { routines, library, keyShare: 0.8, rate: 0.03 });
  });
}

function buildJob({ random }: Land, uplink: Uplink, client: Agent['library'], family: string): Routine {
  const [step, offset] = [2 + random.below(9), random.below(11)];
  const on = (day: number): boolean => !isWeekend(day) && day % step === offset % step;
  return { on, minute: between(random, 0, 1300), jitter: 120, family, calls: 12, from: { uplink, client } };
}

/** Five to thirty service accounts of one house: one card, one server, one suite, at the same minute of every night. */
export function evaluation(land: Land): Agent[] {
  const { random, atlas, trades, spellings, topics } = land;
  const size = 5 + random.below(26);
  const [server, office] = [fixedExit(atlas.server()), fixedExit(atlas.server())];
  const domain = trades.domain('example');
  const tenant = yes(random, 0.7) ? `org:${spellings.word()}-eval` : '';
  const cards = [trades.bankCard(random)];
  const library = land.clients.library(random);
  const families = Array.from({ length: 1 + random.below(3) }, () => topics.fresh());
  const key = yes(random, 0.4) ? spellings.key() : undefined;
  const [admin, minute, founded] = [machine(land), between(random, 0, 300), foundedAt(random)];
  const from = { uplink: server, client: library };
  const routines = families.map((family, i) => ({
    on: () => true,
    minute: minute + 40 * i,
    jitter: 4,
    family,
    calls: 45,
    from,
  }));
  return Array.from({ length: size }, (_, i) =>
    person(land, 'evaluation', {
      born: joinedAt(random, founded, 1),
      mail: `evaluation+${String(i + 1)}@${domain}`,
      tenant,
      cards,
      library,
      routines,
      keys: [key ?? spellings.key()],
      machines: [admin],
      places: [{ uplink: office, weight: 1 }],
      rate: 0.02,
    }),
  );
}

/** Strangers all over the world who run one public benchmark when a model is out, and again on some evenings after. */
export function benchmark(land: Land): Agent[] {
  const { random, topics } = land;
  const family = topics.fresh();
  const size = Math.min(160, Math.max(15, Math.round(lognormal(random, 45, 0.6))));
  return Array.from({ length: size }, () => {
    const first = dayOf(RELEASE) + Math.floor(exponential(random, 0.8));
    const again = random.below(DAYS);
    const on = (day: number): boolean => day === first || day === again;
    const routines = [{ on, minute: between(random, 300, 1400), jitter: 30, family, calls: 160 }];
    return person(land, 'benchmark', { routines, keyShare: 0.7, machines: ownMachines(land) });
  });
}

/** Independent people who get their cards from one issuer of virtual cards, and a new one for every client. */
export function freelancers(land: Land): Agent[] {
  const { random, trades, atlas, topics } = land;
  const ranges = trades.issuer(random);
  const market = topics.fresh();
  const size = Math.min(120, Math.max(10, Math.round(lognormal(random, 30, 0.7))));
  // Issuers give numbers out again: now and then two strangers have had the same.
  const recycled = trades.card(ranges[0] as string);
  return Array.from({ length: size }, () => {
    const fresh = (): typeof recycled => trades.card(ranges[random.below(ranges.length)] as string);
    const cards = Array.from({ length: 1 + poisson(random, 1.2) }, () =>
      yes(random, 0.015) ? recycled : fresh(),
    );
    const abroad = yes(random, 0.3) ? [{ uplink: atlas.vpn(random), weight: 1 }] : [];
    const interests = topics.interests(random);
    if (yes(random, 0.4)) interests.own = [...interests.own, market];
    return person(land, 'freelancers', {
      cards,
      interests,
      places: [...homeAndPhone(land), ...abroad],
      keyShare: 0.5,
    });
  });
}
