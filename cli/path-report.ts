// How two accounts that are no link hang together through others, for a terminal: account by account, each step by its strongest selector.
import type { Dataset, EntityId } from '../shared/dataset/types';
import type { Linkage } from '../shared/linkage/linkage';
import { evidencePath, linkGraph } from '../shared/linkage/reasons/evidence-path';
import type { KindRegistry } from '../shared/model/kinds/registry';
import { aligned, cut, plain, rounded } from './aligned';

const VALUE_CHARACTERS = 32;

/** `weakest`: bits of the weakest step, which is what the chain is worth; `shared`: selectors that count in the step. */
export type PathReport = {
  weakest: number;
  steps: { from: string; to: string; bits: number; kind: string; value: string; shared: number }[];
};

/** Null when no chain of scored pairs leads from one to the other. */
export function pathReport(dataset: Dataset, linkage: Linkage, a: EntityId, b: EntityId): PathReport | null {
  const path = evidencePath(linkage, linkGraph(linkage), a, b);
  if (path === null) return null;
  const { dictionary } = dataset;
  return {
    weakest: rounded(path.weakest),
    steps: path.steps.map(({ from, to, bits, kind, selector, shared }) => ({
      ...{ from: dictionary.value(from), to: dictionary.value(to), bits: rounded(bits) },
      ...{ kind, value: dictionary.value(selector), shared },
    })),
  };
}

export function pathLines(path: PathReport | null, kinds: KindRegistry): string[] {
  if (path === null) return ['', 'No chain of links leads from one to the other.'];
  const rows = path.steps.map(({ from, to, bits, kind, value, shared }) => {
    const { label, display } = kinds.get(kind);
    const more = shared > 1 ? ` and ${String(shared - 1)} more` : '';
    return [
      bits.toFixed(1),
      `${plain(from)} - ${plain(to)}`,
      `${label} ${cut(display(value), VALUE_CHARACTERS)}${more}`,
    ];
  });
  return [
    '',
    `Path between them; its weakest step has ${path.weakest.toFixed(1)} bits:`,
    ...aligned([['bits', 'accounts', 'by'], ...rows], [true, false, false]),
  ];
}
