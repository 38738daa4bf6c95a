// All rings of a world: operators, each with one pool, or with a second one that takes over within hours of a ban.
import { between, lognormal, streamOf } from '../chance';
import { DAYS } from '../calendar';
import { machine, type Machine } from '../agent';
import type { Land } from '../land';
import type { RingKind, SecondScenario } from '../scenario';
import { createActor, createTemplates, slipOf, type Template } from './actor';
import { createMerchant, type Merchant } from './merchant';
import { buyStock, type Order, type Pool } from './pool';
import { ringKind, ringSizes } from './sizes';
import { createOwnSupplies, createSupplies, type Supplies } from './supplies';

export function createRings(land: Land, scenario: SecondScenario, budget: number): Pool[] {
  const random = streamOf(scenario.seed, 'rings');
  const own = { ...land, random };
  const sizes = ringSizes(budget, scenario.accounts, random);
  const merchants = Array.from({ length: 1 + Math.ceil(sizes.length / 3) }, () => createMerchant(own));
  return sizes.flatMap((size, place) =>
    operate(own, size, place, scenario.signal, merchants[random.below(merchants.length)] as Merchant),
  );
}

type Operator = {
  kind: RingKind;
  slip: number;
  staff: readonly Machine[];
  shift: number;
  merchant: Merchant;
  supplies: Supplies;
};

function operate(land: Land, size: number, place: number, signal: number, merchant: Merchant): Pool[] {
  const { random } = land;
  const kind = ringKind(size, place);
  const staff = Array.from({ length: 1 + Math.floor(Math.log2(size) / 2) }, () => machine(land));
  const supplies = kind === 'ring-small' ? createOwnSupplies(land) : createSupplies(land);
  const operator = {
    kind,
    slip: slipOf(signal, random),
    staff,
    shift: 24 * random.next(),
    merchant,
    supplies,
  };
  const name = `pool-${String(place + 1).padStart(3, '0')}`;
  if (kind === 'ring-failover') return withSuccessor(land, operator, size, name);
  const from = between(random, -30, DAYS - 22);
  const to = Math.max(14, from + Math.max(14, lognormal(random, 45, 0.5)));
  const templates = createTemplates(land, size);
  const actors = kind === 'ring-shared-pool' ? 2 + random.below(3) : 1;
  return [createPool(land, operator, { size, from, to, actors, atOnce: false }, templates, name)];
}

/** The ban falls within the logs; what was ready takes over after some hours (PRODUCT.md), with most of the templates. */
function withSuccessor(land: Land, operator: Operator, size: number, name: string): Pool[] {
  const { random } = land;
  const first = Math.min(size - 3, Math.max(3, Math.round(size * between(random, 0.45, 0.65))));
  const ban = between(random, 22, DAYS - 25);
  const templates = createTemplates(land, size);
  const before = { size: first, from: ban - between(random, 15, 45), to: ban, actors: 1, atOnce: true };
  const start = ban + lognormal(random, 5, 0.6) / 24;
  const after = {
    size: size - first,
    from: start,
    to: start + lognormal(random, 40, 0.5),
    actors: 1,
    atOnce: true,
  };
  const later = templates.map((template) => (random.next() < 0.8 ? template : [land.topics.fresh()]));
  return [
    createPool(land, operator, before, templates, `${name}a`),
    createPool(land, operator, after, later, `${name}b`),
  ];
}

function createPool(
  land: Land,
  operator: Operator,
  wanted: Omit<Order, 'slip'>,
  templates: readonly Template[],
  ring: string,
): Pool {
  const { kind, slip, staff, shift, merchant, supplies } = operator;
  const { random } = land;
  const { from, to } = wanted;
  // Every actor of a shared pool comes with templates of their own.
  const actors = Array.from({ length: wanted.actors }, (_, i) =>
    createActor(land, i === 0 ? templates : createTemplates(land, wanted.size), from, to),
  );
  const stock = buyStock(land, { ...wanted, slip }, merchant, supplies);
  const pace = lognormal(random, 60, 0.5);
  return { ring, kind, slip, staff, shift, actors, pace, turnout: between(random, 0.5, 0.95), stock };
}
