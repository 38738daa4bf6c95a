// Whatever came, went and came again: the rings that an engine finds from what it knew before are those of an engine that starts with nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { nothingExcluded, type LinkageSettings } from '../model/records/linkage-settings';
import type { WorkspaceStore } from '../ports/workspace-store';
import { datasetInput, keyOf, seen, type Seen } from '../testing/dataset-builder';
import { commitInput } from '../testing/dataset-store';
import { workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { createEngine } from './create-engine';
import type { Engine } from './engine';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5);

/** What a person does between two looks at the rings. To add a kind of step is to add its arbitrary here. */
type Step = { name: string; take: (world: World) => Promise<void> };
type World = { store: WorkspaceStore; logs: readonly Seen[][]; imports: number };

const steps: Record<string, fc.Arbitrary<Step>> = {
  // Imported if it is not there, retracted if it is: so every log comes and goes, and comes again behind others.
  log: fc.nat(6).map((at) => ({ name: `log ${at}`, take: (world) => importOrRetract(world, at) })),
  threshold: fc.constantFrom(4, 10, 16).map((threshold) => setting(`threshold ${threshold}`, { threshold })),
  exclude: fc
    .constantFrom('device:d1', 'address:bulk', 'payment:p0')
    .map((one) => setting(`without ${one}`, { excluded: { ...nothingExcluded, selectors: [keyOf(one)] } })),
  include: fc.constant(setting('with everything', {})),
};

const sequence = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: steps['log']! },
    ...['threshold', 'exclude', 'include'].map((name) => ({ weight: 1, arbitrary: steps[name]! })),
  ),
  { minLength: 3, maxLength: 9, size: 'max' },
);

describe('rings found again', () => {
  it('L31 are those of an engine that starts with nothing, after any sequence of steps', async () => {
    let rings = 0;
    await fc.assert(
      fc.asyncProperty(randomLogs, sequence, async (random, taken) => {
        const world: World = {
          store: createMemoryWorkspace(workspaceRecord('w')),
          logs: [...LOGS, ...random],
          imports: 0,
        };
        const engine = createEngine(world.store, options);
        for (const at of [0, 1]) await importOrRetract(world, at);
        rings += await compare(engine, world.store);
        for (const { take } of taken) {
          await take(world);
          await compare(engine, world.store);
        }
      }),
      { numRuns: 40 },
    );
    expect(rings).toBeGreaterThan(0);
  }, 120_000);
});

const options = { now: () => 0, curves: shippedCurves };

/** Looks at the rings with both; how many there are. */
async function compare(engine: Engine, store: WorkspaceStore): Promise<number> {
  const [found, whole] = [await told(engine), await told(createEngine(store, options))];
  expect(found).toEqual(whole);
  return found.list.rings.length;
}

/** Everything that is said of rings: list, histogram, what was not counted and left unscored; each ring's detail; every member. */
async function told(engine: Engine) {
  await engine.load(noProgress);
  const list = await engine.findRings({}, noProgress);
  const details = await Promise.all(list.rings.map(({ id }) => engine.ring(id)));
  const { content, members } = await engine.run();
  return { list, details, content: { ...content, sources: content.sources.length }, members };
}

async function importOrRetract(world: World, at: number): Promise<void> {
  const { store, logs } = world;
  const name = `log-${at}`;
  const present = (await store.sources()).find((record) => record.name === name);
  if (present !== undefined) return store.commit({ type: 'retract-source', sourceId: present.id });
  const [input] = datasetInput([logs[at] ?? []]);
  const record = { ...input!.record, id: `source-${++world.imports}`, name };
  await commitInput(store, [{ ...input!, record }]);
}

function setting(name: string, settings: Partial<LinkageSettings>): Step {
  return {
    name,
    take: ({ store }) => store.commit({ type: 'set-linkage', settings: { curves: {}, ...settings } }),
  };
}

const account = (name: string, n: number): string => `account:${name}-${n}`;

/** Strangers who sign up over weeks; a pool that signs up in an hour at one address; and others who sign up in that very hour, elsewhere. */
const LOGS: readonly Seen[][] = [
  Array.from({ length: 150 }, (_, n) => [
    seen(account('stranger', n), 'signed-up-from', `address:own-${n}`, { first: START + n * 5 * HOUR }),
    seen(account('stranger', n), 'used-device', `device:own-${n}`),
  ]).flat(),
  Array.from({ length: 24 }, (_, n) => [
    seen(account('pool', n), 'signed-up-from', 'address:bulk', { first: START + 400 * HOUR + n * 60_000 }),
    seen(account('pool', n), 'paid-with', `payment:p${n % 3}`, { first: START + 401 * HOUR }),
    seen(account('pool', n), 'used-device', `device:d${n % 5}`, { first: START + 402 * HOUR }),
  ]).flat(),
  Array.from({ length: 20 }, (_, n) =>
    seen(account('late', n), 'signed-up-from', `address:late-${n}`, {
      first: START + 400 * HOUR + n * 90_000,
    }),
  ),
];

const someone = fc.oneof(
  fc.nat(23).map((n) => account('pool', n)),
  fc.nat(30).map((n) => account('stranger', n)),
  fc.nat(8).map((n) => account('extra', n)),
);
const something = fc.oneof(
  fc.nat(4).map((n) => ['used-device', `device:d${n}`]),
  fc.nat(3).map((n) => ['paid-with', `payment:p${n}`]),
  fc.nat(3).map((n) => ['signed-in-from', `address:a${n}`]),
  fc.constant(['signed-up-from', 'address:bulk']),
);
const row = fc
  .tuple(someone, something, fc.integer({ min: 0, max: 900 }))
  .map(([who, [relation, what], hours]) => seen(who, relation, what, { first: START + hours * HOUR }));
const randomLogs = fc.array(fc.array(row, { minLength: 1, maxLength: 40, size: 'max' }), {
  minLength: 4,
  maxLength: 4,
});
