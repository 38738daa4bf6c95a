// What an account must share with a ring to be of it, beyond the sum of bits.
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { findRings } from './linkage';

const START = Date.UTC(2026, 5, 1);
const each = (count: number, rows: (n: number) => Seen[]): Seen[] =>
  Array.from({ length: count }, (_, n) => rows(n)).flat();
const at = (account: string, relation: string, object: string): Seen =>
  seen(`account:${account}`, relation, object, { first: START });

/** Twelve accounts on two stacks with two templates, one domain, and addresses in pairs. */
const ring = each(12, (n) => [
  at(`member-${String(n)}`, 'used-device', `device@lab:stack-${String(n % 2)}`),
  at(`member-${String(n)}`, 'prompted', 'prompt-cluster@lab:template'),
  at(`member-${String(n)}`, 'prompted', 'prompt-cluster@lab:second'),
  at(`member-${String(n)}`, 'registered-with', 'email-domain:market.example'),
  at(`member-${String(n)}`, 'signed-in-from', `address:198.18.7.${String(n >> 1)}`),
]);

const others = each(8_000, (n) => [
  at(`other-${String(n)}`, 'used-device', `device@lab:own-${String(n)}`),
  ...(n < 5 ? [at(`other-${String(n)}`, 'signed-in-from', 'address:198.18.7.0')] : []),
]);

/** Whether `guest`, with what it shares, is of the ring. */
function joins(...shared: [relation: string, object: string][]): boolean {
  const rows = shared.map(([relation, object]) => at('guest', relation, object));
  const dataset = datasetOf([...ring, ...others, ...rows]);
  const { result } = findRings(dataset, { curves: shippedCurves }, noProgress, () => 0);
  const [first] = result.rings;
  const names = [...(first?.members ?? [])].map((id) => dataset.dictionary.value(id));
  expect(names.filter((name) => name.startsWith('member-')).length).toBe(12);
  return names.includes('guest');
}

const domain = ['registered-with', 'email-domain:market.example'] as const;
const address = ['signed-in-from', 'address:198.18.7.0'] as const;
const template = ['prompted', 'prompt-cluster@lab:template'] as const;
const second = ['prompted', 'prompt-cluster@lab:second'] as const;

describe('membership', () => {
  it.each([
    ['a domain and an address, which anybody can buy', false, [domain, address]],
    ['a template and a domain', true, [template, domain]],
    ['a template alone', false, [template]],
    ['two templates that nobody else has', true, [template, second]],
    ['an address alone', false, [address]],
  ] as const)('L11 weighs %s', (_words, joined, shared) => {
    expect(joins(...shared.map(([relation, object]): [string, string] => [relation, object]))).toBe(joined);
  });
});
