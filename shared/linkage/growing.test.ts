// Rings grow out of parts, and by less than they stand by.
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { NO_RING } from './asked';
import { backgroundOf } from './background';
import { completeParameters } from './defaults';
import { growCores } from './grown-cores';
import { settleMembership } from './membership';
import { createScorer, MEMBER_BITS } from './membership-scores';
import type { Evidence } from './pair-score';
import { createProfiler } from './profile';
import { label } from './ring-labels';
import { weigh } from './weighed';

const at = (account: string, relation: string, object: string): Seen =>
  seen(`account:${account}`, relation, object, { first: Date.UTC(2026, 5, 1) });
const each = (count: number, rows: (n: number) => Seen[]): Seen[] =>
  Array.from({ length: count }, (_, n) => rows(n)).flat();

const strangers = each(8_000, (n) => [
  at(`stranger-${String(n)}`, 'used-device', `device@lab:own-${String(n)}`),
]);

/** `cores`: account positions by the beginning of their names. */
function world(rows: Seen[], ...cores: string[]): { evidence: Evidence; cores: number[][] } {
  const dataset = datasetOf([...rows, ...strangers]);
  const parameters = completeParameters({ curves: shippedCurves });
  const { evidence } = weigh(dataset, parameters, noProgress, undefined, []);
  const accounts = [...evidence.incidence.accounts.keys()];
  const nameOf = (account: number): string =>
    dataset.dictionary.value(evidence.incidence.accounts[account] as number);
  return { evidence, cores: cores.map((name) => accounts.filter((one) => nameOf(one).startsWith(name))) };
}

/** Four accounts on one device, `guests` with their template and domain, `customers` with the domain alone. */
function guested(guests: number, customers: number): { evidence: Evidence; cores: number[][] } {
  const stack = (name: string): Seen[] => [
    at(name, 'prompted', 'prompt-cluster@lab:template'),
    at(name, 'registered-with', 'email-domain:market.example'),
  ];
  const core = each(4, (n) => [
    ...stack(`core-${String(n)}`),
    at(`core-${String(n)}`, 'used-device', 'device@lab:one'),
  ]);
  const others = each(customers, (n) => [
    at(`stranger-${String(n)}`, 'registered-with', 'email-domain:market.example'),
  ]);
  return world([...core, ...each(guests, (n) => stack(`guest-${String(n)}`)), ...others], 'core', 'guest');
}

describe('growing', () => {
  it('L11 takes in by 4 bits, while a ring grows, who has 6 once the others are of it', () => {
    const { evidence, cores } = guested(20, 20);
    const [core, guests] = cores as [number[], number[]];
    const ringOf = label(evidence, [core]);
    const profile = createProfiler(evidence)(backgroundOf(evidence, ringOf), core);
    const before = createScorer(evidence)(profile, ringOf, 0).bits(guests[0] as number);
    expect(before).toBeGreaterThan(4);
    expect(before).toBeLessThan(MEMBER_BITS);
    const { rings, bits } = settleMembership(evidence, [core], noProgress);
    expect(rings.map(({ length }) => length)).toEqual([24]);
    expect(bits[guests[0] as number]).toBeGreaterThan(MEMBER_BITS);
  });

  it('L11 leaves out who has less', () => {
    const { evidence, cores } = guested(40, 100);
    const { rings } = settleMembership(evidence, cores.slice(0, 1), noProgress);
    expect(rings.map(({ length }) => length)).toEqual([4]);
  });
});

/** Accounts that have all these devices, and two templates. */
const part = (name: string, size: number, ...devices: string[]): Seen[] =>
  each(size, (n) => [
    ...devices.map((device) => at(`${name}-${String(n)}`, 'used-device', `device@lab:${device}`)),
    at(`${name}-${String(n)}`, 'prompted', `prompt-cluster@lab:${name}`),
    at(`${name}-${String(n)}`, 'registered-with', `email-domain:${name}.example`),
  ]);

/** What grows out of these cores, as positions in `names`, before anybody is weighed. */
function grown(rows: Seen[], ...names: string[]): number[][] {
  const { evidence, cores } = world(rows, ...names);
  const score = createScorer(evidence);
  const ringOf = label(evidence, cores);
  const settling = {
    ...{ evidence, score, profile: createProfiler(evidence, score.rows), ringOf },
    ...{ background: backgroundOf(evidence, ringOf), joined: new Uint8Array(ringOf.length) },
    smallest: new Uint32Array(ringOf.length).fill(NO_RING),
  };
  const coreOf = label(evidence, cores);
  const rings = growCores(settling, cores, noProgress);
  expect(settling.ringOf).toEqual(label(evidence, rings.map(({ members }) => members))); // prettier-ignore
  return rings.map(({ members }) => [...new Set(members.map((account) => coreOf[account] as number))]);
}

describe('growCores', () => {
  it('L12 makes one of cores that one device marks, and leaves others apart', () => {
    const rows = [...part('east', 6, 'a'), ...part('north', 6, 'b'), ...part('west', 4, 'a')];
    expect(grown(rows, 'east', 'north', 'west')).toEqual([[0, 2], [1]]);
  });

  it('L12 goes on with what has grown: a part that only another part knows', () => {
    const rows = [...part('east', 9, 'a'), ...part('middle', 6, 'a', 'b'), ...part('west', 4, 'b')];
    expect(grown(rows, 'east', 'west')).toEqual([[0], [1]]);
    expect(grown(rows, 'east', 'middle', 'west')).toEqual([[0, 1, 2]]);
  });
});
