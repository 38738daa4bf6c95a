// From arguments to an exit code: 0 done, 1 refused or failed, 2 not understood.
import { isCancelled, RetortError } from '../shared/kernel/errors';
import type { Command } from './command';
import { commands } from './commands/registry';
import type { Terminal } from './terminal';
import { errorWords } from './words';

const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview());
    return name === undefined ? MISUSED : DONE;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return refuse(unknownCommand(name), rest, terminal);
  if (asksForHelp(rest)) {
    terminal.out(command.help);
    return DONE;
  }
  return execute(command, rest, terminal);
}

async function execute(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await command.run(args, terminal);
    return DONE;
  } catch (error) {
    const code = refuse(error, args, terminal);
    if (code === MISUSED && !wantsJson(args)) terminal.error(`See: retort ${command.name} --help\n`);
    return code;
  }
}

function refuse(thrown: unknown, args: readonly string[], terminal: Terminal): number {
  const error = thrown instanceof RetortError ? thrown : internal(thrown);
  const message = errorWords(error.code, error.data);
  if (wantsJson(args)) {
    terminal.out(`${JSON.stringify({ error: { code: error.code, data: error.data, message } })}\n`);
  } else {
    terminal.error(`retort: ${isCancelled(error) ? 'stopped' : message}\n`);
  }
  return error.code === 'usage' ? MISUSED : FAILED;
}

function internal(thrown: unknown): RetortError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new RetortError('internal', { message }, { cause: thrown });
}

function unknownCommand(name: string): RetortError {
  const known = commands.map((command) => command.name).join(', ');
  return new RetortError('usage', { problem: `there is no command "${name}"; there are ${known}` });
}

/** After `--` everything is a file's name. */
function beforeFiles(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

function asksForHelp(args: readonly string[]): boolean {
  return beforeFiles(args).some((argument) => argument === '--help' || argument === '-h');
}

/** Known before the arguments are understood, so that misuse is answered in JSON too. */
function wantsJson(args: readonly string[]): boolean {
  return beforeFiles(args).includes('--json');
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Retort finds rings of accounts in logs, and says why.

usage: retort <command> [options]

${list.join('\n')}

retort <command> --help says more. Exit codes: 0 done, 1 refused or failed, 2 not understood.
`;
}
