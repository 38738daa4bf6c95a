// Whatever came, went and came again: the rings that an engine finds from what it knew before are those of an engine that starts with nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../dataset/types';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { pairOf, type Verdict } from '../model/records/judgement';
import { nothingExcluded, type LinkageSettings } from '../model/records/linkage-settings';
import type { WorkspaceStore } from '../ports/workspace-store';
import { datasetInput, keyOf, seen, type Seen } from '../testing/dataset-builder';
import { commitInput } from '../testing/dataset-store';
import { judgement } from '../testing/judgements-contract';
import { workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { createEngine } from './create-engine';
import type { Engine } from './engine';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5);

/** What a person does between two looks at the rings. To add a kind of step is to add it here. */
type Step = { name: string; take: (world: World) => Promise<void> };
type World = {
  store: WorkspaceStore;
  engine: Engine;
  logs: readonly Seen[][];
  imports: number;
  said: number;
};

const steps: { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  // Imported if it is not there, retracted if it is: so every log comes and goes, and comes again behind others.
  {
    weight: 6,
    arbitrary: fc.nat(6).map((at) => ({ name: `log ${at}`, take: (world) => importOrRetract(world, at) })),
  },
  { weight: 4, arbitrary: fc.tuple(someone(), someone(), verdict()).map(judge).filter(isOfTwo) },
  {
    weight: 2,
    arbitrary: fc.nat(9).map((at) => ({ name: `take back ${at}`, take: (world) => takeBack(world, at) })),
  },
  { weight: 4, arbitrary: settings().map(setting) },
  // Looked at and dropped: nothing of it may stay in what is found next.
  { weight: 2, arbitrary: settings().map(preview) },
];

/** Not every step is followed by a look at the rings: several may come at once. */
const sequence = fc.array(fc.record({ step: fc.oneof(...steps), looked: fc.boolean() }), {
  minLength: 4,
  maxLength: 12,
  size: 'max',
});

describe('rings found again', () => {
  it('L31 are those of an engine that starts with nothing, after any sequence of steps', async () => {
    const met = { rings: 0, judgements: 0, leftOut: 0 };
    await fc.assert(
      fc.asyncProperty(randomLogs, sequence, async (random, taken) => {
        const store = createMemoryWorkspace(workspaceRecord('w'));
        const engine = createEngine(store, options);
        const world: World = { store, engine, logs: [...LOGS, ...random], imports: 0, said: 0 };
        for (const at of [0, 1]) await importOrRetract(world, at);
        for (const { step, looked } of [...taken, { step: asItShips, looked: true }]) {
          await step.take(world);
          if (!looked) continue;
          const { list } = await compare(world);
          met.rings += list.rings.length;
          met.judgements += list.judgements.filter(({ state }) => state === 'held').length;
          met.leftOut += list.parameters.excluded.sources.length;
        }
      }),
      { numRuns: 60 },
    );
    // What no sequence comes to is not proved.
    expect(Math.min(...Object.values(met))).toBeGreaterThan(0);
  }, 120_000);
});

const asItShips = setting({ name: 'as it ships', settings: {} });
const options = { now: () => 0, curves: shippedCurves };

/** Looks at the rings with the engine that was there all along, which loads only when data came or went, and with a new one. */
async function compare({ engine, store }: World) {
  const whole = createEngine(store, options);
  await whole.load(noProgress);
  const found = await told(engine);
  expect(found).toEqual(await told(whole));
  return found;
}

/** Everything that is said of rings: list, histogram, what was not counted and left unscored; each ring's detail; every member; and why, of some accounts and their pairs. */
async function told(engine: Engine) {
  const list = await engine.findRings({}, noProgress);
  const details = await Promise.all(list.rings.map(({ id }) => engine.ring(id)));
  const { content, members } = await engine.run();
  const reasons = await reasonsOf(
    engine,
    (await engine.resolve(LOOKED_AT.map(keyOf))).filter((id) => id !== null),
  );
  return { list, details, content: { ...content, sources: content.sources.length }, members, reasons };
}

/** Of accounts whose source is left out what is said is that they are not there. */
function reasonsOf(engine: Engine, accounts: readonly EntityId[]): Promise<unknown[]> {
  const pairs = accounts.flatMap((a, at) => accounts.slice(at + 1).map((b) => engine.explainLink(a, b)));
  const asked: Promise<unknown>[] = [...pairs, ...accounts.map((id) => engine.explainMember(id))];
  return Promise.all(asked.map((answer) => answer.catch((error: unknown) => String(error))));
}

