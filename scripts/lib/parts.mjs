// The parts of the build by name, in the order in which they are built.
import { buildCli, buildElectron, buildLoopback, buildRenderer } from './bundles.mjs';

/** @type {ReadonlyMap<string, () => Promise<void>>} */
export const parts = new Map([
  ['renderer', buildRenderer],
  ['electron', buildElectron],
  ['loopback', buildLoopback],
  ['cli', buildCli],
]);
