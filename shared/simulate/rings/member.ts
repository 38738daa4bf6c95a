// One account of a pool. It carries each of its ring's signals with the ring's own probability; thin members show only template and domain,
// bought ones have an ordinary past.
import type { Random } from '../../kernel/random';
import { DAY, HOUR, WINDOW_END } from '../calendar';
import { between, chance, exponential, fork, logNormal, pick } from '../draw';
import { enrol } from '../roster';
import {
  fresh,
  freshCard,
  recordDevice,
  recordPayment,
  recordSignIn,
  recordSignUp,
  recordUsage,
  type World,
} from '../world';
import type { Address } from '../world/address-space';
import { browser, library, type Client } from '../world/clients';
import { anyHousehold, homeAddress } from '../world/homes';
import { publicMail, publicPrompt, virtualRange, type Card } from '../world/markets';
import { anyExit } from '../world/proxies';
import { burstOf, type Operator, type Signal } from './operator';
import type { Batch, PoolPlan, Span } from './pool-plan';

const THIN = 0.07;
const BOUGHT = 0.08;

type Member = {
  account: number;
  random: Random;
  operator: Operator;
  bought: boolean;
  carries(signal: Signal): boolean;
  /** Sticky sessions of the proxy service, a few at a time. */
  at(time: number): Address;
  signedUp: number;
};

export function runMember(
  world: World,
  operator: Operator,
  plan: PoolPlan,
  batch: Batch,
  index: number,
): void {
  const member = createMember(world, operator, plan, batch, index);
  signUp(world, member, batch);
  pay(world, member, batch);
  const span = workingSpan(member, plan);
  if (span.to <= span.from) return;
  connect(world, member, batch, span);
  extract(world, member, plan, span);
}

function createMember(world: World, operator: Operator, plan: PoolPlan, batch: Batch, index: number): Member {
  const account = enrol(world.roster, plan.archetype, plan.ring ?? operator.ring);
  const random = fork(world.seed, 'member', account);
  const thin = chance(random, THIN);
  const bought = !thin && chance(random, BOUGHT);
  const exits = Array.from({ length: between(random, 2, 5) }, () => anyExit(operator.proxy, random));
  const servers = operator.servers.length > 0 ? [pick(random, operator.servers)] : [];
  const jitter = random.below(batch.pace);
  return {
    account,
    random,
    operator,
    bought,
    carries: (signal) => chance(random, presence(operator, signal, thin) * world.scenario.signal),
    at: (time) =>
      servers.length > 0 && chance(random, operator.serverShare)
        ? (servers[0] as Address)
        : homeAddress(world.homes, pick(random, exits), time, random),
    signedUp: bought
      ? -between(random, 30, 600) * DAY + random.below(DAY)
      : batch.start + index * batch.pace + jitter,
  };
}

function presence(operator: Operator, signal: Signal, thin: boolean): number {
  if (!thin) return operator.presence[signal];
  return signal === 'template' || signal === 'domain' ? 0.95 : 0;
}

/** A bought account was opened by somebody else, at home. */
function signUp(world: World, member: Member, batch: Batch): void {
  const { random, signedUp, account } = member;
  const disposable = member.carries('domain') && !member.bought;
  recordSignUp(world, account, {
    time: signedUp,
    address: member.bought
      ? homeAddress(world.homes, anyHousehold(world.homes, random), signedUp, random)
      : member.at(signedUp),
    domain: disposable ? pick(random, batch.domains) : publicMail(world.markets, random),
    organisation: 0,
  });
}

function pay(world: World, member: Member, batch: Batch): void {
  const { random } = member;
  const card = memberCard(world, member, batch);
  if (card === undefined) return;
  const since = Math.max(member.signedUp, batch.start);
  for (
    let time = since + between(random, 120, 7200);
    time < WINDOW_END;
    time += between(random, 6, 12) * DAY
  ) {
    if (time >= 0 || chance(random, 0.5)) recordPayment(world, member.account, Math.floor(time), card);
    if (chance(random, 0.6)) return;
  }
}

