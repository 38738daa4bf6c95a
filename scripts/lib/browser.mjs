// Finds a Chromium for tests, and fetches one where there is none: `npm test` works on a machine without a browser.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { isRoot } from './root.mjs';

/** Switches that keep a test's browser quiet, and able to start as root (where Chromium's own sandbox cannot). */
export function browserArguments() {
  const quiet = [
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
  ];
  return isRoot() ? [...quiet, '--no-sandbox'] : quiet;
}

/**
 * The first Chromium that exists: RETORT_CHROMIUM, Playwright's own, the system's.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env['RETORT_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return [playwrightBrowser(), ...systemBrowsers()].find((file) => file !== '' && existsSync(file));
}

/**
 * As `findBrowser`, and installs one when none is there.
 * @returns {string} path of the executable
 * @throws Error with what to do when none can be had
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  for (const [command, ...rest] of installers()) {
    console.log(`No Chromium on this machine: running ${command} ${rest.join(' ')}`);
    const { status } = spawnSync(command, rest, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    const installed = findBrowser();
    if (status === 0 && installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium, Chrome or Edge, or name one with RETORT_CHROMIUM=/path/to/chromium.',
  );
}

/** @returns {[string, ...string[]][]} commands that install a browser, the gentlest first */
function installers() {
  /** @type {[string, ...string[]][]} */
  const commands = [['npx', 'playwright', 'install', 'chromium']];
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  if (debian && isRoot())
    commands.push(['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', 'chromium']);
  return commands;
}

function playwrightBrowser() {
  try {
    return chromium.executablePath();
  } catch {
    return ''; // Playwright knows no build for this platform
  }
}

/** @returns {string[]} */
function systemBrowsers() {
  if (process.platform === 'darwin') return macBrowsers();
  if (process.platform === 'win32') return windowsBrowsers();
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return [...names.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

function macBrowsers() {
  return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
}

function windowsBrowsers() {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return roots
    .filter((root) => root !== '')
    .flatMap((root) => programs.map((program) => path.win32.join(root, program)));
}
