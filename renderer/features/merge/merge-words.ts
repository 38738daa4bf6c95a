// What a merge says: of kinds of records, of one side of what differs, of settings that stay behind, and of what was done.
import type { SourceRecord } from '../../../shared/model/records/source';
import type { Judgement } from '../../../shared/model/records/judgement';
import type { WarningList } from '../../../shared/model/records/warning-list';
import type { SettingDifference } from '../../../shared/merge/linkage-difference';
import { MERGE_PARTS } from '../../../shared/merge/item-name';
import { coming, taken, type Choose, type MergePart, type MergePlan } from '../../../shared/merge/plan';
import { verdictWord } from '../../state/judgements';
import { formatOf } from '../../ui/format';
import { formatDates, formatTime } from '../../ui/time';

type Noun = readonly [one: string, many: string];

const NOUNS: Readonly<Record<MergePart, Noun>> = {
  sources: ['source', 'sources'],
  specs: ['specification', 'specifications'],
  kinds: ['kind', 'kinds'],
  warningLists: ['warning list', 'warning lists'],
  judgements: ['judgement', 'judgements'],
  views: ['saved view', 'saved views'],
  marks: ['mark', 'marks'],
};

/** "Warning lists" */
export function partTitle(part: MergePart): string {
  const [, many] = NOUNS[part];
  return many.charAt(0).toUpperCase() + many.slice(1);
}

/** "3 sources" */
/** "warning list" */
export const partNoun = (part: MergePart): string => NOUNS[part][0];

const countWords = (part: MergePart, count: number): string => formatOf(count, ...NOUNS[part]);

const SIDES: { readonly [P in MergePart]?: (item: never, zone: string) => string } = {
  sources: ({ rows, observations, first, last, spec, log }: SourceRecord, zone) =>
    [
      `${formatOf(observations, 'observation')} of ${formatOf(rows.read, 'row')}`,
      first === null ? 'without times' : formatDates(first, last, zone),
      `read as ‘${spec.logs[log]?.name ?? spec.name}’ of ‘${spec.name}’`,
    ].join(', '),
  judgements: ({ verdict, reason, at }: Judgement, zone) =>
    `${verdictWord(verdict)}, ${formatTime(Date.parse(at), zone)}${reason === '' ? '' : `: ${reason}`}`,
  warningLists: ({ version, entries }: WarningList) =>
    `version ${String(version)}, ${formatOf(entries.length, 'entry', 'entries')}`,
};

/** One side of what differs, in a line. */
export function sideWords(part: MergePart, item: unknown, zone: string): string {
  return SIDES[part]?.(item as never, zone) ?? '';
}

const bits = (value: number | undefined): string =>
  value === undefined ? 'as it ships' : `${String(value)} bits`;

/** What of theirs stays behind, a sentence each. */
export function settingWords(one: SettingDifference): string {
  if (one.setting === 'threshold')
    return `The threshold stays ${bits(one.here)}; theirs is ${bits(one.theirs)}.`;
  if (one.setting === 'curves')
    return `The curves of ${one.kinds.join(', ')} stay as they are here; theirs are others.`;
  return `${formatOf(one.theirs, 'thing')} that only theirs leaves out ${one.theirs === 1 ? 'stays' : 'stay'} in here.`;
}

/** Records that come or take a place, by kind; kinds of which none does are left out. */
function arriving({ parts }: MergePlan, choose: Choose): [MergePart, number][] {
  return MERGE_PARTS.map((part): [MergePart, number] => [
    part,
    coming<unknown>(parts[part]).length + taken<unknown>(part, parts[part], choose).length,
  ]).filter(([, count]) => count > 0);
}

/** "3 sources, 12 judgements" */
export function arrivingWords(plan: MergePlan, choose: Choose): string {
  return arriving(plan, choose)
    .map(([part, count]) => countWords(part, count))
    .join(', ');
}
