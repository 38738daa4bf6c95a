// The browser's host: the built window on this machine's loopback address, to this machine alone, with the headers of the desktop.
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { securityHeaders } from '../shared/host/policy';
import { PAGE, route, withNonce } from '../shared/host/route';

export type LoopbackServer = { url: string; port: number; close(): Promise<void> };

const ADDRESS = '127.0.0.1';

/**
 * Serves the window that was built into `root`. `port` 0 takes any free one; the browser keeps workspaces per address, port included.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function serveLoopback({ root, port }: { root: string; port: number }): Promise<LoopbackServer> {
  const files = listFiles(root);
  const server = createServer((request, response) => {
    respond(root, files, request, response).catch(() => response.destroy());
  });
  const taken = await listen(server, port);
  return { url: `http://${ADDRESS}:${String(taken)}`, port: taken, close: () => close(server) };
}

async function respond(root: string, files: ReadonlySet<string>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const own = `${ADDRESS}:${String(request.socket.localPort)}`;
  if (!isForUs(request, own)) {
    response.writeHead(421, { ...securityHeaders(nonce), 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`This is Retort, and it answers only as http://${own}\n`);
    return;
  }
  const [pathname = ''] = (request.url ?? '').split('?'); // as it was sent: a path is in the list or it is not
  const { status, headers, file } = route(request.method ?? '', pathname, files, nonce);
  const body = file === undefined ? `${String(status)}\n` : await read(root, file, nonce);
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A page of elsewhere can make its name point to this machine (DNS rebinding): then the Host it asks for is not ours, or the Origin. */
function isForUs({ headers }: IncomingMessage, own: string): boolean {
  return headers.host === own && (headers.origin === undefined || headers.origin === `http://${own}`);
}

async function read(root: string, file: string, nonce: string): Promise<string | Buffer> {
  const bytes = await readFile(path.join(root, file));
  return file === PAGE ? withNonce(bytes.toString('utf8'), nonce) : bytes;
}

/** Every file below `root`, as `/name/of/file`. */
function listFiles(root: string, below = '/'): ReadonlySet<string> {
  const names = readdirSync(path.join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const name = `${below}${entry.name}`;
    return entry.isDirectory() ? [...listFiles(root, `${name}/`)] : [name];
  });
  return new Set(names);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
