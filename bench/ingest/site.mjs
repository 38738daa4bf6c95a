// Builds the bench's page and serves it from loopback: with the product's own headers for Retort, without a policy for those that make code at run time.
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import process from 'node:process';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.wasm', 'application/wasm'],
]);

/**
 * @param {string} repository
 * @param {Record<string, string>} policy headers of the product
 * @returns {Promise<{ url(contender: string): string, close(): void }>}
 */
export async function startSite(repository, policy) {
  const outDir = path.join(repository, 'dist/bench/ingest-page');
  execFileSync(process.execPath, [path.join(repository, 'bench/ingest/build-page.mjs'), outDir], {
    stdio: 'inherit',
  });
  const open = { ...policy };
  delete open['Content-Security-Policy'];
  const serve = async (/** @type {Record<string, string>} */ headers) => {
    const server = createServer((request, response) => {
      const [name = '/'] = (request.url ?? '/').split('?');
      const file = path.join(outDir, path.normalize(name === '/' ? '/index.html' : name));
      if (!file.startsWith(outDir) || !existsSync(file)) return response.writeHead(404).end();
      const type = TYPES.get(path.extname(file)) ?? 'application/octet-stream';
      response.writeHead(200, {
        ...headers,
        'Content-Type': type,
        'Content-Length': statSync(file).size,
        // As the product serves its own: a browser may keep the code that it compiled.
        'Cache-Control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
      });
      return createReadStream(file).pipe(response);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = server.address();
    return { server, port: typeof address === 'object' && address !== null ? address.port : 0 };
  };
  const [product, others] = [await serve(policy), await serve(open)];
  return {
    url: (contender) => `http://127.0.0.1:${String((contender === 'retort' ? product : others).port)}/`,
    close: () => [product, others].forEach(({ server }) => server.close()),
  };
}
