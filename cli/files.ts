// Files and folders as the commands use them; what the system refuses becomes a RetortError that names the file.
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { RetortError, type ErrorCode } from '../shared/kernel/errors';
import type { LogFile } from '../shared/ingest/types';

/** @throws RetortError `code` {file, problem}, now or while it is read */
export async function openFile(name: string, code: ErrorCode): Promise<LogFile> {
  const entry = await guarded(code, name, () => stat(name));
  if (!entry.isFile()) throw new RetortError(code, { file: name, problem: 'it is not a file' });
  return { name: path.basename(name), size: entry.size, stream: () => streamOf(name, code) };
}

/** @throws RetortError `file-unreadable` {file, problem} */
export async function readText(name: string): Promise<string> {
  return guarded('file-unreadable', name, () => readFile(name, 'utf8'));
}

type Sink = (bytes: Uint8Array) => Promise<void>;

/**
 * Whole or not at all: written beside its place, and moved there when it is on the disk.
 * @throws RetortError `file-unwritable` {file, problem}, and what `produce` throws
 */
export async function writeWhole<T>(name: string, produce: (sink: Sink) => Promise<T>): Promise<T> {
  const partial = `${name}.partial-${String(process.pid)}`;
  const handle = await guarded('file-unwritable', name, () => open(partial, 'w'));
  try {
    const result = await produce((bytes) => guarded('file-unwritable', name, () => handle.writeFile(bytes)));
    await guarded('file-unwritable', name, () => handle.sync());
    await handle.close();
    await guarded('file-unwritable', name, () => rename(partial, name));
    return result;
  } catch (error) {
    await handle.close();
    await rm(partial, { force: true });
    throw error;
  }
}

/** @throws RetortError `file-unwritable` {file, problem} */
export async function writeChunks(
  name: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  await writeWhole(name, async (sink) => {
    for await (const chunk of chunks) await sink(chunk);
  });
}

/** So that hours of reading do not end in a misspelt folder. @throws RetortError `file-unwritable` {file, problem} */
export async function checkFolderOf(name: string): Promise<void> {
  const folder = await guarded('file-unwritable', name, () => stat(path.dirname(name)));
  if (!folder.isDirectory())
    throw new RetortError('file-unwritable', { file: name, problem: 'its folder is none' });
}

/** @throws RetortError `folder-not-empty` {folder}, `file-unwritable` {file, problem} */
export async function prepareFolder(folder: string, force: boolean): Promise<void> {
  await guarded('file-unwritable', folder, () => mkdir(folder, { recursive: true }));
  const held = await guarded('file-unwritable', folder, () => readdir(folder));
  if (held.length > 0 && !force) throw new RetortError('folder-not-empty', { folder });
}

async function* streamOf(name: string, code: ErrorCode): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(name, { highWaterMark: 1 << 20 })) yield chunk as Uint8Array;
  } catch (error) {
    throw refusal(code, name, error);
  }
}

async function guarded<T>(code: ErrorCode, file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw refusal(code, file, error);
  }
}

const PROBLEMS = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'access is denied'],
  ['EPERM', 'access is denied'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['EEXIST', 'something else has its name'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
]);

function refusal(code: ErrorCode, file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const problem = PROBLEMS.get(String(error.code)) ?? String(error.code);
  return new RetortError(code, { file, problem }, { cause: error });
}
