// Which licences what is shipped comes under: the production tree of the lock file, and Electron itself.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './root.mjs';

/** Terms that ask for no more than a notice. Anything else is looked at by a person first. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
]);

/** @typedef {{ name: string, version: string, licence: string }} Shipped */

/** @returns {{ code: number, output: string }} code 0 when every licence is allowed; the table is there either way */
export function checkLicences() {
  const shipped = shippedPackages();
  const width = Math.max(...shipped.map(({ name, version }) => name.length + version.length + 1));
  const table = shipped.map(
    ({ name, version, licence }) =>
      `${isAllowed(licence) ? ' ' : '!'} ${`${name} ${version}`.padEnd(width)}  ${licence}\n`,
  );
  const refused = shipped.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0)
    table.push(`Not allowed: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}\n`);
  return { code: refused.length === 0 ? 0 : 1, output: table.join('') };
}

/**
 * An SPDX expression as npm packages write them: names, OR, AND, parentheses around the whole.
 * @param {string} expression
 * @returns {boolean}
 */
export function isAllowed(expression) {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  return bare
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((name) => ALLOWED.has(name.trim())));
}

/** @returns {Shipped[]} */
function shippedPackages() {
  /** @type {{ packages: Record<string, { dev?: boolean, optional?: boolean }> }} */
  const lock = readJson('package-lock.json');
  const places = Object.entries(lock.packages).filter(
    ([place, { dev }]) => place !== '' && (dev !== true || place === 'node_modules/electron'),
  );
  return places
    .flatMap(([place, { optional }]) => readPackage(place, optional === true))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {string} place
 * @param {boolean} optional of another platform, perhaps: then it is not installed here
 * @returns {Shipped[]}
 */
function readPackage(place, optional) {
  try {
    /** @type {{ name: string, version: string, license?: string | { type: string }, licenses?: { type: string }[] }} */
    const { name, version, license, licenses } = readJson(path.join(place, 'package.json'));
    const licence =
      typeof license === 'string'
        ? license
        : (license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none named');
    return [{ name, version, licence }];
  } catch (error) {
    if (optional) return [];
    throw error;
  }
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(repository, file), 'utf8'));
}
