// The browser's host: the built window on this machine's loopback address, to this machine alone, with the headers of the desktop.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { securityHeaders } from '../shared/host/policy';
import { createWindowFiles, newNonce } from './window-files';
import type { WindowFiles } from './window-files';

export type LoopbackServer = { url: string; port: number; close(): Promise<void> };

const ADDRESS = '127.0.0.1';

/**
 * Serves the window that was built into `root`. `port` 0 takes any free one; the browser keeps workspaces per address, port included.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function serveLoopback({ root, port }: { root: string; port: number }): Promise<LoopbackServer> {
  const files = createWindowFiles(root);
  const server = createServer((request, response) => {
    respond(files, request, response).catch(() => response.destroy());
  });
  const taken = await listen(server, port);
  return { url: `http://${ADDRESS}:${String(taken)}`, port: taken, close: () => close(server) };
}

async function respond(
  files: WindowFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const own = `${ADDRESS}:${String(request.socket.localPort)}`;
  if (!isForUs(request, own)) {
    response.writeHead(421, { ...securityHeaders(newNonce()), 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`This is Retort, and it answers only as http://${own}\n`);
    return;
  }
  const [pathname = ''] = (request.url ?? '').split('?'); // as it was sent: a path is in the list or it is not
  const { status, headers, body } = await files(request.method ?? '', pathname);
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A page of elsewhere can make its name point to this machine (DNS rebinding): then the Host it asks for is not ours, or the Origin. */
function isForUs({ headers }: IncomingMessage, own: string): boolean {
  return headers.host === own && (headers.origin === undefined || headers.origin === `http://${own}`);
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
