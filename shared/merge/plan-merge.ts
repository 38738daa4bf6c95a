// Two workspaces compared, record by record: no column is read, nothing is changed.
import type { SavedView } from '../model/records/saved-view';
import { MARKINGS, type Marking } from '../model/records/workspace';
import type { WorkspaceReader } from '../ports/workspace-store';
import {
  compareJudgements,
  compareKinds,
  compareMarks,
  compareSpecs,
  compareViews,
  compareWarningLists,
} from './compare-records';
import { compareSources } from './compare-sources';
import { settingDifferences } from './linkage-difference';
import type { MergeParts, MergePlan } from './plan';

/** `here` stays, `theirs` is merged into it. */
export async function planMerge(here: WorkspaceReader, theirs: WorkspaceReader): Promise<MergePlan> {
  const [own, other] = [await here.describe(), await theirs.describe()];
  return {
    ...{ here: own, theirs: other, parts: await compareParts(here, theirs, other.name) },
    marking: stricter(own.marking, other.marking) ? other.marking : null,
    settings: settingDifferences(await here.linkageSettings(), await theirs.linkageSettings()),
    done: (await here.history('workspace')).done,
  };
}

async function compareParts(
  here: WorkspaceReader,
  theirs: WorkspaceReader,
  origin: string,
): Promise<MergeParts> {
  return {
    sources: compareSources(await here.sources(), await theirs.sources()),
    specs: compareSpecs(await here.specs(), await theirs.specs(), origin),
    kinds: compareKinds(await here.kinds(), await theirs.kinds(), origin),
    warningLists: compareWarningLists(await here.warningLists(), await theirs.warningLists(), origin),
    judgements: compareJudgements(await here.judgements(), await theirs.judgements(), origin),
    views: compareViews(await wholeViews(here), await wholeViews(theirs), origin),
    marks: compareMarks(await here.marks(), await theirs.marks(), origin),
  };
}

async function wholeViews(reader: WorkspaceReader): Promise<SavedView[]> {
  const views: SavedView[] = [];
  for (const { name } of await reader.views()) views.push(await reader.view(name));
  return views;
}

function stricter(here: Marking, theirs: Marking): boolean {
  return MARKINGS.indexOf(theirs) > MARKINGS.indexOf(here);
}
