// A graph file's bytes as lines that the scanners take, with the way back from a line to the byte of its element.
import { RetortError } from '../../kernel/errors';
import type { OpenBytes } from '../open-bytes';
import { MAX_ROW_BYTES, SAMPLE_ROWS } from '../limits';
import { utf8Bytes } from '../utf8';
import { createGraphReader, type GraphDialect } from './graph-reader';
import { GraphRows, type RowsOptions } from './graph-rows';
import type { GraphSurvey } from './graph-survey';

export type GraphLines = OpenBytes & {
  chunks: AsyncGenerator<Uint8Array>;
  /** Of what was read so far. */
  survey: GraphSurvey;
  dialect(): GraphDialect | undefined;
  /** Once it is read: nothing is behind the limit. */
  whole(): boolean;
};

/** Bytes of lines that are handed on at once. */
const FULL = 256 * 1024;

/** Bytes of XML that are read at once: what they can make of lines is bounded with them, however large a node is that many edges have. */
const STEP = 1024;

/** Reading throws what the reader throws. With `limit`, what is beyond so many bytes and SAMPLE_ROWS edges is not looked at, nor missed. */
export function graphLines(
  file: OpenBytes & { name: string },
  options: RowsOptions,
  limit = Infinity,
): GraphLines {
  const lines = new Lines();
  const rows = new GraphRows(options, (line, byte) => lines.add(line, byte));
  const reader = createGraphReader(rows, (byte) => file.offsetOf(byte));
  let read = 0;
  let isEnough = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.chunks) {
      for (let at = 0; at < chunk.length; at += STEP) {
        reader.write(chunk.subarray(at, at + STEP));
        if (lines.length >= FULL || (lines.count >= options.most && lines.length > 0)) yield lines.take();
      }
      read += chunk.length;
      isEnough = read >= limit && rows.survey.edges >= SAMPLE_ROWS;
      if (isEnough) break;
    }
    if (!isEnough) {
      reader.end();
      for (const _ of rows.finish()) if (lines.length >= FULL) yield lines.take();
    }
    if (lines.length > 0) yield lines.take();
  }
  return {
    chunks: naming(chunks(), file.name),
    offsetOf: (offset) => lines.byteAt(offset),
    survey: rows.survey,
    dialect: reader.dialect,
    whole: () => !isEnough,
  };
}

/** What is wrong with the file is said with its name. */
async function* naming(chunks: AsyncGenerator<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (cause) {
    if (!(cause instanceof RetortError) || !cause.code.startsWith('graph-')) throw cause;
    throw new RetortError(cause.code, { file, ...cause.data }, { cause });
  }
}

/** Lines that are not handed on, and where all that can still be rejected began. */
class Lines {
  /** Bytes that wait. */
  length = 0;
  /** Lines so far. */
  count = 0;
  private waiting: string[] = [];
  /** Offset of each line among the lines' bytes, and the byte of its element. */
  private starts: number[] = [];
  private bytes: number[] = [];
  private from = 0;

  add(line: string, byte: number): void {
    this.count++;
    this.waiting.push(line, '\n');
    this.starts.push(this.from + this.length);
    this.bytes.push(byte);
    this.length += lengthOf(line) + 1;
  }

  take(): Uint8Array {
    const taken = utf8Bytes(this.waiting.join(''));
    this.from += taken.length;
    this.waiting = [];
    this.length = 0;
    this.forget(this.from - taken.length - 2 * MAX_ROW_BYTES);
    return taken;
  }

  /** Byte of the element whose line holds `offset`. */
  byteAt(offset: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.bytes[low] ?? 0;
  }

  private forget(before: number): void {
    const kept = this.starts.findIndex((start) => start >= before);
    // Half of them at once: each is moved but once or twice.
    if (kept < this.starts.length / 2) return;
    this.starts = this.starts.slice(kept);
    this.bytes = this.bytes.slice(kept);
  }
}

/** Bytes of a text as UTF-8. */
function lengthOf(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return length;
}
