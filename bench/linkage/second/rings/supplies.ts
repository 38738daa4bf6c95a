// What an operator rents: proxies of four classes, virtual cards from one issuer's ranges. Both run out and are replaced, so no one thing holds a pool.
import { exponential, pareto, pick, weighted, yes, type Random } from '../chance';
import type { Land } from '../land';
import { anyOf } from '../net/broadband';
import { fixedExit, type Uplink } from '../net/uplink';
import type { Card } from '../spellings';

export type Supplies = {
  /** The way out that an account is given. */
  proxy(slip: number): Uplink;
  card(slip: number): Card;
};

type Quality = 'data centre' | 'static' | 'residential' | 'mobile';

/** A data centre's addresses are changed every three weeks, when they are burnt. */
const ROTATION = 21;

export function createSupplies(land: Land): Supplies {
  const { random } = land;
  // What an operator can pay differs: exponential weights are a uniform mixture (Dirichlet 1, 1, 1, 1).
  const mixture = (['data centre', 'static', 'residential', 'mobile'] as const).map(
    (quality): readonly [Quality, number] => [quality, exponential(random, 1)],
  );
  const shared = dataCentre(land);
  const neighbours = land.atlas.blocks.take();
  return {
    proxy: (slip) => {
      const quality = weighted(random, mixture);
      if (quality === 'mobile') return land.atlas.phone(random);
      if (quality === 'static') return fixedExit(pick(random, neighbours));
      return quality === 'data centre' && yes(random, slip) ? shared() : residential(land);
    },
    card: cardBox(land),
  };
}

/** One that lives where the operator does: their own line, and a VPN. */
export function createOwnSupplies(land: Land): Supplies {
  const { random } = land;
  const home = land.atlas.home(random);
  const careless = yes(random, 0.5);
  return {
    proxy: (slip) => (careless && yes(random, slip) ? home : land.atlas.vpn(random)),
    card: cardBox(land),
  };
}

/** An address serves two accounts or forty (Pareto). */
function dataCentre(land: Land): () => Uplink {
  let [current, left] = [fixedExit(''), 0];
  return () => {
    if (left === 0) [current, left] = [rotating(land), pareto(land.random, 2, 40, 1.1)];
    left--;
    return current;
  };
}

function rotating({ atlas }: Land): Uplink {
  const terms = new Map<number, string>();
  const at = (term: number): string => {
    const address = terms.get(term) ?? atlas.server();
    terms.set(term, address);
    return address;
  };
  return { exit: (day) => at(Math.floor(day / ROTATION)), former: () => at(-1) };
}

/** Through somebody's router at home, another one for two sessions in three. */
function residential({ atlas }: Land): Uplink {
  let current: string | undefined;
  const anew = (random: Random): string => anyOf(pick(random, atlas.providers), random);
  return {
    exit: (_, random) => {
      if (current === undefined || !yes(random, 1 / 3)) current = anew(random);
      return current;
    },
    former: anew,
  };
}

/** A virtual card pays for some accounts until it is declined too often: mostly two or three, sometimes dozens (Pareto). */
function cardBox({ trades, random }: Land): (slip: number) => Card {
  const ranges = trades.issuer(random).slice(0, 1 + random.below(2));
  const fresh = (): Card => trades.card(pick(random, ranges));
  let [current, left] = [fresh(), pareto(random, 2, 60, 1.2)];
  return (slip) => {
    if (!yes(random, slip)) return fresh();
    if (left === 0) [current, left] = [fresh(), pareto(random, 2, 60, 1.2)];
    left--;
    return current;
  };
}
