// app://retort: the built window, and the bytes of workspaces that a person opened from the desktop. Nothing else of the disk.
import { protocol } from 'electron';
import type { Session } from 'electron';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createWindowFiles } from '../../loopback/window-files';
import type { WindowFiles } from '../../loopback/window-files';
import { APP_HOST, APP_SCHEME } from '../../shared/host/app-origin';
import { securityHeaders } from '../../shared/host/policy';
import type { OpenedFiles } from './opened-files';

/** Before the app is ready: afterwards Chromium takes the scheme for an unknown one, without storage or workers. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

export function serveWindow(session: Session, root: string, opened: OpenedFiles): void {
  const files = createWindowFiles(root);
  session.protocol.handle(APP_SCHEME, async ({ method, url }) => {
    const { host, pathname } = new URL(url);
    if (host !== APP_HOST) return new Response('404', { status: 404 });
    return pathname.startsWith('/opened/')
      ? serveOpened(method, url, opened)
      : serveFile(files, method, pathname);
  });
}

async function serveFile(files: WindowFiles, method: string, pathname: string): Promise<Response> {
  const { status, headers, body } = await files(method, pathname);
  return new Response(method === 'HEAD' ? null : body, { status, headers });
}

function serveOpened(method: string, url: string, opened: OpenedFiles): Response {
  const headers = {
    ...securityHeaders(''),
    'Content-Type': 'application/octet-stream',
    'Cache-Control': 'no-store',
  };
  const file = method === 'GET' ? opened.claim(url) : undefined;
  if (file === undefined) return new Response('404', { status: 404, headers });
  const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>;
  return new Response(body, { status: 200, headers: { ...headers, 'Content-Length': String(file.size) } });
}
