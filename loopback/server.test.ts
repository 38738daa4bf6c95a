import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLoopback } from './server';
import type { LoopbackServer } from './server';

const folder = mkdtempSync(path.join(os.tmpdir(), 'retort-loopback-'));
const root = path.join(folder, 'window');
let server: LoopbackServer;

beforeAll(async () => {
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), '<style nonce="__CSP_NONCE__"></style>');
  writeFileSync(path.join(root, 'assets/app.js'), 'export {};');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  server = await serveLoopback({ root, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Sends the path as it stands: a client that would not normalise it. */
function raw(target: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: server.port, path: target, ...options }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      });
      sent.on('error', reject).end();
    },
  );
}

describe('loopback server', () => {
  it('serves the page with a nonce that is new each time and named in the policy', async () => {
    const [first, second] = [await raw('/'), await raw('/index.html')];
    const nonceOf = (body: string) => /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
    expect(nonceOf(first.body)).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(nonceOf(first.body)).not.toBe(nonceOf(second.body));
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first.body)}'`);
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-embedder-policy', 'require-corp'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
  ])('says %s: %s on page, asset and refusal', async (name, value) => {
    for (const target of ['/', '/assets/app.js', '/nothing'])
      expect((await raw(target)).headers[name]).toBe(value);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets',
    '/assets/',
    '/assets/app.js%00.html',
    'http://elsewhere.example/secret.txt',
  ])('does not find %s', async (target) => {
    const { status, body } = await raw(target);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect((await raw('/', { method })).status).toBe(405);
  });

  it('answers HEAD without a body', async () => {
    expect(await raw('/assets/app.js', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    { host: 'attacker.example' },
    { host: 'attacker.example:80' },
    { host: '127.0.0.1' },
    { host: '127.0.0.1:1' },
    { origin: 'http://attacker.example' },
    { origin: 'null' },
  ])('refuses a request that is not for us: %j', async (headers) => {
    const { status, body } = await raw('/', { headers });
    expect(status).toBe(421);
    expect(body).toContain(server.url);
    expect(body).not.toContain('nonce');
  });

  it('survives what is no HTTP', async () => {
    const socket = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => {
      socket.on('close', resolve).resume();
      socket.write('\x16\x03\x01 not http\r\n\r\n');
    });
    expect((await raw('/')).status).toBe(200);
  });
});
