// Finds the Electron runtime, and fetches it through its own package where there is none yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repository, isRoot } from './root.mjs';

/** @typedef {{ executable: string, reason?: undefined } | { executable?: undefined, reason: string }} Runtime */

/**
 * The runtime that is on this machine: ELECTRON_OVERRIDE_DIST_PATH, else what the `electron` package fetched.
 * @returns {string | undefined} path of the executable
 */
export function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = override === undefined || override === '' ? path.join(electronPackage(), 'dist') : override;
  const executable = path.join(folder, executableName());
  return existsSync(executable) ? executable : undefined;
}

/**
 * As `findElectron`; when it is missing, the `electron` package may fetch it for at most `seconds`.
 * @param {{ seconds: number }} limit
 * @returns {Runtime} the executable, or why there is none
 */
export function ensureElectron({ seconds }) {
  const found = findElectron();
  if (found !== undefined) return { executable: found };
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '')
    return { reason: `there is no ${executableName()} in ${override}` };
  const installer = path.join(electronPackage(), 'install.js');
  if (!existsSync(installer)) return { reason: 'the electron package is not installed' };
  console.log('Electron is not here yet: fetching it.');
  const { error, status, stderr } = spawnSync(process.execPath, [installer], {
    timeout: seconds * 1000,
    encoding: 'utf8',
  });
  const fetched = findElectron();
  if (fetched !== undefined) return { executable: fetched };
  if (error !== undefined) return { reason: `it could not be fetched within ${String(seconds)} s` };
  return { reason: `it could not be fetched (${firstLine(stderr) || `exit ${String(status)}`})` };
}

/**
 * Switches without which Electron cannot start here, each with the reason to print.
 * @returns {{ argument: string, reason: string }[]}
 */
export function neededSwitches() {
  if (!isRoot()) return [];
  return [
    {
      argument: '--no-sandbox',
      reason:
        "running as root: Chromium's sandbox cannot start, so it is switched off. Run Retort as a user.",
    },
  ];
}

function electronPackage() {
  return path.join(repository, 'node_modules/electron');
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} text */
function firstLine(text) {
  return text.trim().split('\n')[0] ?? '';
}
