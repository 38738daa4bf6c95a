// What a workspace can hold at most, of both together: refused before anything is changed, so that what was merged can be written as an archive and read again.
import { RetortError } from '../kernel/errors';
import { MOST_JUDGEMENTS } from '../model/records/judgement';
import { MOST_VIEWED_ENTITIES, MOST_VIEWS } from '../model/records/saved-view';
import { MOST_MARKS } from '../model/records/time-mark';
import type { WorkspaceReader } from '../ports/workspace-store';
import { coming, type MergePlan } from './plan';

/** As an archive's manifest bounds them. */
const MOST_LISTS = 1_000;
const MOST_KINDS = 10_000;

/** @throws RetortError `merge-too-large` {what, found, limit} */
export async function refuseTooMany(here: WorkspaceReader, { parts }: MergePlan): Promise<void> {
  const views = await here.views();
  const viewed = [...views, ...coming(parts.views)].reduce((sum, { entities }) => sum + entities, 0);
  const judged = (await here.judgements()).length + parts.judgements.fresh.length;
  const lists = (await here.warningLists()).length + parts.warningLists.fresh.length;
  const found: readonly [what: string, found: number, limit: number][] = [
    ['judgements', judged, MOST_JUDGEMENTS],
    ['saved views', views.length + coming(parts.views).length, MOST_VIEWS],
    ['entities in saved views', viewed, MOST_VIEWED_ENTITIES],
    ['marks', (await here.marks()).length + coming(parts.marks).length, MOST_MARKS],
    ['warning lists', lists, MOST_LISTS],
    ['kinds', (await here.kinds()).length + coming(parts.kinds).length, MOST_KINDS],
  ];
  const over = found.find(([, count, limit]) => count > limit);
  if (over === undefined) return;
  throw new RetortError('merge-too-large', { what: over[0], found: over[1], limit: over[2] });
}
