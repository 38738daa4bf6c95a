// Runs a tool of node_modules as a child, in the repository, with its output passed on.
import { execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { repository } from './root.mjs';

/**
 * @param {string} file of a package, e.g. `vitest/vitest.mjs`
 * @param {readonly string[]} args
 * @param {{ under?: readonly string[], env?: NodeJS.ProcessEnv }} [options] `under`: a command that the tool is run by
 * @returns {Promise<number>} its exit code
 */
export function runTool(file, args, { under = [], env = process.env } = {}) {
  const [command = process.execPath, ...rest] = [...under, process.execPath, toolPath(file), ...args];
  return runCommand(command, rest, env);
}

/**
 * As `runTool`, but what it says is given back, so that tools that run side by side do not speak at once.
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function askTool(file, args) {
  return new Promise((resolve) => {
    const options = { cwd: repository, maxBuffer: Infinity };
    execFile(process.execPath, [toolPath(file), ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, output: stdout + stderr });
    });
  });
}

/** @param {string} file */
function toolPath(file) {
  return path.join(repository, 'node_modules', file);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was killed
 */
export function runCommand(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: repository, stdio: 'inherit', env });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
