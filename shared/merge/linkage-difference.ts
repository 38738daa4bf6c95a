// How rings are found is decided once, in the workspace that stays: what the other one decided differently is told and stays behind.
import { canonicalJson } from '../archive/canonical-json';
import type { LinkageSettings } from '../model/records/linkage-settings';

/** `threshold`: bits, undefined as it ships. `curves`: ids of the kinds. `excluded`: how many selectors, kinds and sources only theirs leaves out. */
export type SettingDifference =
  | { setting: 'threshold'; here: number | undefined; theirs: number | undefined }
  | { setting: 'curves'; kinds: string[] }
  | { setting: 'excluded'; theirs: number };

export function settingDifferences(here: LinkageSettings, theirs: LinkageSettings): SettingDifference[] {
  const kinds = [...new Set([...Object.keys(here.curves), ...Object.keys(theirs.curves)])]
    .filter((kind) => canonicalJson(here.curves[kind]) !== canonicalJson(theirs.curves[kind]))
    .sort();
  const excluded = onlyTheirs(here.excluded, theirs.excluded);
  return [
    ...(here.threshold === theirs.threshold
      ? []
      : [{ setting: 'threshold' as const, here: here.threshold, theirs: theirs.threshold }]),
    ...(kinds.length === 0 ? [] : [{ setting: 'curves' as const, kinds }]),
    ...(excluded === 0 ? [] : [{ setting: 'excluded' as const, theirs: excluded }]),
  ];
}

function onlyTheirs(here: LinkageSettings['excluded'], theirs: LinkageSettings['excluded']): number {
  const named = (excluded: LinkageSettings['excluded']): string[] =>
    excluded === undefined
      ? []
      : [...excluded.selectors, ...excluded.kinds, ...excluded.sources].map((one) => canonicalJson(one));
  const known = new Set(named(here));
  return named(theirs).filter((one) => !known.has(one)).length;
}
