// app://retort: the built window, and the bytes of workspaces that a person opened from the desktop. Nothing else of the disk.
import { protocol } from 'electron';
import type { Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { APP_HOST, APP_SCHEME } from '../../shared/host/app-origin';
import { securityHeaders } from '../../shared/host/policy';
import { PAGE, route, withNonce } from '../../shared/host/route';
import type { OpenedFiles } from './opened-files';

/** Before the app is ready: afterwards Chromium takes the scheme for an unknown one, without storage or workers. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

export function serveWindow(session: Session, root: string, opened: OpenedFiles): void {
  const files = listFiles(root);
  session.protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== APP_HOST) return new Response('404', { status: 404 });
    if (url.pathname.startsWith('/opened/')) return serveOpened(request.method, url.href, opened);
    return serveFile(root, request.method, url.pathname, files);
  });
}

async function serveFile(root: string, method: string, pathname: string, files: ReadonlySet<string>): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const { status, headers, file } = route(method, pathname, files, nonce);
  if (file === undefined || method === 'HEAD') return new Response(file === undefined ? String(status) : null, { status, headers });
  const bytes = await readFile(path.join(root, file));
  const body = file === PAGE ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes);
  return new Response(body, { status, headers });
}

function serveOpened(method: string, url: string, opened: OpenedFiles): Response {
  const headers = { ...securityHeaders(''), 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' };
  const file = method === 'GET' ? opened.claim(url) : undefined;
  if (file === undefined) return new Response('404', { status: 404, headers });
  const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>;
  return new Response(body, { status: 200, headers: { ...headers, 'Content-Length': String(file.size) } });
}

/** Every file below `root`, as `/name/of/file`. */
function listFiles(root: string, below = '/'): ReadonlySet<string> {
  const names = readdirSync(path.join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const name = `${below}${entry.name}`;
    return entry.isDirectory() ? [...listFiles(root, `${name}/`)] : [name];
  });
  return new Set(names);
}
