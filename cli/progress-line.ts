// One line of progress on the error stream of a person's terminal, drawn over itself at most ten times a second.
import type { Terminal } from './terminal';

type ProgressLine = { show(text: string): void; clear(): void };

const EVERY_MS = 100;

export function progressLine(terminal: Terminal): ProgressLine {
  if (!terminal.interactive) return { show: () => undefined, clear: () => undefined };
  let last = -Infinity;
  let drawn = false;
  return {
    show(text) {
      const now = terminal.now();
      if (now - last < EVERY_MS) return;
      last = now;
      drawn = true;
      terminal.error(`\r\u001b[2K${text.slice(0, Math.max(20, terminal.width - 1))}`);
    },
    clear() {
      if (drawn) terminal.error('\r\u001b[2K');
      drawn = false;
      last = -Infinity;
    },
  };
}
