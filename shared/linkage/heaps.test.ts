// Groups that a thread holds together, and groups that are one.
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { findLinks } from './candidate-links';
import { findCores } from './cores';
import { completeParameters } from './defaults';
import { createScorer } from './membership-scores';
import { pairsOf, weigh } from './weighed';

const START = Date.UTC(2026, 5, 1);
const at = (account: string, relation: string, object: string): Seen =>
  seen(`account:${account}`, relation, object, { first: START });
const each = (count: number, rows: (n: number) => Seen[]): Seen[] =>
  Array.from({ length: count }, (_, n) => rows(n)).flat();

/** Accounts on one card and one device of their own. */
const household = (name: string, size: number): Seen[] =>
  each(size, (n) => [
    at(`${name}-${String(n)}`, 'paid-with', `payment@lab:card-${name}`),
    at(`${name}-${String(n)}`, 'used-device', `device@lab:phone-${name}`),
  ]);

const strangers = each(3_000, (n) => [
  at(`stranger-${String(n)}`, 'used-device', `device@lab:own-${String(n)}`),
]);

/** Cores by their members' names. */
function coresOf(rows: Seen[]): string[][] {
  const dataset = datasetOf([...rows, ...strangers]);
  const parameters = completeParameters({ curves: shippedCurves });
  const weighed = weigh(dataset, parameters, noProgress, undefined, []);
  const { evidence } = weighed;
  const links = findLinks(evidence, pairsOf(weighed, noProgress), parameters);
  const cores = findCores(evidence, links, 1, noProgress, createScorer(evidence));
  const nameOf = (account: number): string =>
    dataset.dictionary.value(evidence.incidence.accounts[account] as number);
  return cores.map((core) => core.map(nameOf).sort()).sort();
}

const names = (name: string, size: number): string[] =>
  Array.from({ length: size }, (_, n) => `${name}-${String(n)}`);

describe('takeHeapsApart', () => {
  it('L46 takes two households apart that one borrowed phone and card join', () => {
    const thread = [
      at('north-0', 'used-device', 'device@lab:phone-borrowed'),
      at('south-0', 'used-device', 'device@lab:phone-borrowed'),
      at('north-0', 'paid-with', 'payment@lab:card-borrowed'),
      at('south-0', 'paid-with', 'payment@lab:card-borrowed'),
    ];
    expect(coresOf([...household('north', 6), ...household('south', 6), ...thread])).toEqual([
      names('north', 6),
      names('south', 6),
    ]);
  });

  it('L46 leaves two shifts together that work on one stack for one card each', () => {
    const stack = each(6, (n) =>
      ['north', 'south'].flatMap((shift) => [
        at(`${shift}-${String(n)}`, 'prompted', 'prompt-cluster@lab:template'),
        at(`${shift}-${String(n)}`, 'registered-with', 'email-domain:pool.example'),
      ]),
    );
    const bridge = [
      at('north-0', 'paid-with', 'payment@lab:card-south'),
      at('south-0', 'paid-with', 'payment@lab:card-north'),
    ];
    const all = [...names('north', 6), ...names('south', 6)];
    expect(coresOf([...household('north', 6), ...household('south', 6), ...stack, ...bridge])).toEqual([all]);
  });
});
