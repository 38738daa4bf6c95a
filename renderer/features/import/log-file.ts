// A file that a person chose or dropped, as ingest takes it. The File itself goes along: a worker reads it where it lies.
import type { LogFile } from '../../../shared/ingest/types';

export type ChosenFile = LogFile & { file: File };

export function logFileOf(file: File): ChosenFile {
  return { name: file.name, size: file.size, stream: () => chunksOf(file), file };
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
  } finally {
    await reader.cancel();
  }
}
