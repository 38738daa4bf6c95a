// The parts of the build by name, in the order in which they are built.
import { buildCli, buildElectron, buildLoopback, buildRenderer } from './bundles.mjs';

/** @type {[string, () => Promise<unknown>][]} */
const PARTS = [
  ['renderer', () => buildRenderer()],
  ['electron', buildElectron],
  ['loopback', buildLoopback],
  ['cli', () => buildCli()],
];
export const parts = new Map(PARTS);
