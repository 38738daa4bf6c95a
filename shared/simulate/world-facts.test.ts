// Each look-alike and each sort of ring shows the fact that it is there for.
import { beforeAll, describe, expect, it } from 'vitest';
import { simulate } from './simulate';
import type { SimulatedArchetype } from './archetypes';

type Row = {
  account: string;
  archetype: SimulatedArchetype;
  ring: string;
  time: number;
  cells: Map<string, string>;
};
const logs = new Map<string, Row[]>();

beforeAll(() => {
  const simulation = simulate({ seed: 21, accounts: 20_000 });
  const truth = new Map([...simulation.truth()].map((row) => [row.account, row]));
  const decoder = new TextDecoder();
  for (const file of simulation.logs) {
    const text = [...file.chunks()].map((chunk) => decoder.decode(chunk)).join('');
    const rows = text.startsWith('{') ? jsonRows(text) : csvRows(text);
    const known = rows.map((cells): Row => {
      const account = cells.get('account') ?? '';
      const { archetype, ring } = truth.get(account) ?? { archetype: 'ordinary' as const, ring: '' };
      const written = cells.get('time') ?? cells.get('first_seen') ?? '';
      const time = /^\d+$/.test(written) ? Number(written) : Date.parse(written) / 1000;
      return { account, archetype, ring, time, cells };
    });
    logs.set(file.name, known);
  }
}, 60_000);

function jsonRows(text: string): Map<string, string>[] {
  const lines = text.trim().split('\n');
  return lines.map(
    (line) =>
      new Map(Object.entries(JSON.parse(line) as object).map(([key, value]) => [key, String(value ?? '')])),
  );
}

function csvRows(text: string): Map<string, string>[] {
  const [header = '', ...lines] = text.trim().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const fields = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,"]*))/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    return new Map(columns.map((column, i) => [column, fields[i] ?? '']));
  });
}

function rows(log: string, archetype: SimulatedArchetype): Row[] {
  return (logs.get(log) ?? []).filter((row) => row.archetype === archetype);
}

/** Accounts per value of a column, over the whole log or the rows of one archetype. */
function sharing(log: string, column: string, of?: SimulatedArchetype): Map<string, Set<string>> {
  const shared = new Map<string, Set<string>>();
  for (const row of of === undefined ? (logs.get(log) ?? []) : rows(log, of)) {
    const value = row.cells.get(column) ?? '';
    if (value !== '') shared.set(value, (shared.get(value) ?? new Set()).add(row.account));
  }
  return shared;
}

function largest(shared: Map<string, Set<string>>): number {
  return Math.max(0, ...[...shared.values()].map((accounts) => accounts.size));
}

/** Of the archetype's accounts, the share that has a value in common with another of them. */
function shareInCommon(log: string, column: string, archetype: SimulatedArchetype): number {
  const everyone = new Set(rows(log, archetype).map((row) => row.account));
  const common = new Set(
    [...sharing(log, column, archetype).values()].filter((set) => set.size > 1).flatMap((set) => [...set]),
  );
  return common.size / everyone.size;
}

