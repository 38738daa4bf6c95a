// A blob as ingest reads it: in slices, the next one on its way while the last is worked on.
import type { LogFile } from '../../shared/ingest/types';

/** Few enough that asking costs nothing, small enough that progress and cancelling stay lively. */
const SLICE = 4 * 1024 * 1024;

export type BlobFile = LogFile & { content: Blob };

export function blobFile(name: string, content: Blob): BlobFile {
  return { name, size: content.size, content, stream: () => slices(content) };
}

async function* slices(content: Blob): AsyncGenerator<Uint8Array> {
  const read = (from: number): Promise<ArrayBuffer> => {
    const reading = content.slice(from, from + SLICE).arrayBuffer();
    // A caller that stops early leaves this read to itself.
    reading.catch(() => undefined);
    return reading;
  };
  let next = read(0);
  for (let from = 0; from < content.size; from += SLICE) {
    const bytes = await next;
    if (from + SLICE < content.size) next = read(from + SLICE);
    yield new Uint8Array(bytes);
  }
}
