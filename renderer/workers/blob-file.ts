// A blob as ingest reads it: in slices, the next ones on their way while one is worked on.
import type { LogFile } from '../../shared/ingest/types';

/** Few enough that asking costs nothing, small enough that progress and cancelling stay lively. */
const SLICE = 4 * 1024 * 1024;
const AHEAD = 4;

export type BlobFile = LogFile & { content: Blob };

export function blobFile(name: string, content: Blob): BlobFile {
  return { name, size: content.size, content, stream: () => slices(content) };
}

async function* slices(content: Blob): AsyncGenerator<Uint8Array> {
  const reading: Promise<ArrayBuffer>[] = [];
  let asked = 0;
  for (let read = 0; read < content.size; read += SLICE) {
    for (; asked < content.size && reading.length < AHEAD; asked += SLICE)
      reading.push(sliceAt(content, asked));
    const bytes = await reading.shift();
    if (bytes !== undefined) yield new Uint8Array(bytes);
  }
}

function sliceAt(content: Blob, from: number): Promise<ArrayBuffer> {
  const reading = content.slice(from, from + SLICE).arrayBuffer();
  // A caller that stops early leaves this read to itself.
  reading.catch(() => undefined);
  return reading;
}
