// What the command line may do with the terminal that it runs in; a test hands in its own.

export type Terminal = {
  out(text: string): void;
  error(text: string): void;
  /** True where progress may be drawn over one line of the error stream. */
  interactive: boolean;
  /** Characters of a line of the output. */
  width: number;
  /** Milliseconds from any fixed point. */
  now(): number;
};

/** For output that goes to a file: wide enough that nothing useful is cut. */
const NO_TERMINAL_WIDTH = 200;

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY,
    width: process.stdout.isTTY ? process.stdout.columns : NO_TERMINAL_WIDTH,
    now: () => performance.now(),
  };
}
