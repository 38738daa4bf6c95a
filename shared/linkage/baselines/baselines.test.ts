import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../dataset/types';
import { noProgress } from '../../kernel/progress';
import { datasetOf, seen, type Seen } from '../../testing/dataset-builder';
import { alignTruth, createTruth } from '../truth';
import type { Baseline } from './baseline';
import { bipartiteCommunities } from './bipartite-communities';
import { cappedProjection } from './capped-projection';
import { compareBaselines } from './compare';
import { components } from './components';
import { seenGraphs } from './seen-with';

const options = { seed: 1, minimumMembers: 2, progress: noProgress };

/** "a b: x y" says that accounts a and b were each seen with the devices x and y. */
function observed(...lines: string[]): Seen[] {
  return lines.flatMap((line) => {
    const [accounts = '', selectors = ''] = line.split(': ');
    return accounts
      .split(' ')
      .flatMap((account) =>
        selectors
          .split(' ')
          .map((selector) => seen(`account:${account}`, 'used-device', `device@lab:${selector}`)),
      );
  });
}

/** Groups by setting, each as its accounts in order of name. */
function found(baseline: Baseline, dataset: Dataset): Map<string, string[]> {
  const name = (id: number): string => dataset.dictionary.value(id);
  return new Map(
    [...baseline.runs(seenGraphs(dataset), options)].map(({ setting, groups }) => [
      setting,
      groups.map((members) => members.map(name).sort().join(' ')).sort(),
    ]),
  );
}

/** Accounts 0 to 19, each with some of 15 things. */
const worlds = fc
  .array(fc.tuple(fc.nat(19), fc.nat(14)), { minLength: 1, maxLength: 60 })
  .map((pairs) => pairs.map(([account, thing]) => `${String(account)}: t${String(thing)}`));

describe('seenGraphs', () => {
  it('lists each selector once, whatever the relation and whichever end is the subject', () => {
    const dataset = datasetOf([
      seen('account:a', 'signed-up-from', 'address:10.0.0.1'),
      seen('account:a', 'signed-in-from', 'address:10.0.0.1'),
      seen('device@lab:d', 'seen-with', 'account:a'),
      seen('address:10.0.0.1', 'part-of', 'network:10.0.0.0/24'),
      seen('account:a', 'seen-with', 'account:b'),
    ]);
    const { accounts, selectors, accountOffsets, selectorOffsets, selectorAccounts } =
      seenGraphs(dataset).all;
    expect([accounts.length, selectors.length]).toEqual([2, 2]);
    expect([...accountOffsets]).toEqual([0, 2, 2]);
    expect([...selectorOffsets]).toEqual([0, 1, 2]);
    expect([...selectorAccounts]).toEqual([0, 0]);
  });

  it('keeps apart what one person has for himself', () => {
    const { all, personal } = seenGraphs(
      datasetOf([
        seen('account:a', 'signed-in-from', 'address:10.0.0.1'),
        seen('account:b', 'used-device', 'device@lab:d'),
      ]),
    );
    expect([all.selectors.length, personal.selectors.length]).toEqual([2, 1]);
    expect(personal.accounts).toEqual(all.accounts);
  });
});

describe('components', () => {
  const crowd = Array.from({ length: 40 }, (_, i) => `p${String(i)}`).join(' ');

  it('V11 joins over everything at first, and leaves what many share out when it may', () => {
    const runs = found(components, datasetOf(observed('a b: x', 'b c: y', 'd e: z', `a d ${crowd}: hub`)));
    expect(runs.get('all selectors')?.[0]?.split(' ')).toHaveLength(45);
    expect(runs.get('selectors on at most 30 accounts')).toEqual(['a b c', 'd e']);
  });

  it('V11 are what walking from account to account reaches', () => {
    fc.assert(
      fc.property(worlds, (lines) => {
        expect(found(components, datasetOf(observed(...lines))).get('all selectors')).toEqual(
          groupsBy(lines, (a, b) => common(lines, a, b) > 0),
        );
      }),
    );
  });
});

