// The built window as an answer to a request: the same for both hosts, whatever carries it.
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PAGE, route, withNonce } from '../shared/host/route';

export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
};
export type WindowFiles = (method: string, pathname: string) => Promise<Answer>;

/** Reads the list of what was built into `root` now, and serves nothing that is not on it. */
export function createWindowFiles(root: string): WindowFiles {
  const files = new Set(listFiles(root, '/'));
  return async (method, pathname) => {
    const nonce = newNonce();
    const { status, headers, file } = route(method, pathname, files, nonce);
    const body =
      file === undefined ? `${String(status)}\n` : await read(path.join(root, file), nonce, file === PAGE);
    return { status, headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) }, body };
  };
}

/** 128 random bits: what a style element must carry, in one response only. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

async function read(file: string, nonce: string, isPage: boolean): Promise<string | Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(file);
  return isPage ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes);
}

/** Every file below `root`, as `/name/of/file`. */
function listFiles(root: string, below: string): string[] {
  return readdirSync(path.join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const name = `${below}${entry.name}`;
    return entry.isDirectory() ? listFiles(root, `${name}/`) : [name];
  });
}
