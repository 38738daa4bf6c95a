// npm start: builds and opens Retort in Electron; where its runtime cannot be had, the same workbench in the browser.
// npm start -- [--browser] [--port N] [--no-open] [Electron's switches] [WORKSPACE.retortws]
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureElectron, neededSwitches } from './lib/electron.mjs';
import { openInBrowser } from './lib/open.mjs';
import { staleParts } from './lib/parts.mjs';
import { repository } from './lib/root.mjs';
import { parseStartArguments } from './lib/start-arguments.mjs';

const FETCH_SECONDS = 180;

const options = readArguments();
const runtime = options.browser
  ? { reason: '--browser was given' }
  : ensureElectron({ seconds: FETCH_SECONDS });
if (runtime.executable === undefined) await startInBrowser(runtime.reason);
else await startElectron(runtime.executable);

function readArguments() {
  try {
    return parseStartArguments(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return process.exit(2);
  }
}

/** @param {string} executable */
async function startElectron(executable) {
  await build('renderer', 'electron');
  const needed = neededSwitches().filter(({ argument }) => !options.rest.includes(argument));
  for (const { argument, reason } of needed) console.warn(`Warning: ${argument}: ${reason}`);
  const switches = needed.map(({ argument }) => argument);
  const child = spawn(executable, [repository, ...switches, ...options.rest], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Electron did not start: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : (code ?? 1);
  });
}

/** @param {string} reason */
async function startInBrowser(reason) {
  console.log(`Electron is not used: ${reason}.`);
  await build('renderer', 'loopback');
  const server = await serve();
  console.log(`Retort is open at ${server.url}\nEverything stays on this machine. Ctrl-C ends it.`);
  if (options.open) openInBrowser(server.url);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
}

async function serve() {
  /** @type {typeof import('../loopback/server')} */
  const { serveLoopback } = await import(
    pathToFileURL(path.join(repository, 'dist/loopback/server.mjs')).href
  );
  const root = path.join(repository, 'dist/renderer');
  try {
    return await serveLoopback({ root, port: options.port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    console.warn(
      `Warning: port ${String(options.port)} is taken, so another one is used. The browser keeps workspaces per address: those of`,
    );
    console.warn(`http://127.0.0.1:${String(options.port)} are not shown here. Is Retort open already?`);
    return serveLoopback({ root, port: 0 });
  }
}

/**
 * Only what changed since: a Retort that is open serves the same files.
 * @param {...string} names
 */
async function build(...names) {
  const stale = staleParts(names);
  if (stale.length > 0) console.log('Building Retort.');
  for (const part of stale) await part.build();
}
