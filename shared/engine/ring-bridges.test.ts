import { expect, it } from 'vitest';
import type { RingBridge } from '../linkage/types';
import { createView } from '../query/view';
import { datasetOf, idOf, seen } from '../testing/dataset-builder';
import { bridgeDetail, bridgesByRing, bridgeSummary } from './ring-bridges';

const dataset = datasetOf([
  seen('account:a', 'paid-with', 'payment:card'),
  seen('account:a', 'used-device', 'device:dev'),
]);
const view = createView(dataset);
const bridge: RingBridge = {
  rings: ['ring-x', 'ring-y'],
  accounts: Uint32Array.of(idOf(dataset, 'account:a')),
  selectors: [
    { selector: idOf(dataset, 'device:dev'), members: [7, 2], bits: 9 },
    { selector: idOf(dataset, 'payment:card'), members: [1, 4], bits: 12 },
  ],
};

it('L42 a bridge is seen from either ring, its own members first', () => {
  const from = bridgesByRing([bridge]);
  const told = (ring: string) => from.get(ring)?.map((one) => bridgeDetail(view, one));
  expect(told('ring-x')).toMatchObject([
    { ringId: 'ring-y', accounts: 1, selectors: 2, heldBy: ['device', 'payment'], ids: [...bridge.accounts] },
  ]);
  expect(told('ring-x')?.[0]?.shared.map(({ members }) => members)).toEqual([
    [7, 2],
    [1, 4],
  ]);
  expect(told('ring-y')?.[0]?.shared.map(({ row, members }) => [row.key.value, ...members])).toEqual([
    ['dev', 2, 7],
    ['card', 4, 1],
  ]);
  expect(from.get('ring-z')).toBeUndefined();
});

it('names each kind that both hold once', () => {
  const twice = { ...bridge, selectors: [...bridge.selectors, ...bridge.selectors] };
  const [one] = bridgesByRing([twice]).get('ring-x') ?? [];
  expect(one && bridgeSummary(view, one)).toEqual({
    ...{ ringId: 'ring-y', accounts: 1, selectors: 4, heldBy: ['device', 'payment'] },
  });
});
