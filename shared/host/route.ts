// Which file answers a request for the window, decided the same way by both hosts. Only files of the built window's own list are ever named,
// so there is no path to escape from.
import { securityHeaders } from './policy';

export const PAGE = '/index.html';

/** Both hosts put each response's nonce where the built page carries this. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

export type Routed = {
  status: 200 | 404 | 405;
  headers: Record<string, string>;
  /** A name of `files`; undefined: the body is the status in words. */
  file: string | undefined;
};

/** `pathname` as it stands in the URL, undecoded; `files` are the built window's, each as `/name`. */
export function route(method: string, pathname: string, files: ReadonlySet<string>, nonce: string): Routed {
  if (method !== 'GET' && method !== 'HEAD') return refused(405, nonce, { Allow: 'GET, HEAD' });
  const file = pathname === '/' ? PAGE : pathname;
  if (!files.has(file)) return refused(404, nonce, {});
  const headers = {
    ...securityHeaders(nonce),
    'Content-Type': contentType(file),
    'Cache-Control': caching(file),
  };
  return { status: 200, headers, file };
}

/** The page as it goes out: with this response's nonce. */
export function withNonce(page: string, nonce: string): string {
  return page.replaceAll(NONCE_PLACEHOLDER, () => nonce);
}

function refused(status: 404 | 405, nonce: string, extra: Record<string, string>): Routed {
  const headers = { ...securityHeaders(nonce), 'Content-Type': 'text/plain; charset=utf-8', ...extra };
  return { status, headers, file: undefined };
}

/** Assets carry a hash of their content in their name; the page does not, and its nonce must never be used twice. */
function caching(file: string): string {
  return file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.json', 'application/json'],
]);

function contentType(file: string): string {
  return TYPES.get(file.slice(file.lastIndexOf('.'))) ?? 'application/octet-stream';
}
