// What merging another workspace into this one would do, kind of record by kind of record: read by a person before anything is changed.
import type { CustomKind } from '../model/records/custom-kind';
import type { ImportSpec } from '../model/records/import-spec';
import type { Judgement } from '../model/records/judgement';
import type { SavedView } from '../model/records/saved-view';
import type { SourceRecord } from '../model/records/source';
import type { TimeMark } from '../model/records/time-mark';
import type { WarningList } from '../model/records/warning-list';
import type { Marking, WorkspaceRecord } from '../model/records/workspace';
import type { SettingDifference } from './linkage-difference';

/** The two sides of a merge: the workspace that stays, and the one that is merged into it. */
export type Side = 'here' | 'theirs';

/** Only one of both can be in a workspace, and they differ. */
export type Disputed<T> = {
  /** Of its own among those of its kind. */
  key: string;
  here: T;
  theirs: T;
  /** Which one holds where nobody chooses. */
  preset: Side;
};

/** Theirs has a name that something else has here: both stay. */
export type Renamed<T> = { item: T; from: string };

export type Compared<T> = {
  fresh: readonly T[];
  /** How many are here already, by content. */
  same: number;
  renamed: readonly Renamed<T>[];
  disputed: readonly Disputed<T>[];
};

export type MergeParts = {
  sources: Compared<SourceRecord>;
  specs: Compared<ImportSpec>;
  kinds: Compared<CustomKind>;
  warningLists: Compared<WarningList>;
  judgements: Compared<Judgement>;
  views: Compared<SavedView>;
  marks: Compared<TimeMark>;
};
export type MergePart = keyof MergeParts;

export type MergePlan = {
  here: WorkspaceRecord;
  theirs: WorkspaceRecord;
  parts: MergeParts;
  /** The stricter one, where that is theirs. */
  marking: Marking | null;
  /** What of theirs about finding rings is another than here: it stays behind. */
  settings: readonly SettingDifference[];
  /** Sequence of the step done last here: the plan is of what was then. */
  done: number;
};

/** Which of two holds; by default what is preset. */
export type Choose = (part: MergePart, disputed: Disputed<unknown>) => Side;

export const asPreset: Choose = (_, { preset }) => preset;

/** Those of theirs that take the place of what is here. */
export function taken<T>(part: MergePart, { disputed }: Compared<T>, choose: Choose): Disputed<T>[] {
  return disputed.filter((one) => choose(part, one) === 'theirs');
}

/** Records that come, each under the name that it has then. */
export function coming<T>({ fresh, renamed }: Compared<T>): T[] {
  return [...fresh, ...renamed.map(({ item }) => item)];
}
