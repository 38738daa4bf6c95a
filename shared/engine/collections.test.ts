import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Partition } from './collections';
import { partitionMembers } from './collections';

const MEMBERS = 30;
const unlimited = { selectors: Infinity, elements: Infinity };
const users = fc.array(fc.uniqueArray(fc.nat(MEMBERS - 1)), { maxLength: 10, size: 'max' });

describe('partitionMembers', () => {
  it('puts members together exactly when they use the same selectors', () => {
    fc.assert(
      fc.property(users, (lists) => {
        const partition = partitionMembers(MEMBERS, typed(lists), unlimited);
        expect(partition.taken).toEqual(lists.map((_, selector) => selector));
        expect(named(partition)).toEqual(naive(lists, partition.taken));
      }),
    );
  });

  it('stays within the limit, says what it took, and is exact for that', () => {
    fc.assert(
      fc.property(users, fc.integer({ min: 1, max: 60 }), (lists, limit) => {
        const partition = partitionMembers(MEMBERS, typed(lists), { ...unlimited, elements: limit });
        expect(partition.elements).toBeLessThanOrEqual(limit);
        expect(partition.elements).toBe(countElements(partition));
        expect(named(partition)).toEqual(naive(lists, partition.taken));
      }),
    );
  });

  it('takes every selector that still fits, the earlier ones first', () => {
    fc.assert(
      fc.property(users, fc.integer({ min: 1, max: 60 }), (lists, limit) => {
        const { taken } = partitionMembers(MEMBERS, typed(lists), { ...unlimited, elements: limit });
        let kept: number[][] = [];
        const expected = lists.flatMap((list, selector) => {
          const wider = partitionMembers(MEMBERS, typed([...kept, list]), unlimited);
          if (wider.elements > limit) return [];
          kept = [...kept, list];
          return [selector];
        });
        expect(taken).toEqual(expected);
      }),
    );
  });

  it('takes no more selectors than were asked for', () => {
    const lists = [
      [0, 1],
      [1, 2],
      [2, 3],
    ];
    const { taken } = partitionMembers(MEMBERS, typed(lists), { ...unlimited, selectors: 2 });
    expect(taken).toEqual([0, 1]);
  });

  it('counts sizes that add up to the members', () => {
    fc.assert(
      fc.property(users, (lists) => {
        const { sizes, classOf } = partitionMembers(MEMBERS, typed(lists), { selectors: 6, elements: 40 });
        sizes.forEach((size, one) => expect(size).toBe(classOf.filter((other) => other === one).length));
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(MEMBERS);
      }),
    );
  });

  it('has no class where there is no member', () => {
    expect(partitionMembers(0, [], unlimited)).toMatchObject({ sizes: [], elements: 0 });
  });
});

function typed(lists: readonly (readonly number[])[]): Uint32Array[] {
  return lists.map((list) => Uint32Array.from(list));
}

/** Per member the members of its class and its selectors, as sorted text. */
function named(partition: Partition): string[] {
  const members = Array.from(partition.classOf, (one) =>
    Array.from(partition.classOf.keys()).filter((other) => partition.classOf[other] === one),
  );
  return members.map((list, member) =>
    JSON.stringify([list, partition.selectorsOf[partition.classOf[member] as number]]),
  );
}

function naive(lists: readonly (readonly number[])[], taken: readonly number[]): string[] {
  const sets = Array.from({ length: MEMBERS }, (_, member) =>
    taken.filter((selector) => lists[selector]!.includes(member)),
  );
  return sets.map((set) => {
    const alike = sets.flatMap((other, member) => (other.join() === set.join() ? [member] : []));
    return JSON.stringify([alike, set]);
  });
}

function countElements({ sizes, taken, selectorsOf }: Partition): number {
  return sizes.length + taken.length + selectorsOf.reduce((sum, list) => sum + list.length, 0);
}
