// Opens an address in the person's browser where there is a display to see it on.
import { spawn } from 'node:child_process';

/** @param {string} url our own loopback address */
export function openInBrowser(url) {
  const opener = openerOf(url);
  if (opener === undefined) return;
  const [command, args] = opener;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // the address is printed: a missing opener is no failure
  child.unref();
}

/**
 * @param {string} url
 * @returns {[string, string[]] | undefined}
 */
function openerOf(url) {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  return display === '' ? undefined : ['xdg-open', [url]];
}
