// Scenarios of either generator, made, read and measured one after the other; nothing of one is kept while the next is made.
import { simulate } from '../../shared/simulate/simulate';
import { measure, type Measured } from './measure';
import { readWorld } from './read-world';
import type { LinkageScenario } from './scenario';

export type WorldOptions = { seed: number; withBaselines: boolean };

export async function measureScenario(
  { name, about, accounts, scenario, rings, given }: LinkageScenario,
  { seed, withBaselines }: WorldOptions,
): Promise<Measured> {
  const options = { seed, accounts, ...(scenario && { scenario }), ...(rings && { rings }) };
  const { logs, spec, truth } = simulate(options);
  const dataset = await readWorld(logs, given === undefined ? spec : given(spec));
  return measure({ name, about }, dataset, truth(), withBaselines);
}
