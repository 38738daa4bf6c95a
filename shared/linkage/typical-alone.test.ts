// What one member alone has: whom it ties to a small ring, and that it describes nothing.
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, idOf, seen, type Seen } from '../testing/dataset-builder';
import { findRings } from './linkage';
import { memberBar, type MembershipScores } from './membership-scores';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 1);
const at = (account: string, relation: string, object: string): Seen =>
  seen(`account:${account}`, relation, object, { first: START });
const each = (count: number, rows: (n: number) => Seen[]): Seen[] =>
  Array.from({ length: count }, (_, n) => rows(n)).flat();

/** On one stack with one template and one domain; the first had something besides, long before `guest` has it: too long for a link of the two. */
function ringWith(size: number, relation: string, object: string) {
  const dataset = datasetOf([
    ...each(size, (n) => [
      at(`member-${String(n)}`, 'used-device', 'device@lab:stack'),
      at(`member-${String(n)}`, 'prompted', 'prompt-cluster@lab:template'),
      at(`member-${String(n)}`, 'registered-with', 'email-domain:pool.example'),
    ]),
    seen('account:member-0', relation, object, { first: START - 1_000 * DAY }),
    at('guest', relation, object),
    at('guest', 'registered-with', 'email-domain:pool.example'),
    ...each(8_000, (n) => [at(`other-${String(n)}`, 'used-device', `device@lab:own-${String(n)}`)]),
  ]);
  const { result } = findRings(dataset, { curves: shippedCurves }, noProgress, () => 0);
  const [ring] = result.rings;
  const names = [...(ring?.members ?? [])].map((id) => dataset.dictionary.value(id));
  expect(names.filter((name) => name.startsWith('member-')).length).toBe(size);
  return { joins: names.includes('guest'), holds: ring?.selectors ?? [], id: idOf(dataset, object) };
}

describe('what one member alone has', () => {
  it.each([
    ['a device on one of three', true, 3, 'used-device', 'device@lab:phone'],
    ['a device on one of six', true, 6, 'used-device', 'device@lab:phone'],
    ['a device on one of seven', false, 7, 'used-device', 'device@lab:phone'],
    ['an address on one of three', false, 3, 'signed-in-from', 'address:198.18.7.1'],
    ['a template on one of three', false, 3, 'prompted', 'prompt-cluster@lab:other'],
  ] as const)('L10 %s', (_words, joins, size, relation, object) => {
    expect(ringWith(size, relation, object).joins).toBe(joins);
  });

  it('L10 describes a ring from the second member on', () => {
    const seven = ringWith(7, 'used-device', 'device@lab:phone');
    const three = ringWith(3, 'used-device', 'device@lab:phone');
    expect(seven.holds.map(({ selector }) => selector)).not.toContain(seven.id);
    expect(three.holds.find(({ selector }) => selector === three.id)?.accounts).toBe(2);
  });
});

describe('memberBar', () => {
  it.each([
    [true, -10, 6],
    [false, -10, 6],
    [false, -7, 9],
    [false, -1, 10],
  ])('L11 tied %s, prior %d: %d bits', (tied, prior, bar) => {
    const scores = { isTied: () => tied, prior } as unknown as MembershipScores;
    expect(memberBar(scores, 0)).toBe(bar);
  });
});
