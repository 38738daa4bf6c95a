import { describe, expect, it } from 'vitest';
import { emptyGraphView } from '../../state/graph-view';
import type { GraphNode, GraphView } from '../../state/graph-view';
import { collectedEntities } from './graph-fetch';

const collection = (first: number, length: number): GraphNode => ({
  type: 'collection',
  id: `c${first}`,
  members: Array.from({ length }, (_, i) => first + i),
  first: {
    id: first,
    key: { kind: 'account', realm: '', value: 'a' },
    degree: 1,
    volume: 1,
    ring: null,
    confidence: null,
    first: null,
    last: null,
  },
});

const viewOf = (nodes: GraphNode[]): GraphView => ({
  ...emptyGraphView,
  nodes: new Map(nodes.map((node) => [node.id, node])),
});

describe('accounts in collections that edges are looked for to', () => {
  it.each([
    ['all, as long as they are few', [3, 2], 5, 5, 0],
    ['whole collections, the smallest first', [4, 2, 3], 6, 5, 4],
    ['none of one that is too large by itself', [9], 6, 0, 9],
    ['none where there is no collection', [], 6, 0, 0],
  ])('%s', (_, sizes, most, sought, unsought) => {
    const view = viewOf(sizes.map((size, i) => collection(100 * i, size)));
    const found = collectedEntities(view, most);
    expect(found.sought).toHaveLength(sought);
    expect(found.unsought).toBe(unsought);
    expect(new Set(found.sought).size).toBe(sought);
  });
});
