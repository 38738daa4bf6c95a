// Memory of a browser and everything that it started, as the kernel counts it: pages that processes share are divided among them (Linux only).
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Samples until stopped.
 * @param {string} profile the folder in the browser's command line
 * @returns {{ stop(): number | null }} the peak in MB, null where the kernel does not say
 */
export function watchMemory(profile) {
  let peak = 0;
  const sample = () => {
    peak = Math.max(peak, memoryOf(profile));
  };
  const timer = setInterval(sample, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? null : peak / 1024;
    },
  };
}

/** @param {string} profile kB */
export function memoryOf(profile) {
  let total = 0;
  for (const pid of browserProcesses(profile)) {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
    total += Number(kilobytes);
  }
  return total;
}

/** @param {string} profile */
function browserProcesses(profile) {
  /** @type {Map<string, string>} */
  const parents = new Map();
  const roots = new Set();
  for (const pid of listProcesses()) {
    const stat = read(`/proc/${pid}/stat`);
    const [, parent = ''] = /\) \S (\d+)/.exec(stat) ?? [];
    parents.set(pid, parent);
    if (read(`/proc/${pid}/cmdline`).includes(profile)) roots.add(pid);
  }
  return [...parents.keys()].filter((pid) => {
    for (let at = pid; at !== ''; at = parents.get(at) ?? '') if (roots.has(at)) return true;
    return false;
  });
}

function listProcesses() {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the process has ended, or this is no Linux
  }
}