async function importOrRetract(world: World, at: number): Promise<void> {
  const { store, engine, logs } = world;
  const name = `log-${at}`;
  const present = (await store.sources()).find((record) => record.name === name);
  if (present !== undefined) await store.commit({ type: 'retract-source', sourceId: present.id });
  else {
    const [input] = datasetInput([logs[at] ?? []]);
    const record = { ...input!.record, id: `source-${++world.imports}`, name };
    await commitInput(store, [{ ...input!, record }]);
  }
  await engine.load(noProgress);
}

type Given = { name: string; settings: Partial<LinkageSettings> };

function setting({ name, settings }: Given): Step {
  return {
    name,
    take: ({ store }) => store.commit({ type: 'set-linkage', settings: { curves: {}, ...settings } }),
  };
}

function preview({ name, settings }: Given): Step {
  return {
    name: `look at ${name}`,
    take: async ({ engine }) => {
      await engine.findRings({}, noProgress);
      await engine.previewRings({ curves: {}, ...settings }, noProgress);
    },
  };
}

function settings(): fc.Arbitrary<Given> {
  return fc.oneof(threshold(), leftOut(), fc.constant({ name: 'as it ships', settings: {} }));
}

function threshold(): fc.Arbitrary<Given> {
  return fc
    .constantFrom(4, 10, 16)
    .map((bits) => ({ name: `threshold ${bits}`, settings: { threshold: bits } }));
}

/** A selector, a kind or a source. */
function leftOut(): fc.Arbitrary<Given> {
  const excluded = fc.oneof(
    fc.constantFrom('device:d1', 'address:bulk', 'payment:p0').map((one) => ({ selectors: [keyOf(one)] })),
    fc.constantFrom('device', 'payment').map((kind) => ({ kinds: [kind] })),
    fc.nat(3).map((at) => ({ sources: [`source-${at + 1}`] })),
  );
  return excluded.map((one) => ({
    name: `without ${JSON.stringify(one)}`,
    settings: { excluded: { ...nothingExcluded, ...one } },
  }));
}

type JudgeStep = Step & { pair: readonly [string, string] };

/** The one judged later is the newer, so that it outweighs what contradicts it. */
function judge([a, b, said]: readonly [string, string, Verdict]): JudgeStep {
  const valueOf = (written: string): string => keyOf(written).value;
  return {
    name: `${a} and ${b}: ${said}`,
    pair: [a, b],
    take: (world) => {
      const judgements = [judgement(valueOf(a), valueOf(b), said, ++world.said)];
      return world.store.commit({ type: 'judge', judgements, takenBack: [] });
    },
  };
}

function isOfTwo({ pair: [a, b] }: JudgeStep): boolean {
  return a !== b;
}

/** One of those that stand; nothing where none does. */
async function takeBack({ store }: World, at: number): Promise<void> {
  const standing = await store.judgements();
  const one = standing[at % standing.length];
  if (one !== undefined) await store.commit({ type: 'judge', judgements: [], takenBack: [pairOf(one)] });
}

function verdict(): fc.Arbitrary<Verdict> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Verdict>('same', 'not-same') },
    { weight: 1, arbitrary: fc.constant<Verdict>('unsure') },
  );
}

function someone(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.nat(23).map((n) => account('pool', n)),
    fc.nat(30).map((n) => account('stranger', n)),
    fc.nat(8).map((n) => account('extra', n)),
  );
}

function account(name: string, n: number): string {
  return `account:${name}-${n}`;
}

const LOOKED_AT = [
  account('pool', 0),
  account('pool', 1),
  account('pool', 7),
  account('stranger', 3),
  account('extra', 0),
];

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

const something = fc.oneof(
  fc.nat(4).map((n) => ['used-device', `device:d${n}`]),
  fc.nat(3).map((n) => ['paid-with', `payment:p${n}`]),
  fc.nat(3).map((n) => ['signed-in-from', `address:a${n}`]),
  fc.constant(['signed-up-from', 'address:bulk']),
);
const row = fc
  .tuple(someone(), something, fc.integer({ min: 0, max: 900 }))
  .map(([who, [relation, what], hours]) => seen(who, relation, what, { first: START + hours * HOUR }));
const randomLogs = fc.array(fc.array(row, { minLength: 1, maxLength: 40, size: 'max' }), {
  minLength: 4,
  maxLength: 4,
});
