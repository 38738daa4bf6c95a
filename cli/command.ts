// What a command is: one file in commands/, listed in commands/registry.ts.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { RetortError } from '../shared/kernel/errors';
import type { Terminal } from './terminal';

export type Command = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** The whole of `--help`. */
  help: string;
  /** @throws RetortError */
  run(args: readonly string[], terminal: Terminal): Promise<void>;
};

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/** @throws RetortError `usage` {problem} where the arguments are not the command's. */
export function parse<T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: negativesJoined(args, options), options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node names the option at fault in its first sentence.
    throw usage(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

/** `--prior -8` as `--prior=-8`: a negative number is a value, which Node takes for an option. */
function negativesJoined(args: readonly string[], options: Options): string[] {
  const joined: string[] = [];
  const end = args.indexOf('--');
  args.forEach((argument, at) => {
    const name = args[at - 1] ?? '';
    const takesIt = name.startsWith('--') && options[name.slice(2)]?.type === 'string';
    if (takesIt && /^-\d+(\.\d+)?$/.test(argument) && (end < 0 || at < end))
      joined[joined.length - 1] = `${name}=${argument}`;
    else joined.push(argument);
  });
  return joined;
}

export function usage(problem: string): RetortError {
  return new RetortError('usage', { problem });
}

/** @throws RetortError `usage` unless `text` is a number from `least` to `most`, whole where `whole`. */
export function numberOption(
  name: string,
  text: string,
  { least, most, whole }: { least: number; most: number; whole: boolean },
): number {
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value) || value < least || value > most || (whole && !Number.isSafeInteger(value))) {
    throw usage(
      `--${name} takes a ${whole ? 'whole ' : ''}number from ${String(least)} to ${String(most)}, not "${text}"`,
    );
  }
  return value;
}

/** @throws RetortError `usage` where a needed option is missing. */
export function needed(name: string, text: string | undefined): string {
  if (text === undefined || text === '') throw usage(`--${name} is missing`);
  return text;
}
