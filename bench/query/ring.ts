// Opening a ring of 20,000 accounts in which nearly every account has selectors of its own.
import type { Ring, RingSelector } from '../../shared/linkage/types';
import { createRandom } from '../../shared/kernel/random';
import { ringGraph } from '../../shared/engine/ring-graph';
import type { DatasetView } from '../../shared/query/view';
import { sharedBy } from '../../shared/query/shared-by';
import { createView } from '../../shared/query/view';
import { datasetOf, idOf, seen } from '../../shared/testing/dataset-builder';
import type { Figure } from './figure';
import { median } from './figure';

const ACCOUNTS = 20_000;
const BITS: Readonly<Record<string, number>> = {
  'prompt-cluster': 14,
  payment: 18,
  device: 16,
  address: 5,
  email: 20,
};

export function measureRing(): Figure[] {
  const view = createView(datasetOf(observed()));
  const ring = ringOf(view);
  const graph = ringGraph(view, ring, { selectors: 500 });
  const elements = graph.collections.length + graph.selectors.length + graph.edges.length;
  return [
    median('Graph of a ring of 20,000 accounts', () => ringGraph(view, ring, { selectors: 500 }), 300),
    median('What its 20,000 accounts share, the strongest 100', () => sharedOf(view, ring), 100),
    { action: 'Its elements: collections, selectors, edges', value: elements, unit: 'elements', goal: 3000 },
  ];
}

function sharedOf(view: DatasetView, { members }: Ring): unknown {
  const scope = { type: 'entities' as const, ids: [...members] };
  return sharedBy(view, { scope, accounts: true, least: 2, kinds: [], offset: 0, limit: 100 });
}

/** One template, cards of 50, devices of 333, five of 500 addresses each, an e-mail address of one's own. */
function observed(): ReturnType<typeof seen>[] {
  const random = createRandom(3);
  return Array.from({ length: ACCOUNTS }, (_, i) => {
    const account = `account:a${String(i)}`;
    const addresses = Array.from({ length: 5 }, () =>
      seen(account, 'signed-in-from', `address:x${String(random.below(500))}`),
    );
    return [
      seen(account, 'prompted', 'prompt-cluster:t'),
      seen(account, 'paid-with', `payment:c${String(Math.floor(i / 50))}`),
      seen(account, 'used-device', `device:d${String(random.below(60))}`),
      seen(account, 'registered-with', `email:e${String(i)}`),
      ...addresses,
    ];
  }).flat();
}

function ringOf(view: DatasetView): Ring {
  const members = Uint32Array.from({ length: ACCOUNTS }, (_, i) =>
    idOf(view.dataset, `account:a${String(i)}`),
  );
  return {
    ...{ id: 'ring-bench', rank: 1, bits: 20, confidence: 0.97, cohesion: 1, evidence: {}, volume: 0 },
    ...{ benign: null, considered: [], rankReasons: [], suppressed: [], first: 0, last: 0 },
    ...{ waves: { sessions: null, signUps: null }, succeededBy: null, succeeds: null, judgements: [] },
    members,
    memberBits: new Float32Array(ACCOUNTS).fill(20),
    selectors: selectorsOf(view),
  };
}

function selectorsOf({ dataset }: DatasetView): RingSelector[] {
  const { degree } = dataset.index;
  const selectors: RingSelector[] = [];
  for (let selector = 0; selector < dataset.dictionary.size; selector++) {
    const bits = BITS[dataset.dictionary.key(selector).kind];
    const accounts = degree[selector] as number;
    if (bits !== undefined) selectors.push({ selector, accounts, degree: accounts, bits });
  }
  return selectors.sort((a, b) => b.accounts * b.bits - a.accounts * a.bits);
}