describe('look-alikes', () => {
  it('carrier NAT, VPN: hundreds of accounts behind one address', () => {
    expect(largest(sharing('signins.csv', 'ip', 'carrier-nat'))).toBeGreaterThan(300);
    expect(largest(sharing('signins.csv', 'ip', 'vpn'))).toBeGreaterThan(150);
  });

  it('relay: tens of accounts behind each address, and other ones every day', () => {
    const sizes = [...sharing('signins.csv', 'ip', 'relay').values()].map((set) => set.size);
    expect(sizes.filter((size) => size >= 10).length).toBeGreaterThan(10);
  });

  it('campus: one mail domain and few addresses, and a course with one prompt', () => {
    expect(largest(sharing('signins.csv', 'ip', 'campus'))).toBeGreaterThan(60);
    const domains = sharing('signups.csv', 'email', 'campus');
    const at = new Map<string, number>();
    for (const email of domains.keys())
      at.set(email.split('@')[1] ?? '', (at.get(email.split('@')[1] ?? '') ?? 0) + 1);
    expect(Math.max(...at.values())).toBeGreaterThan(100);
    const courses = [...sharing('usage.jsonl', 'prompt_cluster', 'campus')].filter(
      ([prompt, accounts]) =>
        accounts.size >= 10 && sharing('usage.jsonl', 'prompt_cluster').get(prompt)?.size === accounts.size,
    );
    expect(courses.length).toBeGreaterThan(0);
  });

  it('team: one API key for all, and one organisation or domain', () => {
    expect(shareInCommon('usage.jsonl', 'key', 'team')).toBeGreaterThan(0.9);
    expect(shareInCommon('usage.jsonl', 'key', 'ordinary')).toBe(0);
  });

  it('corporate: an organisation each, egress in common, seats bought over months', () => {
    expect(rows('signups.csv', 'corporate').every((row) => row.cells.get('organisation') !== '')).toBe(true);
    expect(shareInCommon('signins.csv', 'ip', 'corporate')).toBeGreaterThan(0.9);
  });

  it('evaluation: one card and one prompt set for each organisation, at night', () => {
    expect(shareInCommon('payments.csv', 'instrument', 'evaluation')).toBe(1);
    expect(shareInCommon('usage.jsonl', 'prompt_cluster', 'evaluation')).toBe(1);
    expect(rows('signups.csv', 'evaluation').every((row) => row.cells.get('organisation') !== '')).toBe(true);
  });

  it('benchmark: the same prompts from many people within days of the release', () => {
    const release = Date.parse('2026-07-01T16:00:00Z') / 1000;
    const prompts = sharing('usage.jsonl', 'prompt_cluster', 'benchmark');
    const [benchmark] = [...prompts].sort((a, b) => b[1].size - a[1].size)[0] ?? [''];
    const runs = rows('usage.jsonl', 'benchmark').filter(
      (row) => row.cells.get('prompt_cluster') === benchmark,
    );
    expect(runs.length).toBeGreaterThan(30);
    expect(runs.filter((row) => row.time >= release && row.time < release + 3 * 86_400).length).toBe(
      runs.length,
    );
  });

  it('freelancers: card ranges in common, instruments never', () => {
    expect(shareInCommon('payments.csv', 'card_range', 'freelancers')).toBeGreaterThan(0.95);
    expect(shareInCommon('payments.csv', 'instrument', 'freelancers')).toBe(0);
  });

  it('family: two to five with a device or card in common, signed up at least five weeks apart', () => {
    const born = new Map(rows('signups.csv', 'family').map((row) => [row.account, row.time]));
    const shared = [
      ...sharing('devices.jsonl', 'device', 'family').values(),
      ...sharing('payments.csv', 'instrument', 'family').values(),
    ].filter((accounts) => accounts.size > 1);
    expect(shared.length).toBeGreaterThan(50);
    for (const accounts of shared) {
      expect(accounts.size).toBeLessThanOrEqual(5);
      const times = [...accounts].map((account) => born.get(account) ?? 0).sort((a, b) => a - b);
      for (let i = 1; i < times.length; i++) {
        expect((times[i] ?? 0) - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(35 * 86_400);
      }
    }
  });

  it('runners and gateway: unrelated accounts, each with its own key, from few addresses', () => {
    for (const archetype of ['ci-runners', 'gateway'] as const) {
      expect(shareInCommon('usage.jsonl', 'ip', archetype)).toBeGreaterThan(0.8);
      expect(shareInCommon('usage.jsonl', 'key', archetype)).toBe(0);
    }
  });

  it('public prompts: from thousands down to a handful of strangers', () => {
    const sizes = [...sharing('usage.jsonl', 'prompt_cluster', 'public-prompt').values()].map(
      (set) => set.size,
    );
    expect(Math.max(...sizes)).toBeGreaterThan(60);
    expect(sizes.filter((size) => size >= 2 && size <= 5).length).toBeGreaterThan(30);
  });
});

describe('rings', () => {
  const ringsOf = (archetype: SimulatedArchetype): string[] => [
    ...new Set(rows('signups.csv', archetype).map((row) => row.ring)),
  ];
  const of = (log: string, ring: string): Row[] => (logs.get(log) ?? []).filter((row) => row.ring === ring);

  it('hold private templates that most members put, and nobody else does', () => {
    const everyone = sharing('usage.jsonl', 'prompt_cluster');
    const membersOf = (ring: string): string[] => of('signups.csv', ring).map((row) => row.account);
    for (const archetype of ['ring-proxy', 'ring-pool', 'ring-failover', 'ring-shared-pool'] as const) {
      for (const ring of ringsOf(archetype)) {
        const members = membersOf(ring);
        // A pool that takes over brings its predecessor's templates along.
        const operators = new Set(
          archetype === 'ring-failover' ? ringsOf(archetype).flatMap(membersOf) : members,
        );
        const own = [...everyone.values()].filter(
          (users) => users.size > 5 && [...users].every((user) => operators.has(user)),
        );
        const covered = new Set(own.flatMap((users) => [...users]));
        expect(own.length).toBeGreaterThan(0);
        expect(members.filter((member) => covered.has(member)).length / members.length).toBeGreaterThan(0.4);
      }
    }
  });

  it('ask 2 to 900 times per request row', () => {
    for (const row of (logs.get('usage.jsonl') ?? []).filter((candidate) => candidate.ring !== '')) {
      expect(Number(row.cells.get('exchanges'))).toBeGreaterThanOrEqual(2);
      expect(Number(row.cells.get('exchanges'))).toBeLessThanOrEqual(900);
    }
  });

  it('fail over: a second pool starts within hours of the ban, when nobody of the first works any more', () => {
    const spans = ringsOf('ring-failover').map((ring) => {
      const times = of('usage.jsonl', ring).map((row) => row.time);
      return { first: Math.min(...times), last: Math.max(...times) };
    });
    const followed = spans.filter(({ last }) =>
      spans.some(({ first }) => first > last && first - last < 16 * 3600),
    );
    expect(spans.length).toBeGreaterThan(1);
    expect(followed.length).toBe(spans.length / 2);
  });

  it('leave through homes of ordinary users, too', () => {
    const ordinary = sharing('signins.csv', 'ip', 'ordinary');
    const overlapping = rows('signins.csv', 'ring-proxy').filter((row) =>
      ordinary.has(row.cells.get('ip') ?? ''),
    );
    expect(overlapping.length).toBeGreaterThan(20);
  });

  it('show each signal on some members and miss it on others', () => {
    for (const [log, column] of [
      ['payments.csv', 'instrument'],
      ['devices.jsonl', 'device'],
    ] as const) {
      const all = new Set(rows('signups.csv', 'ring-proxy').map((row) => row.account)).size;
      const values = [...sharing(log, column, 'ring-proxy').values()];
      const shared = new Set(values.filter((set) => set.size > 1).flatMap((set) => [...set]));
      expect(shared.size / all).toBeGreaterThan(0.02);
      expect(shared.size / all).toBeLessThan(0.97);
    }
  });
});
