// retort simulate: logs of a world with rings and look-alikes, the specification that reads them, and the truth.
import path from 'node:path';
import { formatImportSpec } from '../../shared/model/records/import-spec-text';
import { MAXIMUM_ACCOUNTS, MINIMUM_ACCOUNTS } from '../../shared/simulate/plan';
import { simulate } from '../../shared/simulate/simulate';
import type { Scenario, SimulatedFile, Simulation } from '../../shared/simulate/types';
import { needed, numberOption, parse, usage, type Command } from '../command';
import { prepareFolder, writeChunks } from '../files';
import { progressLine } from '../progress-line';
import type { Terminal } from '../terminal';

const HELP = `usage: retort simulate --seed N --accounts N --out DIR [--force] [--json]

Writes the logs of a simulated service (sign-ups, sign-ins, payments, devices, usage), import-spec.json to read them with, and truth.csv
(account,ring,archetype; ring empty for a benign account). The same options give the same bytes.

  --seed N         0 to 4294967295
  --accounts N     ${String(MINIMUM_ACCOUNTS)} to ${String(MAXIMUM_ACCOUNTS)}
  --out DIR        folder to write into, made if need be
  --force          write into a folder that is not empty, over files of the same names
  --signal S       0 to 1: multiplies the probability that a ring's member carries each of its ring's signals (1)
  --cover S        0 to 1: share of the rings' requests that are unrelated traffic (each sort of ring has its own)
  --ring-share S   0 to 1: share of the accounts that are in rings (0.06)
  --look-alike-share S   0 to 1: share of the other accounts that are benign look-alikes (0.45)
  --json           say what was written as JSON
`;

const OPTIONS = {
  seed: { type: 'string' },
  accounts: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  signal: { type: 'string' },
  cover: { type: 'string' },
  'ring-share': { type: 'string' },
  'look-alike-share': { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'write the logs of a simulated service, with rings whose truth is known',
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parse(args, OPTIONS);
    if (positionals.length > 0) throw usage(`"${positionals[0] ?? ''}" is one argument too many`);
    const seed = numberOption('seed', needed('seed', values.seed), {
      least: 0,
      most: 0xffff_ffff,
      whole: true,
    });
    const limits = { least: MINIMUM_ACCOUNTS, most: MAXIMUM_ACCOUNTS, whole: true };
    const accounts = numberOption('accounts', needed('accounts', values.accounts), limits);
    const folder = needed('out', values.out);
    const scenario = scenarioOf(values);
    await prepareFolder(folder, values.force === true);
    const files = await write(simulate({ seed, accounts, scenario }), folder, terminal);
    terminal.out(values.json === true ? asJson(accounts, files) : asText(accounts, folder, files));
  },
};

function scenarioOf(values: Partial<Record<string, string | boolean>>): Partial<Scenario> {
  const scenario: Partial<Scenario> = {};
  const names = [['signal', 'signal'], ['cover', 'cover'], ['ring-share', 'ringShare'], ['look-alike-share', 'lookAlikeShare']] as const; // prettier-ignore
  for (const [option, key] of names) {
    const text = values[option];
    if (typeof text === 'string')
      scenario[key] = numberOption(option, text, { least: 0, most: 1, whole: false });
  }
  return scenario;
}

async function write(simulation: Simulation, folder: string, terminal: Terminal): Promise<SimulatedFile[]> {
  const spec = new TextEncoder().encode(formatImportSpec(simulation.spec));
  const files = [
    ...simulation.logs,
    simulation.truthFile,
    { name: 'import-spec.json', rows: simulation.spec.logs.length, chunks: () => [spec] },
  ];
  const line = progressLine(terminal);
  for (const file of files) {
    line.show(`writing ${file.name}`);
    await writeChunks(path.join(folder, file.name), file.chunks());
  }
  line.clear();
  return files;
}

function asJson(accounts: number, files: SimulatedFile[]): string {
  return `${JSON.stringify({ accounts, files: files.map(({ name, rows }) => ({ name, rows })) })}\n`;
}

function asText(accounts: number, folder: string, files: SimulatedFile[]): string {
  const rows = files.map((file) => `  ${file.name.padEnd(18)}${file.rows.toLocaleString('en').padStart(12)}`);
  return `${accounts.toLocaleString('en')} accounts in ${folder}:\n${rows.join('\n')}\n`;
}
