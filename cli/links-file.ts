// The links as a CSV: what tools of record linkage report, pairs at a threshold.
import type { Dataset } from '../shared/dataset/types';
import { csvCell } from '../shared/kernel/csv-cell';
import type { Linkage } from '../shared/linkage/linkage';
import { linksOf, type Link } from '../shared/linkage/links-of';
import { writeChunks } from './files';

const DECIMALS = 2;
/** Rows that are encoded at once. */
const BLOCK = 4_096;

/** Columns `a`, `b`, `bits`, strongest first. @throws RetortError `file-unwritable` */
export async function writeLinks(name: string, { dictionary }: Dataset, linkage: Linkage): Promise<void> {
  const { accounts } = linkage.evidence.incidence;
  const valueOf = (position: number): string => csvCell(dictionary.value(accounts[position] as number));
  const row = ({ a, b, bits }: Link): string => `${valueOf(a)},${valueOf(b)},${bits.toFixed(DECIMALS)}\r\n`;
  await writeChunks(name, blocks(linksOf(linkage), row));
}

function* blocks(links: readonly Link[], row: (link: Link) => string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('a,b,bits\r\n');
  for (let from = 0; from < links.length; from += BLOCK)
    yield encoder.encode(
      links
        .slice(from, from + BLOCK)
        .map(row)
        .join(''),
    );
}
