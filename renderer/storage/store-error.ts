// Whatever IndexedDB and Dexie throw, as one of the closed list: callers never see the library's errors.
import { RetortError } from '../../shared/kernel/errors';

/** Runs a piece of work on the store. @throws RetortError only */
export async function storing<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeError(error);
  }
}

/** `store-full` for a quota however deep it is wrapped, else `store-failed` {reason, detail}. */
export function storeError(error: unknown): RetortError {
  const chain = causes(error);
  const own = chain.find((link) => link instanceof RetortError);
  if (own !== undefined) return own;
  const names = chain.map((link) => (link instanceof Error || isNamed(link) ? link.name : typeof link));
  if (names.includes('QuotaExceededError')) return new RetortError('store-full', {}, { cause: error });
  const data = { reason: names.join(' < ').slice(0, 200), detail: String(error).slice(0, 200) };
  return new RetortError('store-failed', data, { cause: error });
}

/**
 * As `storing`, for opening: Chromium now and then answers UnknownError right after it was killed, while it still puts its own books in order, and opens
 * a moment later. Waits twice as long each time, about three seconds in all.
 */
export async function storingPatiently<T>(work: () => PromiseLike<T>, tries = 5): Promise<T> {
  for (let wait = 100; ; wait *= 2, tries--) {
    try {
      return await storing(work);
    } catch (error) {
      if (tries <= 1 || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof RetortError && String(error.data['reason']).includes('UnknownError');
}

/** An error with what it wraps: Dexie's `inner`, bulk operations' `failures`, the standard's `cause`. */
function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  const queue: unknown[] = [error];
  while (queue.length > 0 && chain.length < 16) {
    const link = queue.shift();
    if (link === undefined || link === null || chain.includes(link)) continue;
    chain.push(link);
    if (typeof link !== 'object') continue;
    const { inner, cause, failures } = link as { inner?: unknown; cause?: unknown; failures?: unknown };
    queue.push(inner, cause, Array.isArray(failures) ? (failures[0] as unknown) : undefined);
  }
  return chain;
}

function isNamed(link: unknown): link is { name: string } {
  return typeof link === 'object' && link !== null && 'name' in link && typeof link.name === 'string';
}
