import { accountAt } from './incidence';
import { describe, expect, it } from 'vitest';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, idOf, seen, type Seen } from '../testing/dataset-builder';
import { noProgress } from '../kernel/progress';
import { completeParameters } from './defaults';
import { findRings } from './linkage';
import { splitSuccessions } from './succession';
import { weigh } from './weighed';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 5, 1);
const BAN = START + 20 * DAY;

/** Signs up, then works twice a day from one device of the pool until `last`. */
function works(account: string, device: string, first: number, last: number): Seen[] {
  const rows = [seen(account, 'signed-up-from', 'address:192.0.2.1', { first: first - 2 * HOUR })];
  for (let at = first; at < last; at += 12 * HOUR)
    rows.push(
      seen(account, 'used-device', `device@lab:${device}`, { first: at }),
      seen(account, 'prompted', 'prompt-cluster@lab:template', { first: at, count: 300 }),
    );
  return rows;
}

const pool = (name: string, size: number, first: number, last: number): Seen[] =>
  Array.from({ length: size }, (_, n) =>
    works(`account:${name}-${String(n)}`, `stack-${String(n % 3)}`, first + (n % 4) * HOUR, last),
  ).flat();

/** Others, so that a ring is small against the whole. */
const strangers = Array.from({ length: 1_500 }, (_, n) =>
  seen(`account:s-${String(n)}`, 'used-device', `device@lab:own-${String(n)}`, { first: START + n * 60_000 }),
);

function linked(rows: Seen[]) {
  const dataset = datasetOf([...rows, ...strangers]);
  const { result } = findRings(dataset, { curves: shippedCurves }, noProgress, () => 0);
  const namesOf = (members: Uint32Array): string[] => [
    ...new Set([...members].map((id) => dataset.dictionary.value(id).split('-')[0] as string)),
  ];
  return { rings: result.rings, namesOf };
}

describe('splitSuccessions', () => {
  it('L27 links a pool that takes over within hours of a ban, and does not fuse the two', () => {
    const { rings, namesOf } = linked([
      ...pool('first', 24, START, BAN),
      ...pool('second', 16, BAN + 3 * HOUR, BAN + 15 * DAY),
    ]);
    expect(rings.map(({ members }) => namesOf(members)).sort()).toEqual([['first'], ['second']]);
    const first = rings.find(({ members }) => namesOf(members)[0] === 'first');
    const second = rings.find(({ members }) => namesOf(members)[0] === 'second');
    expect(first?.succeededBy).toEqual({
      ringId: second?.id,
      stopped: expect.any(Number) as number,
      resumed: BAN + 3 * HOUR,
    });
    expect(second?.succeeds?.ringId).toBe(first?.id);
    expect(first?.succeededBy?.stopped).toBeLessThanOrEqual(BAN);
    expect(first?.succeeds).toBeNull();
  });

  it('L27 leaves one ring that goes on as one', () => {
    const { rings } = linked(pool('first', 40, START, BAN + 15 * DAY));
    expect(rings.map(({ members, succeededBy }) => [members.length, succeededBy])).toEqual([[40, null]]);
  });

  it('L27 counts an account that never worked to those that it joined with', () => {
    const idle = [
      seen('account:first-idle', 'signed-up-from', 'address:192.0.2.1', { first: START }),
      seen('account:second-idle', 'signed-up-from', 'address:192.0.2.1', { first: BAN + 2 * HOUR }),
    ];
    const dataset = datasetOf([
      ...pool('first', 12, START, BAN),
      ...pool('second', 12, BAN + 3 * HOUR, BAN + 15 * DAY),
      ...idle,
    ]);
    const { evidence } = weigh(
      dataset,
      completeParameters({ curves: shippedCurves }),
      noProgress,
      undefined,
      [],
    );
    const all = [...evidence.incidence.accounts.keys()];
    const { rings } = splitSuccessions(evidence, [all]);
    const sideOf = (name: string): number =>
      rings.findIndex((ring) =>
        ring.includes(accountAt(evidence.incidence, idOf(dataset, `account:${name}`))),
      );
    expect([sideOf('first-0'), sideOf('first-idle')]).toEqual([0, 0]);
    expect([sideOf('second-0'), sideOf('second-idle')]).toEqual([1, 1]);
  });
});
