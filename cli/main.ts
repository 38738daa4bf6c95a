// The command line's entry: the process on one side, `run` on the other.
import { run } from './run';
import { processTerminal } from './terminal';

// A reader that closes early (`retort rings ... | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), processTerminal());
