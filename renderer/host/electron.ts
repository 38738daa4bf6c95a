// The desktop host: the browser's file handling, and what the bridge adds to it.
import { connectDesktop } from '../../shared/ipc/desktop';
import type { Host } from '../state/host';
import { browserHost } from './browser';

/** Asks the window whether a desktop stands behind it. */
export function detectHost(): Host {
  const desktop = connectDesktop(window);
  return desktop === undefined ? browserHost() : { ...browserHost(), desktop };
}
