// A display for Electron where there is none: xvfb-run on Linux.
import { spawnSync } from 'node:child_process';

/** @returns {{ command: string[], missing?: string }} what to run a program under, or what is missing */
export function displayWrapper() {
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  if (process.platform !== 'linux' || display !== '') return { command: [] };
  const found = spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).error === undefined;
  return found
    ? { command: ['xvfb-run', '-a'] }
    : { command: [], missing: 'there is no display, and no xvfb-run' };
}
