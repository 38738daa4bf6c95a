// Scenarios of either generator, made, read and measured one after the other; nothing of one is kept while the next is made.
import { simulate } from '../../shared/simulate/simulate';
import { measure, type Measured } from './measure';
import { readWorld } from '../../shared/testing/read-world';
import type { LinkageScenario } from './scenario';
import type { SecondScenario } from './second/scenario';
import { secondLogs } from './second/second-logs';

export type WorldOptions = { seed: number; withBaselines: boolean };

export async function measureScenario(
  { name, about, accounts, scenario, rings, given }: LinkageScenario,
  { seed, withBaselines }: WorldOptions,
): Promise<Measured> {
  const options = { seed, accounts, ...(scenario && { scenario }), ...(rings && { rings }) };
  const { logs, spec, truth } = simulate(options);
  if (given === undefined)
    return measure({ name, about }, await readWorld(logs, spec), truth(), withBaselines);
  const changed = given(spec);
  const left = new Set(changed.logs.flatMap(({ match }) => match.files));
  const dataset = await readWorld(
    logs.filter((log) => left.has(log.name)),
    changed,
  );
  return measure({ name, about }, dataset, truth(), withBaselines);
}

/** Each scenario has a seed of its own; `seed` above 1 moves it. */
export async function measureSecond(
  scenario: SecondScenario,
  { seed, withBaselines }: WorldOptions,
): Promise<Measured> {
  const { logs, spec, truth } = secondLogs({ ...scenario, seed: scenario.seed + seed - 1 });
  const inMemory = logs.map(({ name, text }) => ({ name, chunks: () => encoded(text()) }));
  const rows = truth.map(({ account, ring, archetype }) => ({ account, ring: ring ?? '', archetype }));
  return measure(
    { name: scenario.name, about: aboutSecond(scenario) },
    await readWorld(inMemory, spec),
    rows,
    withBaselines,
  );
}

function aboutSecond({ ringShare, signal, cover }: SecondScenario): string {
  const percent = (share: number): string => `${String(Math.round(share * 100))} %`;
  return `${percent(ringShare)} of the accounts in rings, signals at ${percent(signal)}, ${percent(cover)} cover traffic`;
}

function* encoded(text: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  for (const block of text) yield encoder.encode(block);
}
