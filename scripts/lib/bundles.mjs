// What the build makes, one function per thing that is shipped. All of it is bundled: nothing is loaded from node_modules at run time.
import path from 'node:path';
import { build } from 'vite';
import react from '@vitejs/plugin-react';
import { repository } from './root.mjs';

/** The oldest runtimes that Retort runs on. */
const WINDOW_TARGET = 'chrome114';
const NODE_TARGET = 'node18';

/** @param {string} name */
const dist = (name) => path.join(repository, 'dist', name);

/**
 * The window, for both hosts. `__CSP_NONCE__` of its page stays: the host replaces it in each response.
 * @param {{ root?: string, outDir?: string }} [options]
 */
export async function buildRenderer({
  root = path.join(repository, 'renderer'),
  outDir = dist('renderer'),
} = {}) {
  await build({
    configFile: false,
    root,
    base: '/',
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es', rolldownOptions: { checks: { pluginTimings: false } } },
    build: {
      outDir,
      emptyOutDir: true,
      target: WINDOW_TARGET,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  });
}

/** Main process and preload script, as CommonJS: a sandboxed preload script can be nothing else. */
export async function buildElectron() {
  await bundleForNode({
    entry: 'electron/main/main.ts',
    outDir: dist('electron'),
    file: 'main.cjs',
    format: 'cjs',
  });
  await bundleForNode({
    entry: 'electron/preload/preload.ts',
    outDir: dist('electron'),
    file: 'preload.cjs',
    format: 'cjs',
  });
}

/** The browser's host, for `npm start` without Electron and for tests. */
export async function buildLoopback() {
  await bundleForNode({
    entry: 'loopback/server.ts',
    outDir: dist('loopback'),
    file: 'server.mjs',
    format: 'es',
  });
}

/** @returns {Promise<string>} the file written */
export async function buildCli(outDir = dist('cli')) {
  return bundleForNode({ entry: 'cli/main.ts', outDir, file: 'retort.mjs', format: 'es' });
}

/**
 * @param {{ entry: string, outDir: string, file: string, format: 'cjs' | 'es', target?: string }} options
 * @returns {Promise<string>} the file written
 */
export async function bundleForNode({ entry, outDir, file, format, target = NODE_TARGET }) {
  await build({
    configFile: false,
    root: repository,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', 'playwright'] },
    build: {
      ssr: path.join(repository, entry),
      outDir,
      emptyOutDir: false,
      target,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  });
  return path.join(outDir, file);
}
