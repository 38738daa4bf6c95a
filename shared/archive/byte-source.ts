// Bytes by the piece from a stream of chunks of any size.
import { RetortError } from '../kernel/errors';

export type ByteSource = {
  /** Exactly `count` bytes. @throws RetortError `archive-unreadable` when the stream ends before */
  take(count: number): Promise<Uint8Array>;
  /** The next `count` bytes without taking them; fewer at the end. */
  peek(count: number): Promise<Uint8Array>;
  /** Bytes taken so far. */
  position(): number;
  /** Lets the stream go, wherever it is. */
  close(): Promise<void>;
};

/** A web stream as far as it is needed here: before Chromium 124 one is not iterable. */
export type ReadableBytes = {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
};

export function byteSource(stream: AsyncIterable<Uint8Array> | ReadableBytes): ByteSource {
  const iterator = 'getReader' in stream ? chunksOf(stream) : stream[Symbol.asyncIterator]();
  let pending: Uint8Array[] = [];
  let available = 0;
  let taken = 0;
  const fill = async (count: number): Promise<void> => {
    while (available < count) {
      const next = await iterator.next();
      if (next.done === true) return;
      pending.push(next.value);
      available += next.value.length;
    }
  };
  const front = (count: number): Uint8Array => {
    if ((pending[0]?.length ?? 0) < count) pending = [joined(pending)];
    return (pending[0] ?? new Uint8Array()).subarray(0, count);
  };
  return {
    peek: async (count) => {
      await fill(count);
      return front(count);
    },
    take: async (count) => {
      await fill(count);
      if (available < count)
        throw new RetortError('archive-unreadable', { problem: 'ends too soon', byte: taken + available });
      const bytes = front(count);
      if (pending[0] !== undefined) pending[0] = pending[0].subarray(count);
      if (pending[0]?.length === 0) pending.shift();
      available -= count;
      taken += count;
      return bytes;
    },
    position: () => taken,
    close: async () => {
      await iterator.return?.();
    },
  };
}

async function* chunksOf(stream: ReadableBytes): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); next.value !== undefined; next = await reader.read())
      yield next.value;
  } finally {
    await reader.cancel();
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
