// Why two accounts are linked or not, for a terminal: from the prior, over every selector they share, to the total against the threshold.
import type { Dataset, EntityId } from '../shared/dataset/types';
import { explainLink, type Linkage } from '../shared/linkage/linkage';
import type { LinkExplanation } from '../shared/linkage/types';
import type { KindRegistry } from '../shared/model/kinds/registry';
import { aligned, cut, figure, plain, rounded, signed } from './aligned';
import { usage } from './command';
import { judgementsAt, said, type JudgementReport } from './judgement-report';
import { accountNamed } from './left-out';
import { pathLines, pathReport, type PathReport } from './path-report';

const EXPLAIN = '--explain';
const VALUE_CHARACTERS = 32;

export type PairNames = { a: string; b: string };

/** Takes `--explain A B` out of the arguments, which no other option is like. @throws RetortError `usage` unless two names follow. */
export function takePair(args: readonly string[]): { pair: PairNames | undefined; rest: string[] } {
  const end = args.indexOf('--');
  const at = args.indexOf(EXPLAIN);
  if (at < 0 || (end >= 0 && at > end)) return { pair: undefined, rest: [...args] };
  const [a, b] = args.slice(at + 1, at + 3);
  if (a === undefined || b === undefined || a.startsWith('--') || b.startsWith('--'))
    throw usage(`${EXPLAIN} takes two accounts, by the names that the logs give them`);
  return { pair: { a, b }, rest: [...args.slice(0, at), ...args.slice(at + 3)] };
}

/** Everything follows from logs, specification and options alone. */
export type PairReport = {
  a: string;
  b: string;
  /** Bits. */
  threshold: number;
  prior: number;
  total: number;
  linked: boolean;
  /** What was judged of them, and outweighs the bits; null: nothing that is obeyed. */
  judged: 'same' | 'not-same' | null;
  /** By which judgements, in order; or, where the bits decide, what else was said of the two. */
  judgements: JudgementReport[];
  /** Rank of the ring that each is in; null: in none. */
  rings: [number | null, number | null];
  /** Strongest first; `base` and `adjustments` make `bits`. */
  selectors: {
    kind: string;
    value: string;
    group: string;
    accounts: number;
    base: number;
    adjustments: { label: string; bits: number }[];
    bits: number;
    suppressed: string | null;
  }[];
  /** How they hang together through others; null: they do not, or they are linked themselves. */
  path: PathReport | null;
};

/** @throws RetortError `entity-not-found` {entity} */
export function pairReport(dataset: Dataset, linkage: Linkage, { a, b }: PairNames): PairReport {
  const ids = [accountNamed(dataset, a), accountNamed(dataset, b)] as const;
  const explanation = explainLink(linkage, ...ids);
  const rank = (id: EntityId): number | null =>
    linkage.result.rings[linkage.result.ringOf[id] as number]?.rank ?? null;
  const { threshold, prior, total, judged } = explanation;
  const byBits = total >= threshold;
  return {
    ...{ a, b, threshold, prior, total: rounded(total) },
    linked: judged.verdict === null ? byBits : judged.verdict === 'same',
    judged: judged.verdict,
    judgements: judgementsAt(linkage.result, judged.judgements),
    rings: [rank(ids[0]), rank(ids[1])],
    selectors: explanation.selectors.map((one) => selectorReport(dataset, one)),
    path: total >= threshold ? null : pathReport(dataset, linkage, ...ids),
  };
}

function selectorReport(
  { dictionary }: Dataset,
  one: LinkExplanation['selectors'][number],
): PairReport['selectors'][number] {
  const { kind, value } = dictionary.key(one.selector);
  return {
    ...{ kind, value, group: one.group, accounts: one.degree, base: rounded(one.baseBits) },
    adjustments: one.adjustments.map(({ label, bits }) => ({ label, bits: rounded(bits) })),
    bits: rounded(one.bits),
    suppressed: one.suppressed,
  };
}

/** Values come from logs: they are shown in their kind's form for people, which cannot move the cursor. */
export function pairTable(report: PairReport, kinds: KindRegistry, width: number): string {
  const rows = [
    ['bits', 'sum', 'group', ''],
    [signed(report.prior), signed(report.prior), '', 'prior: two accounts drawn at random'],
    ...steps(report, kinds),
  ];
  const lines = [
    `${plain(report.a)} and ${plain(report.b)}: ${verdict(report)}`,
    ringWords(report),
    ...report.judgements.map(
      (one) => `Judged: ${said(one)}${one.reason === '' ? '' : `, ${plain(one.reason)}`}`,
    ),
    '',
    ...aligned(rows, [true, true, false, false]),
    ...(report.selectors.length === 0 ? ['They share nothing that counts.'] : []),
    ...(report.linked ? [] : pathLines(report.path, kinds)),
  ];
  return `${lines.map((line) => cut(line, width)).join('\n')}\n`;
}

function verdict({ total, threshold, linked, judged }: PairReport): string {
  const side = total >= threshold ? 'at or over' : 'under';
  const bits = `${total.toFixed(1)} bits, ${side} the threshold of ${threshold.toFixed(1)}`;
  const words = judged === null ? '' : `judged ${judged === 'same' ? 'the same operator' : 'not the same'}; `;
  return `${linked ? 'linked' : 'not linked'} (${words}${bits})`;
}

function ringWords({ rings: [a, b] }: PairReport): string {
  if (a === null && b === null) return 'Neither is in a ring.';
  if (a === b) return `Both are in ring ${String(a)}.`;
  const one = (rank: number | null): string => (rank === null ? 'in no ring' : `in ring ${String(rank)}`);
  return `The first is ${one(a)}, the second ${one(b)}.`;
}

/** Each selector, then what was taken from or given to its base, indented. */
function steps(report: PairReport, kinds: KindRegistry): string[][] {
  let sum = report.prior;
  return report.selectors.flatMap((one) => {
    sum += one.bits;
    const kind = kinds.get(one.kind);
    const name = `${kind.label} ${cut(kind.display(one.value), VALUE_CHARACTERS)}`;
    const suppressed = one.suppressed === null ? '' : `, not counted: ${one.suppressed}`;
    return [
      [signed(one.bits), signed(sum), one.group, `${name} (${figure(one.accounts)} accounts${suppressed})`],
      ['', '', '', `  ${signed(one.base)} for its kind`],
      ...one.adjustments.map(({ label, bits }) => ['', '', '', `  ${signed(bits)} ${label}`]),
    ];
  });
}
