// The parts of the build by name, in the order in which they are built: what each is made from, and how to tell that it is there.
import { buildCli, buildElectron, buildLoopback, buildRenderer } from './bundles.mjs';
import { isStale } from './stale.mjs';

/** @typedef {{ name: string, sources: string[], built: string, build: () => Promise<unknown> }} Part */

const HOUSE = ['package.json', 'package-lock.json', 'scripts/lib/bundles.mjs'];

/** @type {readonly Part[]} */
export const parts = [
  {
    name: 'renderer',
    sources: ['shared', 'renderer', ...HOUSE],
    built: 'dist/renderer/index.html',
    build: () => buildRenderer(),
  },
  {
    name: 'electron',
    sources: ['shared', 'loopback', 'electron', ...HOUSE],
    built: 'dist/electron/preload.cjs',
    build: () => buildElectron(),
  },
  {
    name: 'loopback',
    sources: ['shared', 'loopback', ...HOUSE],
    built: 'dist/loopback/server.mjs',
    build: () => buildLoopback(),
  },
  {
    name: 'cli',
    sources: ['shared', 'cli', ...HOUSE],
    built: 'dist/cli/retort.mjs',
    build: () => buildCli(),
  },
];

/**
 * The parts of these names that are older than their sources.
 * @param {readonly string[]} names
 */
export function staleParts(names) {
  return parts.filter(({ name, built, sources }) => names.includes(name) && isStale(built, sources));
}