describe('cappedProjection', () => {
  it('V13 links by the share in common among all that two accounts have', () => {
    const runs = found(cappedProjection, datasetOf(observed('a b: x y', 'a: u v', 'b: w', 'c d: z')));
    // a and b have 2 of 5 in common.
    expect(runs.get('selectors on at most 30 accounts, 0.3 in common')).toEqual(['a b', 'c d']);
    expect(runs.get('selectors on at most 30 accounts, 0.5 in common')).toEqual(['c d']);
  });

  it('V13 does not count what too many share', () => {
    const accounts = Array.from({ length: 31 }, (_, i) => `p${String(i)}`).join(' ');
    const runs = found(cappedProjection, datasetOf(observed(`${accounts}: hub`)));
    expect(runs.get('selectors on at most 30 accounts, 0.5 in common')).toEqual([]);
    expect(runs.get('selectors on at most 100 accounts, 0.5 in common')?.[0]?.split(' ')).toHaveLength(31);
  });

  it('V13 is what comparing every two accounts gives', () => {
    const share = (lines: string[], a: string, b: string): number => {
      const both = common(lines, a, b);
      return both / (thingsOf(lines, a).size + thingsOf(lines, b).size - both);
    };
    fc.assert(
      fc.property(worlds, (lines) => {
        const runs = found(cappedProjection, datasetOf(observed(...lines)));
        for (const threshold of [0.05, 0.3, 0.5])
          expect(runs.get(`selectors on at most 30 accounts, ${String(threshold)} in common`)).toEqual(
            groupsBy(lines, (a, b) => share(lines, a, b) >= threshold),
          );
      }),
    );
  });
});

describe('bipartiteCommunities', () => {
  it('V12 parts two rings that one account bridges, and joins what nothing parts', () => {
    const runs = found(
      bipartiteCommunities,
      datasetOf(observed('a b c d: u v w', 'e f g h: x y z', 'd: x', 'i: alone')),
    );
    expect(runs.get('resolution 1')).toEqual(['a b c d', 'e f g h']);
  });
});

describe('compareBaselines', () => {
  const lines = ['a b c: x y', 'd e f: z u', 'a d g h i j: hub'];
  const dataset = datasetOf(observed(...lines));
  const truth = createTruth(
    [...'abcdefghij'].map((account) => ({
      account,
      ring: 'abc'.includes(account) ? 'one' : 'def'.includes(account) ? 'two' : '',
      archetype: 'abcdef'.includes(account) ? 'ring' : 'ordinary',
    })),
  );
  const compared = compareBaselines(dataset, alignTruth(truth, dataset), { ...options, minimumMembers: 3 });

  it('V10 gives each at its best setting, with how many were tried', () => {
    expect(compared.map(({ baseline, tried }) => [baseline.id, tried.length])).toEqual([
      ['components', 14],
      ['bipartite-communities', 4],
      ['capped-projection', 40],
    ]);
    const [first, , last] = compared;
    expect(first?.setting).toBe('selectors on at most 3 accounts');
    expect(first?.evaluation).toMatchObject({ pairwise: { f1: 1 }, ringsFound: 2, accused: 0 });
    // Those that have only the hub have all in common.
    expect(last?.evaluation).toMatchObject({ reported: 3, ringsFound: 2, accused: 4 });
  });
});

function thingsOf(lines: readonly string[], account: string): Set<string> {
  return new Set(
    lines.map((line) => line.split(': ')).flatMap(([who, thing = '']) => (who === account ? [thing] : [])),
  );
}

function common(lines: readonly string[], a: string, b: string): number {
  const other = thingsOf(lines, b);
  return [...thingsOf(lines, a)].filter((thing) => other.has(thing)).length;
}

/** By brute force: accounts are together when a way of linked pairs joins them. */
function groupsBy(lines: readonly string[], linked: (a: string, b: string) => boolean): string[] {
  const left = new Set(lines.map((line) => line.split(': ')[0] ?? ''));
  const groups: string[][] = [];
  for (const account of left) {
    left.delete(account);
    const group = [account];
    for (const member of group) {
      for (const other of [...left]) {
        if (!linked(member, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    if (group.length > 1) groups.push(group);
  }
  return groups.map((group) => group.sort().join(' ')).sort();
}
