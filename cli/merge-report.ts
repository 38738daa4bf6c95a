// What a merge did, for a terminal and as JSON: names of records come from files and may not move the cursor.
import { itemName, MERGE_PARTS } from '../shared/merge/item-name';
import { type Choose, coming, type Compared, type MergePart, type MergePlan } from '../shared/merge/plan';
import type { SettingDifference } from '../shared/merge/linkage-difference';
import { aligned, figure, plain } from './aligned';

export type PartReport = { new: number; here: number; beside: number; differing: number };
/** `holds`: which archive's is in the result. */
export type DifferingReport = { part: MergePart; name: string; holds: 'first' | 'second' };

export type MergeReport = {
  parts: Record<MergePart, PartReport>;
  beside: { part: MergePart; from: string; to: string }[];
  differing: DifferingReport[];
  settings: readonly SettingDifference[];
  /** Null: as the first archive's. */
  marking: string | null;
};

export function mergeReport(plan: MergePlan, choose: Choose): MergeReport {
  const all = MERGE_PARTS.map((part) => ({ part, compared: plan.parts[part] as Compared<never> }));
  return {
    parts: Object.fromEntries(
      all.map(({ part, compared }) => [part, partReport(compared)]),
    ) as MergeReport['parts'],
    beside: all.flatMap(({ part, compared }) =>
      compared.renamed.map(({ from, item }) => ({ part, from, to: itemName(part, item) })),
    ),
    differing: all.flatMap(({ part, compared }) =>
      compared.disputed.map((one) => ({
        ...{ part, name: itemName(part, one.theirs) },
        holds: choose(part, one) === 'here' ? ('first' as const) : ('second' as const),
      })),
    ),
    ...{ settings: plan.settings, marking: plan.marking },
  };
}

function partReport(compared: Compared<unknown>): PartReport {
  return {
    ...{ new: coming(compared).length - compared.renamed.length, here: compared.same },
    ...{ beside: compared.renamed.length, differing: compared.disputed.length },
  };
}

const TITLES: Readonly<Record<MergePart, string>> = {
  sources: 'sources',
  specs: 'specifications',
  kinds: 'kinds',
  warningLists: 'warning lists',
  judgements: 'judgements',
  views: 'saved views',
  marks: 'marks',
};

const NAMED = 10;

export function mergeLines(report: MergeReport): string[] {
  const { beside, differing, settings, marking } = report;
  const rows = MERGE_PARTS.map((part) => {
    const { new: fresh, here, beside: renamed, differing: disputed } = report.parts[part];
    return [`  ${TITLES[part]}`, ...[fresh, here, renamed, disputed].map(figure)];
  });
  const head = ['', 'new', 'already there', 'kept beside', 'differing'];
  return [
    ...aligned([head, ...rows], [false, true, true, true, true]),
    ...named(beside.map(({ from, to }) => `kept beside: ${plain(from)} as ${plain(to)}`)),
    ...named(differing.map(({ part, name, holds }) => `differing in ${TITLES[part]}: ${plain(name)}, the ${holds} one’s holds`)), // prettier-ignore
    ...settings.map((one) => `  ${settingLine(one)}`),
    ...(marking === null ? [] : [`  marked ${marking}, the stricter of the two`]),
  ];
}

function named(lines: readonly string[]): string[] {
  const more = lines.length - NAMED;
  const rest = more > 0 ? [`  and ${figure(more)} more (--json has all)`] : [];
  return [...lines.slice(0, NAMED).map((line) => `  ${line}`), ...rest];
}

/** How rings are found stays as in the first archive. */
function settingLine(one: SettingDifference): string {
  if (one.setting === 'curves') return `left as in the first: curves of ${one.kinds.map(plain).join(', ')}`;
  if (one.setting === 'excluded')
    return `left as in the first: ${figure(one.theirs)} more excluded in the second`;
  const bits = (value: number | undefined): string =>
    value === undefined ? 'as it ships' : `${String(value)} bits`;
  return `left as in the first: threshold ${bits(one.here)}, ${bits(one.theirs)} in the second`;
}
