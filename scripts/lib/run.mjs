// Runs a tool of node_modules as a child, in the repository, with its output passed on.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { repository } from './root.mjs';

/**
 * @param {string} file of a package, e.g. `vitest/vitest.mjs`
 * @param {readonly string[]} args
 * @param {{ under?: readonly string[], env?: NodeJS.ProcessEnv }} [options] `under`: a command that the tool is run by
 * @returns {Promise<number>} its exit code
 */
export function runTool(file, args, { under = [], env = process.env } = {}) {
  const [command = process.execPath, ...rest] = [
    ...under,
    process.execPath,
    path.join(repository, 'node_modules', file),
    ...args,
  ];
  return runCommand(command, rest, env);
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
