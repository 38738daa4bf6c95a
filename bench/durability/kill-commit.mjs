// Kills a real browser at random instants while it commits, imports or retracts, and looks at what is there when it comes back: everything as before the
// change or everything as after it, never a part. Usage: node bench/durability/kill-commit.mjs [--runs 50] [--seed 1] [--only commit|import|retract]
import console from 'node:console';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.mjs';
import { startSite } from './site.mjs';

/** Observations of a source that is committed or imported. */
const ROWS = 200_000;

/**
 * @typedef {[verb: string, ...parameters: unknown[]]} Call
 * @typedef {{ share: number, prepare: Call[], call: Call }} Operation share of --runs
 * @typedef {{ before: number, after: number, neither: number, acknowledged: number, lost: number, swept: number, leftovers: number }} Counts
 */

/**
 * What is killed: how the workspace is made ready, and the call that the browser dies in.
 * @type {Record<string, Operation>}
 */
const OPERATIONS = {
  commit: {
    share: 1,
    prepare: [
      ['stage', 's2', ROWS],
      ['stage', 's33', ROWS],
    ],
    call: ['commit', ['s2', 's33']],
  },
  import: { share: 0.5, prepare: [], call: ['import', 's2', ROWS] },
  retract: { share: 0.5, prepare: [['import', 's2', ROWS]], call: ['retract', 's2'] },
};

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const chance = randomFrom(Number(values.seed));
const profile = await mkdtemp(path.join(os.tmpdir(), 'retort-profile-'));
const site = await startSite();
let running = await startBrowser(profile, site.url);
let failures = 0;
try {
  await call('open');
  await call('import', 's1', ROWS);
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    if (values.only === '' || values.only === name) failures += await trial(name, operation);
  }
} finally {
  await running.kill();
  await site.close();
  await rm(profile, { recursive: true, force: true });
}
console.log(failures === 0 ? 'Every time as before or as after.' : `FAILED: ${failures} times neither.`);
process.exit(failures === 0 ? 0 : 1);

/**
 * All runs of one operation; gives how many ended in neither state.
 * @param {string} name
 * @param {Operation} operation
 */
async function trial(name, operation) {
  const runs = Math.ceil(Number(values.runs) * operation.share);
  const states = await uninterrupted(operation);
  /** @type {Counts} */
  const counts = { before: 0, after: 0, neither: 0, acknowledged: 0, lost: 0, swept: 0, leftovers: 0 };
  for (let run = 0; run < runs; run++) {
    await reset(operation.prepare);
    const acknowledged = await killed(operation.call, chance() * states.milliseconds);
    await judge(states, acknowledged, counts);
  }
  await reset([]);
  console.log(
    `${name}: ${runs} kills within ${Math.round(states.milliseconds)} ms of the call: ${counts.before} as before, ${counts.after} as after, ` +
      `${counts.neither} neither; ${counts.acknowledged} acknowledged, ${counts.lost} of them lost; ` +
      `${counts.swept} interrupted stagings swept, ${counts.leftovers} left anything.`,
  );
  return counts.neither + counts.lost + counts.leftovers;
}

/**
 * The digests and tables before and after, from runs that nobody kills, and how long the call takes.
 * @param {Operation} operation
 */
async function uninterrupted(operation) {
  const times = [];
  let before = '';
  let after = '';
  for (let i = 0; i < 3; i++) {
    await reset(operation.prepare);
    before = String(await call('digest'));
    const start = performance.now();
    await call(...operation.call);
    times.push(performance.now() - start);
    after = String(await call('digest'));
  }
  await reset([]);
  const empty = JSON.stringify(await call('rowCounts'));
  return { before, after, empty, milliseconds: times.sort((a, b) => a - b)[1] ?? 0 };
}

/**
 * Starts the call and kills the browser after the delay; true when the call was answered before.
 * @param {Call} operation
 * @param {number} delay milliseconds
 */
async function killed(operation, delay) {
  let acknowledged = false;
  const answer = call(...operation).then(
    () => (acknowledged = true),
    () => undefined,
  );
  await pause(delay);
  const before = acknowledged;
  await running.kill();
  await answer;
  running = await startBrowser(profile, site.url);
  await call('open');
  return before;
}

/**
 * @param {{ before: string, after: string, empty: string }} states
 * @param {boolean} acknowledged
 * @param {Counts} counts
 */
async function judge(states, acknowledged, counts) {
  const digest = await call('digest');
  const state = digest === states.before ? 'before' : digest === states.after ? 'after' : 'neither';
  counts[state] += 1;
  if (state === 'neither') await describe();
  if (acknowledged) counts.acknowledged += 1;
  if (acknowledged && state !== 'after') counts.lost += 1;
  counts.swept += Number(await call('sweep'));
  await reset([]);
  const left = JSON.stringify(await call('rowCounts'));
  if (left === states.empty) return;
  counts.leftovers += 1;
  console.log(`left over: ${left} instead of ${states.empty}`);
}

/** What stands there when it is neither, for whoever must find out why. */
async function describe() {
  for (const verb of ['committed', 'staged', 'rowCounts']) console.log(`neither: ${verb}`, await call(verb));
}

/**
 * Back to the one source that is always there, then what the operation starts from.
 * @param {Call[]} prepare
 */
async function reset(prepare) {
  for (const id of /** @type {string[]} */ (await call('staged'))) await call('discard', id);
  for (const id of /** @type {string[]} */ (await call('committed')))
    if (id !== 's1') await call('retract', id);
  for (const step of prepare) await call(...step);
}

/**
 * @param {string} verb
 * @param {...unknown} parameters
 * @returns {Promise<unknown>}
 */
function call(verb, ...parameters) {
  return running.call(verb, ...parameters);
}

/**
 * The same instants for the same seed (mulberry32).
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
