// Electron from its process to a page that answers, each step within a time of its own, so that a start that hangs says where.
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';

export type Started = { electron: ElectronApplication; page: Page };

/** Milliseconds for all steps of one start; two starts fit into a test's time. */
const PATIENCE = 40_000;

/** A start that hangs or loses its process is ended and tried once more, with its reason printed: the second one's failure is the test's. */
export async function startElectron(args: string[]): Promise<Started> {
  try {
    return await start(args);
  } catch (error) {
    console.warn(`Electron is started again. ${words(error)}`);
    return start(args);
  }
}

/**
 * Without a path of the executable: Playwright then finds it through the `electron` package, as we do, and holds the app back until it is
 * connected, so that no window is opened while it looks.
 */
async function start(args: string[]): Promise<Started> {
  const step = stepsWithin(PATIENCE);
  const electron = await step('its process', (timeout) => _electron.launch({ args, timeout }));
  const said = lastWords(electron);
  try {
    const page = await step('its first window', (timeout) => electron.firstWindow({ timeout }));
    await step('the load of its page', (timeout) => page.waitForLoadState('load', { timeout }));
    await step('an answer of its page', () => page.evaluate(() => document.readyState));
    return { electron, page };
  } catch (error) {
    await end(electron);
    throw new Error(`${words(error)}\nIt said:\n${said()}`, { cause: error });
  }
}

/** Runs steps one after the other; each has what is left of the time of all. */
function stepsWithin(patience: number) {
  const end = performance.now() + patience;
  return async <T>(name: string, run: (timeout: number) => Promise<T>): Promise<T> => {
    const left = Math.max(1, Math.round(end - performance.now()));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no end after ${(left / 1000).toFixed(0)} s`)), left + 500);
    });
    try {
      return await Promise.race([run(left), late]);
    } catch (error) {
      throw new Error(`Electron's start failed at ${name}: ${words(error)}`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The last lines on its error stream, for whoever reads why it did not start. */
function lastWords(electron: ElectronApplication): () => string {
  const lines: string[] = [];
  electron.process().stderr?.on('data', (bytes: Buffer) => {
    lines.push(...bytes.toString('utf8').trim().split('\n'));
    lines.splice(0, lines.length - 20);
  });
  return () => lines.join('\n');
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function end(electron: ElectronApplication): Promise<void> {
  const child = electron.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
