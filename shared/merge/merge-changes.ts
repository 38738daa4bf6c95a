// A merge as changes of the workspace that stays: one step, which takes itself back exactly.
import { pairOf } from '../model/records/judgement';
import type { SourceRecord } from '../model/records/source';
import type { Change } from '../ports/workspace-store';
import { coming, taken, type Choose, type MergeParts, type MergePlan } from './plan';

/** Changes that a kept step may hold. */
export type MergeChange = Extract<
  Change,
  {
    type:
      | 'set-aside-sources'
      | 'bring-back-sources'
      | 'save-spec'
      | 'delete-spec'
      | 'save-kind'
      | 'delete-kind'
      | 'set-warning-lists'
      | 'judge'
      | 'set-views'
      | 'set-marks'
      | 'set-marking';
  }
>;

/** `first` does what `forward` does again after it was taken back; each list is one transaction. */
export type MergeChanges = { first: Change[]; forward: MergeChange[]; backward: MergeChange[] };

/** Sources of theirs that come: those to be staged before. */
export function sourcesComing(plan: MergePlan, choose: Choose): SourceRecord[] {
  const { sources } = plan.parts;
  return [...sources.fresh, ...taken('sources', sources, choose).map(({ theirs }) => theirs)];
}

/** `committed`: the sources here, in order of commit; `staged`: the new ids of `sourcesComing`. Nothing to do: nothing in any list. */
export function mergeChanges(
  plan: MergePlan,
  choose: Choose,
  committed: readonly SourceRecord[],
  staged: readonly string[],
): MergeChanges {
  const gone = replaced(plan, choose, committed);
  const left = committed.length - gone.length;
  const aside: MergeChange[] = gone.length === 0 ? [] : [asideOf(gone.map(({ id }) => id))];
  const again = gone.map(({ id, sequence }) => ({ id, sequence }));
  const back: MergeChange[] = gone.length === 0 ? [] : [{ type: 'bring-back-sources', sources: again }];
  const sources = staged.map((id, at) => ({ id, sequence: left + at + 1 }));
  const arrived = staged.length > 0;
  const records = recordChanges(plan, choose);
  return {
    first: [
      ...aside,
      ...(arrived ? [{ type: 'commit-sources' as const, sourceIds: [...staged], importedAt: null }] : []),
      ...records.forward,
    ],
    forward: [
      ...aside,
      ...(arrived ? [{ type: 'bring-back-sources' as const, sources }] : []),
      ...records.forward,
    ],
    backward: [...records.backward, ...(arrived ? [asideOf([...staged])] : []), ...back],
  };
}

const asideOf = (sourceIds: string[]): MergeChange => ({ type: 'set-aside-sources', sourceIds });

/** Every reading of the same file gives way: a file counts once. */
function replaced(plan: MergePlan, choose: Choose, committed: readonly SourceRecord[]): SourceRecord[] {
  const digests = new Set(taken('sources', plan.parts.sources, choose).map(({ theirs }) => theirs.digest));
  return committed.filter(({ digest }) => digests.has(digest));
}

type BothWays = { forward: MergeChange[]; backward: MergeChange[] };

function recordChanges(plan: MergePlan, choose: Choose): BothWays {
  const { parts, marking, here } = plan;
  const steps: (BothWays | undefined)[] = [
    ...coming(parts.specs).map((spec) =>
      both({ type: 'save-spec', spec }, { type: 'delete-spec', name: spec.name }),
    ),
    ...coming(parts.kinds).map((kind) =>
      both({ type: 'save-kind', kind }, { type: 'delete-kind', id: kind.id }),
    ),
    listChanges(parts, choose),
    judgementChanges(parts, choose),
    viewChanges(parts),
    markChanges(parts),
    marking === null
      ? undefined
      : both({ type: 'set-marking', marking }, { type: 'set-marking', marking: here.marking }),
  ];
  const done = steps.filter((step) => step !== undefined);
  return {
    forward: done.flatMap(({ forward }) => forward),
    backward: done.toReversed().flatMap(({ backward }) => backward),
  };
}

const both = (forward: MergeChange, backward: MergeChange): BothWays => ({
  ...{ forward: [forward], backward: [backward] },
});

function listChanges({ warningLists }: MergeParts, choose: Choose): BothWays | undefined {
  const chosen = taken('warningLists', warningLists, choose);
  const lists = [...warningLists.fresh, ...chosen.map(({ theirs }) => theirs)];
  if (lists.length === 0) return undefined;
  return both(
    { type: 'set-warning-lists', lists, removed: [] },
    {
      ...{ type: 'set-warning-lists', lists: chosen.map(({ here }) => here) },
      removed: warningLists.fresh.map(({ name }) => name),
    },
  );
}

function judgementChanges({ judgements }: MergeParts, choose: Choose): BothWays | undefined {
  const chosen = taken('judgements', judgements, choose);
  const all = [...judgements.fresh, ...chosen.map(({ theirs }) => theirs)];
  if (all.length === 0) return undefined;
  return both(
    { type: 'judge', judgements: all, takenBack: [] },
    { type: 'judge', judgements: chosen.map(({ here }) => here), takenBack: judgements.fresh.map(pairOf) },
  );
}

function viewChanges({ views }: MergeParts): BothWays | undefined {
  const all = coming(views);
  if (all.length === 0) return undefined;
  const removed = all.map(({ name }) => name);
  return both({ type: 'set-views', views: all, removed: [] }, { type: 'set-views', views: [], removed });
}

function markChanges({ marks }: MergeParts): BothWays | undefined {
  const all = coming(marks);
  if (all.length === 0) return undefined;
  const removed = all.map(({ id }) => id);
  return both({ type: 'set-marks', marks: all, removed: [] }, { type: 'set-marks', marks: [], removed });
}
