import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { BENIGN_ARCHETYPES, SIMULATED_ARCHETYPES } from './archetypes';
import { HISTORY_DAYS, WINDOW_DAYS, WINDOW_START_MS } from './calendar';
import { simulate } from './simulate';
import type { SimulatedFile, Simulation, TruthRow } from './types';

const DAY_MS = 86_400_000;

function digest(simulation: Simulation): string {
  const hash = sha256.create();
  for (const file of [...simulation.logs, simulation.truthFile]) {
    for (const chunk of file.chunks()) hash.update(chunk);
  }
  return bytesToHex(hash.digest());
}

function lines(file: SimulatedFile): string[] {
  const decoder = new TextDecoder();
  let text = '';
  for (const chunk of file.chunks()) text += decoder.decode(chunk, { stream: true });
  return text.split('\n').slice(0, -1);
}

function log(simulation: Simulation, name: string): string[] {
  const file = simulation.logs.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(name);
  const all = lines(file);
  const rows = name.endsWith('.csv') ? all.slice(1) : all;
  expect(rows).toHaveLength(file.rows);
  return rows;
}

/** Without parsing whole rows: half a million of them are looked at. */
function timeOf(row: string): number {
  const unix = /^\{"time":(\d+)/.exec(row)?.[1];
  if (unix !== undefined) return Number(unix) * 1000;
  const at = row.startsWith('{') ? row.indexOf('"first_seen":"') + 14 : 0;
  return Date.parse(row.slice(at, at + 20));
}

function accountOf(row: string): string {
  const at = row.indexOf('acct_');
  return row.slice(at, at + 12);
}

function byRing(truth: TruthRow[]): Map<string, TruthRow[]> {
  const rings = new Map<string, TruthRow[]>();
  for (const row of truth) {
    if (row.ring === '') continue;
    const members = rings.get(row.ring) ?? [];
    members.push(row);
    rings.set(row.ring, members);
  }
  return rings;
}

describe('simulate: same options, same bytes', () => {
  it('gives the same bytes for the same seed, and has not changed unnoticed', () => {
    const once = digest(simulate({ seed: 7, accounts: 500 }));
    expect(digest(simulate({ seed: 7, accounts: 500 }))).toBe(once);
    // A change of the world changes every figure that was measured on it: then measure again and write the new digest here.
    expect(once).toMatchInlineSnapshot(`"8be155f4026d29d9c86d2f91f7be5984e7e28b92d35aeb35a2329a9fdc29afa3"`);
  });

  it('can be walked twice', () => {
    const simulation = simulate({ seed: 3, accounts: 300 });
    expect(digest(simulation)).toBe(digest(simulation));
  });

  it.each([
    ['seed', { seed: 8, accounts: 500 }],
    ['accounts', { seed: 7, accounts: 501 }],
    ['scenario', { seed: 7, accounts: 500, scenario: { signal: 0.4 } }],
  ])('gives other bytes for another %s', (_, options) => {
    expect(digest(simulate(options))).not.toBe(digest(simulate({ seed: 7, accounts: 500 })));
  });

  it.each([
    [{ seed: 1, accounts: 199 }],
    [{ seed: 1, accounts: 2.5 }],
    [{ seed: 1, accounts: 1e9 }],
    [{ seed: 1, accounts: 500, scenario: { cover: 1.5 } }],
    [{ seed: 1, accounts: 500, rings: { small: [2] } }],
    [{ seed: 1, accounts: 500, rings: { small: [3.5] } }],
    [{ seed: 1, accounts: 500, rings: { pools: [300], proxies: [300] } }],
  ])('refuses %j', (options) => {
    expect(() => simulate(options)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe.each([200, 500, 6000, 50_000])('a world of %d accounts', { timeout: 120_000 }, (accounts) => {
  let simulation: Simulation;
  let truth: TruthRow[];
  beforeAll(() => {
    simulation = simulate({ seed: 11, accounts });
    truth = [...simulation.truth()];
  }, 120_000);

  it('tells the truth of every account exactly once, in order of name', () => {
    const names = truth.map((row) => row.account);
    expect(names).toHaveLength(accounts);
    expect(new Set(names).size).toBe(accounts);
    expect([...names].sort()).toEqual(names);
    expect(lines(simulation.truthFile).slice(1)).toEqual(
      truth.map((row) => `${row.account},${row.ring},${row.archetype}`),
    );
  });

  it('has every archetype, and a ring exactly where the archetype is one', () => {
    // 12 accounts in rings cannot be five sorts of ring of three or more.
    const missing = SIMULATED_ARCHETYPES.filter((archetype) =>
      truth.every((row) => row.archetype !== archetype),
    );
    expect(missing).toEqual(accounts === 200 ? ['ring-shared-pool'] : []);
    for (const row of truth) expect(row.ring === '').toBe(!row.archetype.startsWith('ring-'));
  });

  it('has rings of one sort each, of at least three accounts, a few per cent in all', () => {
    const rings = byRing(truth);
    for (const members of rings.values()) {
      expect(new Set(members.map((row) => row.archetype)).size).toBe(1);
      expect(members.length).toBeGreaterThanOrEqual(3);
    }
    const share = [...rings.values()].flat().length / accounts;
    expect(share).toBeGreaterThan(0.055);
    expect(share).toBeLessThan(0.065);
  });

  it('signs every account up once, and before anything else', () => {
    const signedUp = new Map<string, number>();
    for (const row of log(simulation, 'signups.csv')) signedUp.set(accountOf(row), timeOf(row));
    expect(signedUp.size).toBe(accounts);
    for (const name of ['signins.csv', 'payments.csv', 'devices.jsonl', 'usage.jsonl']) {
      const early = log(simulation, name).filter(
        (row) => timeOf(row) < (signedUp.get(accountOf(row)) ?? Infinity),
      );
      expect(early).toEqual([]);
    }
  });

  it('logs in order of time, within the window or, for accounts and cards, its history', () => {
    for (const file of simulation.logs) {
      const times = log(simulation, file.name).map(timeOf);
      expect(times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0))).toBe(true);
      const history = file.name === 'signups.csv' || file.name === 'payments.csv' ? HISTORY_DAYS : 0;
      expect(times[0]).toBeGreaterThanOrEqual(WINDOW_START_MS - history * DAY_MS);
      expect(times.at(-1)).toBeLessThan(WINDOW_START_MS + WINDOW_DAYS * DAY_MS);
    }
  });

  it('writes between 8 and 20 rows an account', () => {
    const rows = simulation.logs.reduce((sum, file) => sum + file.rows, 0);
    expect(rows / accounts).toBeGreaterThan(8);
    expect(rows / accounts).toBeLessThan(20);
  });
});

describe('scenarios', { timeout: 120_000 }, () => {
  const archetypes = (options: Parameters<typeof simulate>[0]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { archetype } of simulate(options).truth())
      counts.set(archetype, (counts.get(archetype) ?? 0) + 1);
    return counts;
  };

  it('has no rings when their share is 0, and only ordinary users outside them when no look-alikes are wanted', () => {
    const calm = archetypes({ seed: 5, accounts: 2000, scenario: { ringShare: 0 } });
    expect(new Set(calm.keys())).toEqual(new Set(BENIGN_ARCHETYPES));
    const plain = archetypes({ seed: 5, accounts: 2000, scenario: { lookAlikeShare: 0 } });
    expect([...plain.keys()].filter((name) => !name.startsWith('ring-'))).toEqual(['ordinary']);
  });

  it('has the rings that were asked for, and no others', () => {
    const rings = { small: [3, 3, 7], pools: [40], failovers: [60] };
    const sizes = [...byRing([...simulate({ seed: 5, accounts: 600, rings }).truth()]).values()]
      .map((members) => `${members[0]?.archetype ?? ''} ${String(members.length)}`)
      .sort();
    expect(sizes).toEqual([
      // 60 in two pools, the second of which takes over from the first.
      'ring-failover 24',
      'ring-failover 36',
      'ring-pool 40',
      'ring-small 3',
      'ring-small 3',
      'ring-small 7',
    ]);
  });

  it('holds a network of 20,000 and pools of the published sizes when the world is large enough', () => {
    const simulation = simulate({ seed: 5, accounts: 120_000, scenario: { ringShare: 0.4 } });
    const sizes = new Map<string, number[]>();
    for (const members of byRing([...simulation.truth()]).values()) {
      const archetype = members[0]?.archetype ?? '';
      sizes.set(archetype, [...(sizes.get(archetype) ?? []), members.length]);
    }
    expect(sizes.get('ring-proxy')).toEqual([20_000]);
    for (const size of sizes.get('ring-pool') ?? []) {
      expect(size).toBeGreaterThanOrEqual(273);
      expect(size).toBeLessThanOrEqual(5380);
    }
  });
});
