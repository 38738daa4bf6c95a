// npm run retort -- COMMAND...: the command line, built anew when its sources changed since.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCli } from './lib/bundles.mjs';
import { repository } from './lib/root.mjs';

const SOURCES = ['shared', 'cli', 'package.json', 'package-lock.json', 'scripts/lib/bundles.mjs'];
const built = path.join(repository, 'dist/cli/retort.mjs');

if (newest(SOURCES.map((name) => path.join(repository, name))) > changedAt(built)) await rebuild();
await import(pathToFileURL(built).href);

/** Aside, then into place: a second run at the same time never reads half a file. */
async function rebuild() {
  const aside = path.join(repository, `dist/cli-${String(process.pid)}`);
  const file = await buildCli(aside);
  mkdirSync(path.dirname(built), { recursive: true });
  renameSync(file, built);
  rmSync(aside, { recursive: true });
}

/**
 * When anything in these places changed last; a folder changes when a file in it comes or goes.
 * @param {readonly string[]} places
 * @returns {number}
 */
function newest(places) {
  return Math.max(
    0,
    ...places.map((place) => Math.max(changedAt(place), isFolder(place) ? newest(within(place)) : 0)),
  );
}

/** @param {string} folder */
function within(folder) {
  return readdirSync(folder).map((name) => path.join(folder, name));
}

/** @param {string} place */
function isFolder(place) {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** @param {string} place */
function changedAt(place) {
  return statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
