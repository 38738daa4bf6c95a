// The browser's host as it is built, serving the window as it is built.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoopbackServer, serveLoopback } from '../../loopback/server';
import { repository } from '../../scripts/lib/root.mjs';

export async function serveBuiltWindow(): Promise<LoopbackServer> {
  const built = pathToFileURL(path.join(repository, 'dist/loopback/server.mjs')).href;
  const host = (await import(built)) as { serveLoopback: typeof serveLoopback };
  return host.serveLoopback({ root: path.join(repository, 'dist/renderer'), port: 0 });
}