function memberCard(world: World, member: Member, batch: Batch): Card | undefined {
  const { random, operator } = member;
  if (member.carries('card')) {
    return operator.cards === 'reuse' ? pick(random, batch.cards) : freshCard(world, batch.range);
  }
  return chance(random, 0.45) ? freshCard(world, virtualRange(world.markets, random)) : undefined;
}

/** To work within hours of the sign-up; gone after days. */
function workingSpan(member: Member, plan: PoolPlan): Span {
  const { random, operator } = member;
  const earliest = Math.max(member.signedUp + between(random, 1, 14) * HOUR, plan.active.from);
  const from = Math.max(0, Math.floor(earliest + exponential(random, 3 * HOUR)));
  const to = from + Math.max(DAY, exponential(random, operator.lifeDays * DAY));
  return { from, to: Math.min(Math.floor(to), plan.active.to, WINDOW_END) };
}

function connect(world: World, member: Member, batch: Batch, span: Span): void {
  const { random, account } = member;
  const client = memberClient(world, member, batch);
  let signIns = 0;
  let last = span.from;
  for (let time = span.from; time < span.to; time += Math.floor(uniformDays(random) * DAY)) {
    recordSignIn(world, account, time, member.at(time), client);
    signIns++;
    last = time;
  }
  if (client.device !== 0) recordDevice(world, account, { ...client, first: span.from, last, signIns });
}

/** Emulated phones and browser profiles have a device identifier, bare libraries none. */
function memberClient(world: World, member: Member, batch: Batch): Client {
  const { random, operator } = member;
  const shared = member.carries('device');
  const device = shared ? pick(random, batch.devices) : chance(random, 0.5) ? fresh(world, 'device') : 0;
  const bare = device === 0 && operator.usesApi && chance(random, 0.7);
  const disguise = bare ? library(random) : browser(world.clients, random, device);
  if (!member.carries('tls')) return disguise;
  // The stack's handshake gives it away even where it names itself as a browser.
  return chance(random, 0.4)
    ? { ...disguise, tls: operator.stack.tls }
    : { ...disguise, ...stackOf(operator) };
}

function stackOf(operator: Operator): Pick<Client, 'tls' | 'agent'> {
  return { tls: operator.stack.tls, agent: operator.stack.agent };
}

function extract(world: World, member: Member, plan: PoolPlan, span: Span): void {
  const { random, operator, account } = member;
  const key = operator.usesApi ? fresh(world, 'key') : 0;
  const template = member.carries('template') ? plan.work(random) : () => 0;
  for (let day = Math.floor(span.from / DAY); day * DAY < span.to; day++) {
    for (let rows = chance(random, 0.5) ? 2 : 1; rows > 0; rows--) {
      const time = requestTime(operator, day, random);
      if (time < span.from || time >= span.to) continue;
      const prompt = chance(random, operator.cover) ? customerPrompt(world, random) : template(time);
      const exchanges = Math.min(900, Math.max(2, Math.round(logNormal(random, operator.pace, 0.7))));
      recordUsage(world, account, time, {
        key,
        prompt,
        exchanges,
        address: key === 0 ? 0 : member.at(time),
        eager: true,
      });
    }
  }
}

/** Six in ten requests come in the pool's waves, the rest at any hour. */
function requestTime(operator: Operator, day: number, random: Random): number {
  if (chance(random, 0.4)) return day * DAY + random.below(DAY);
  return Math.min(burstOf(operator, day, random) + random.below(900), WINDOW_END - 1);
}

function customerPrompt(world: World, random: Random): number {
  return chance(random, 0.15) ? publicPrompt(world.markets, random) : 0;
}

function uniformDays(random: Random): number {
  return 1.5 + random.next() * 5;
}
