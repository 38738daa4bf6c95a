// Whether something built is older than what it is built from.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { repository } from './root.mjs';

/** @type {ReadonlySet<string>} */
const NO_SOURCES = new Set(['node_modules', 'dist']);

/**
 * True when `built` is missing, or anything in `sources` changed since; a folder changes when a file in it comes or goes.
 * @param {string} built
 * @param {readonly string[]} sources files and folders; all paths from the repository
 */
export function isStale(built, sources) {
  const at = changedAt(path.join(repository, built));
  return sources.some((source) => newest(path.join(repository, source)) > at);
}

/**
 * @param {string} place
 * @returns {number}
 */
function newest(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return found?.mtimeMs ?? 0;
  const within = readdirSync(place).filter((name) => !NO_SOURCES.has(name));
  return Math.max(found.mtimeMs, ...within.map((name) => newest(path.join(place, name))));
}

/** @param {string} place */
function changedAt(place) {
  return statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
