// Bundles the page with the real store and serves it from loopback, on one port for the whole run: another port would be another origin, and another database.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/**
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function startSite() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'retort-durability-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: HERE,
    build: {
      outDir: folder,
      target: 'chrome114',
      lib: { entry: path.join(HERE, 'page.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  });
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><title>durability</title><script type="module" src="page.js"></script>',
  );
  const server = createServer((request, response) => void answer(folder, request.url ?? '/', response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * @param {string} folder
 * @param {string} url
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, url, response) {
  const file = url === '/page.js' ? 'page.js' : url === '/' ? 'index.html' : undefined;
  if (file === undefined) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': file === 'page.js' ? 'text/javascript' : 'text/html' });
  return response.end(await readFile(path.join(folder, file)));
}
