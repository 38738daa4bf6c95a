// A family: one line, one card for several, a device that goes from hand to hand.
import { machine, ownCards, ownMachines, person, type Agent, type Machine } from '../agent';
import { pick, weighted, yes } from '../chance';
import type { Land } from '../land';

/** Survey-like: how many of a household have an account each, given that more than one has. */
const SIZES = [
  [2, 58],
  [3, 22],
  [4, 15],
  [5, 5],
] as const;

/** How many devices a household shares. */
const SHARED_DEVICES = [
  [0, 40],
  [1, 43],
  [2, 17],
] as const;

export function household(land: Land): Agent[] {
  const { random, atlas, trades } = land;
  const home = atlas.home(random);
  const shared = Array.from({ length: weighted(random, SHARED_DEVICES) }, () => machine(land));
  const parents = yes(random, 0.5) ? [trades.bankCard(random)] : undefined;
  return Array.from({ length: weighted(random, SIZES) }, () => {
    const places = [
      { uplink: home, weight: 0.75 },
      { uplink: atlas.phone(random), weight: 0.25 },
    ];
    const cards = parents !== undefined && yes(random, 0.7) ? parents : ownCards(land);
    return person(land, 'family', { places, cards, machines: devices(land, shared) });
  });
}

function devices(land: Land, shared: readonly Machine[]): Machine[] {
  const own = ownMachines(land);
  return shared.length > 0 && yes(land.random, 0.75) ? [...own, pick(land.random, shared)] : own;
}
