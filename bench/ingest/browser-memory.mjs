// Memory of a browser and everything that it started: resident pages that no file backs (Linux only). Sampled lightly, so as not to slow down what is measured.
import { readdirSync, readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

const SAMPLE_EVERY = 100;
const LIST_EVERY = 1000;
const PAGE_KB = 4;

/**
 * Samples until stopped.
 * @param {string} profile the folder in the browser's command line
 * @returns {{ stop(): number | null }} the peak in MB, null where the kernel does not say
 */
export function watchMemory(profile) {
  let peak = 0;
  let processes = browserProcesses(profile);
  const listing = setInterval(() => {
    processes = browserProcesses(profile);
  }, LIST_EVERY);
  const sampling = setInterval(() => {
    peak = Math.max(peak, memoryOf(processes));
  }, SAMPLE_EVERY);
  return {
    stop: () => {
      clearInterval(listing);
      clearInterval(sampling);
      return peak === 0 ? null : peak;
    },
  };
}

/** @param {string} profile MB now */
export function memoryNow(profile) {
  return memoryOf(browserProcesses(profile));
}

/** @param {readonly string[]} processes */
function memoryOf(processes) {
  let pages = 0;
  for (const pid of processes) {
    const [, resident = '0', shared = '0'] = read(`/proc/${pid}/statm`).split(' ');
    pages += Number(resident) - Number(shared);
  }
  return (pages * PAGE_KB) / 1024;
}

/** @param {string} profile */
function browserProcesses(profile) {
  /** @type {Map<string, string>} */
  const parents = new Map();
  const roots = new Set();
  for (const pid of listProcesses()) {
    const [, parent = ''] = /\) \S (\d+)/.exec(read(`/proc/${pid}/stat`)) ?? [];
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
