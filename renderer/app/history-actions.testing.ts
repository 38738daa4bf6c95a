// What a person can do to a workspace and its graph, each by a number that chooses among what is there. What finds nothing to do does nothing.
import type { EntityKey } from '../../shared/dataset/types';
import { noProgress } from '../../shared/kernel/progress';
import { sourcesComing } from '../../shared/merge/merge-changes';
import { asPreset, type Choose } from '../../shared/merge/plan';
import { planMerge } from '../../shared/merge/plan-merge';
import { stageSources } from '../../shared/merge/stage-sources';
import { VERDICTS } from '../../shared/model/records/judgement';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import { datasetInput, seen } from '../../shared/testing/dataset-builder';
import { commitInput } from '../../shared/testing/dataset-store';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { createMemoryWorkspace } from '../../shared/workspace/memory-workspace';
import { mergeStep } from '../state/merge-step';
import { judgement } from '../../shared/testing/judgements-contract';
import { spec } from '../../shared/testing/import-spec-builder';
import { warningList } from '../../shared/testing/warning-lists-contract';
import { shippedCurves } from '../../shared/model/kinds/registry';
import type { EvidenceCurve } from '../../shared/model/evidence';
import type { EntityFilter } from '../../shared/model/records/entity-filter';
import { MARKINGS, type WorkspaceRecord } from '../../shared/model/records/workspace';
import * as graphAction from '../features/graph/graph-actions';
import { openMembers, expandTarget, showSelected } from '../features/graph/graph-expand';
import { clearFilter, filterBy, withoutFacet } from '../features/graph/graph-filter';
import { collapseTargets, gatherAlike } from '../features/graph/graph-collapse';
import { selectCommon } from '../features/graph/graph-common';
import { focusTargets, showAll } from '../features/graph/graph-focus';
import { groupAccounts, ungroupTargets } from '../features/graph/graph-group';
import { mergeTargets, unmergeTargets } from '../features/graph/graph-merge';
import { openRing } from '../features/graph/graph-ring';
import { selectNodes, viewOf } from '../features/graph/graph-desk';
import { deleteView, openView, renameView, saveView } from '../features/graph/saved-views';
import { addNote, moveNote, removeNote, writeNote } from '../state/graph-notes';
import { withThing, withoutThing } from '../state/excluded';
import * as command from '../state/graph-view-commands';
import { judgeStep, takeBackStep } from '../state/judgements';
import { listsStep } from '../state/warning-lists';
import { withCurves, type JournalEntry } from '../state/workspace-journal';
import * as steps from '../state/workspace-steps';
import type { OpenWorkspace } from './history.testing';

type Action = (open: OpenWorkspace, n: number) => Promise<unknown>;

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** Of a list that is never empty. */
const one = <T>(list: readonly T[], n = 0): T => list[n % list.length] as T;

const take = async ({ journal }: OpenWorkspace, entry: JournalEntry | undefined): Promise<void> => {
  if (entry !== undefined) await journal.take(entry);
};

const state = ({ workbench }: OpenWorkspace) => workbench.store.getState();

async function accounts({ session }: OpenWorkspace): Promise<{ id: number; key: EntityKey }[]> {
  const page = { offset: 0, limit: 500, from: null, to: null, text: '', sort: [] };
  const chosen = { kind: ['account'] };
  return (await session.engine.table({ table: 'entities', ...page, scope: { type: 'all' }, chosen })).rows;
}

const workspaceOf = (open: OpenWorkspace): WorkspaceRecord => state(open).workspace as WorkspaceRecord;

let merged = 0;

/** Of a few that hold in part what others hold, and say other things of the same pairs and names. */
async function otherWorkspace(n: number): Promise<WorkspaceStore> {
  const store = createMemoryWorkspace(workspaceRecord('other', { name: `other ${n % 2}` }));
  const spoken = judgement('0-0', '0-1', one(VERDICTS, n), n % 50);
  await store.commit(
    { type: 'judge', judgements: [spoken], takenBack: [] },
    { type: 'save-spec', spec: { ...spec(`spec ${n % 3}`), kinds: [] } },
    { type: 'set-warning-lists', lists: [warningList({ name: `list ${n % 3}`, version: n })], removed: [] },
  );
  const accounts = [`account:0-${n % 4}`, `account:other-${n % 3}`];
  const [input] = datasetInput([accounts.map((account) => seen(account, 'paid-with', 'payment:card-0'))]);
  if (input === undefined) return store;
  const digest = String(n % 2).padStart(64, '9');
  await commitInput(store, [{ ...input, record: { ...input.record, digest } }]);
  return store;
}

const workspaceActions: Action[] = [
  async (open, n) => {
    const known = await accounts(open);
    const [a, b] = [pick(known, n), pick(known, n * 7 + 1)];
    if (a === undefined || b === undefined || a === b) return;
    const verdict = pick(['same', 'not-same', 'unsure'] as const, n) ?? 'same';
    const given = { ...judgement(a.key.value, b.key.value, verdict, n % 500), reason: `no. ${n}` };
    await take(open, judgeStep('judge', state(open).judgements, [given]));
  },
  (open, n) => take(open, takeBackStep('take back', state(open).judgements.slice(0, n % 3))),
  (open, n) => {
    const { linkage } = state(open);
    return open.journal.change('threshold', linkage, { ...linkage, threshold: 8 + (n % 20) });
  },
  (open, n) => {
    const { linkage } = state(open);
    const curve = {
      ...(shippedCurves['device'] as EvidenceCurve),
      baseBits: 4 + (n % 12),
      halfLifeDays: n % 2 === 0 ? Infinity : 9,
    };
    return open.journal.change('curve', linkage, withCurves(linkage, { device: n % 5 === 0 ? null : curve }));
  },
  async (open, n) => {
    const { linkage } = state(open);
    const key = { kind: 'payment', realm: '', value: `card-${n % 3}` };
    const change = n % 2 === 0 ? withThing : withoutThing;
    await open.journal.change('leave out', linkage, change(linkage, { type: 'selector', key }));
  },
  async (open, n) => {
    const name = `list ${n % 3}`;
    const given = n % 4 === 0 ? [] : [warningList({ name, weight: (n % 10) / 10 })];
    const known = await open.session.reader.warningLists();
    await take(open, listsStep('lists', known, given, given.length === 0 ? [name] : []));
  },
  (open, n) => take(open, steps.renameStep(workspaceOf(open), `name ${n % 9}`)),
  (open, n) => take(open, steps.markingStep(workspaceOf(open), one(MARKINGS, n))),
  async (open, n) => {
    const known = await open.session.reader.specs();
    const name = `spec ${n % 3}`;
    const saved = { ...spec(name), kinds: n % 2 === 0 ? [] : spec().kinds };
    await take(open, n % 3 === 0 ? steps.deleteSpecStep(known, name) : steps.saveSpecStep(known, saved));
  },
  async (open, n) => {
    const known = await open.session.reader.kinds();
    const kind = { ...one(spec().kinds), id: `wallet-${n % 2}`, label: `Wallet ${n % 7}` };
    await take(open, n % 3 === 0 ? steps.deleteKindStep(known, kind.id) : steps.saveKindStep(known, kind));
  },
  async (open) => {
    const { reader } = open.session;
    const ids = (await reader.staged()).map(({ id }) => id);
    if (ids.length > 0)
      await take(open, steps.importStep(await reader.sources(), ids, '2026-07-14T10:00:00.000Z'));
  },
  async (open, n) => {
    const sources = await open.session.reader.sources();
    const source = sources.length > 1 ? pick(sources, n) : undefined;
    if (source !== undefined) await take(open, steps.retractStep(sources, source.id));
  },
  async (open, n) => {
    const other = await otherWorkspace(n);
    const plan = await planMerge(open.store, other);
    const choose: Choose = n % 2 === 0 ? asPreset : () => 'theirs';
    const newId = (): string => `merged-${merged++}`;
    const coming = sourcesComing(plan, choose);
    const staged = await stageSources(other, open.store, coming, newId, noProgress);
    await open.journal.take(() => mergeStep(open.session.reader, plan, choose, staged));
  },
  (open, n) => saveView(open.desk, `view ${n % 3}`),
  (open, n) => renameView(open.desk, pick(state(open).views, n)?.name ?? '', `view ${n % 4}`),
  (open, n) => deleteView(open.desk, pick(state(open).views, n)?.name ?? ''),
];

const chosen = (open: OpenWorkspace, n: number, most = 3): string[] =>
  [...viewOf(open.desk).nodes.keys()].sort().slice(n % 5, (n % 5) + 1 + (n % most));

const FILTERS: EntityFilter[] = [
  { neighbours: { from: 3, to: null } },
  { relation: ['used-device'], text: 'd' },
  { ring: ['none'], kind: ['account', 'address'] },
  { sharedBy: { from: 2, to: 9 }, neighbours: { from: null, to: 2 } },
];

const graphActions: Action[] = [
  async (open, n) => {
    const ring = pick(state(open).rings?.rings ?? [], n);
    if (ring === undefined) return;
    open.workbench.actions.openRing(ring.id);
    await openRing(open.desk, ring.id);
  },
  async (open, n) => {
    const account = pick(await accounts(open), n);
    if (account !== undefined) open.workbench.actions.select([account.id]);
    await expandTarget(open.desk);
  },
  async (open, n) => {
    const known = await accounts(open);
    open.workbench.actions.select([pick(known, n), pick(known, n + 3)].flatMap((found) => found?.id ?? []));
    await showSelected(open.desk);
  },
  async (open, n) => {
    const all = [...viewOf(open.desk).nodes.values()].filter((node) => node.type === 'collection');
    const node = pick(all, n);
    if (node !== undefined) await openMembers(open.desk, node, 1 + (n % 9));
  },
  async (open, n) => {
    selectNodes(open.desk, chosen(open, n));
    await graphAction.hideTargets(open.desk);
  },
  async (open, n) => {
    selectNodes(open.desk, chosen(open, n));
    await graphAction.pinTargets(open.desk);
  },
  async (open) => graphAction.showHidden(open.desk),
  async (open, n) => graphAction.toggleKind(open.desk, one(['account', 'device', 'payment'], n), 'Kinds'),
  async (open, n) => filterBy(open.desk, one(FILTERS, n)),
  async (open, n) => (n % 2 === 0 ? clearFilter(open.desk) : withoutFacet(open.desk, 'neighbours')),
  (open) => graphAction.layoutAgain(open.desk),
  async (open, n) => {
    selectNodes(open.desk, chosen(open, n));
    await focusTargets(open.desk, 1 + (n % 3));
  },
  async (open) => showAll(open.desk),
  async (open, n) => {
    selectNodes(open.desk, chosen(open, n));
    collapseTargets(open.desk);
  },
  async (open, n) => {
    open.workbench.actions.select([]);
    if (n % 2 === 0) selectNodes(open.desk, chosen(open, n));
    gatherAlike(open.desk);
  },
  async (open, n) => {
    selectNodes(open.desk, chosen(open, n));
    await selectCommon(open.desk);
  },
  async (open, n) => {
    const known = [pick(await accounts(open), n), pick(await accounts(open), n + 2)].flatMap(
      (one) => one?.id ?? [],
    );
    if (n % 2 === 0) await groupAccounts(open.desk, known, `group ${n % 3}`);
    else await ungroupTargets(open.desk);
  },
  async (open, n) => {
    selectNodes(open.desk, chosen(open, n));
    await (n % 2 === 0 ? mergeTargets(open.desk) : unmergeTargets(open.desk));
  },
  async (open, n) => {
    const places = new Map(chosen(open, n, 4).map((id, at) => [id, { x: n / 7 + at, y: -n / 3 }]));
    open.desk.graph.run('move', command.move(places));
  },
  async (open, n) => {
    const id = pick([...viewOf(open.desk).notes.keys()].sort(), n);
    const at = { x: n / 3, y: -n };
    const written = n % 2 === 0 || id === undefined;
    open.desk.graph.run('note', written ? addNote(`note ${n}`, at) : one([writeNote(id, `${n}`), moveNote(id, at), removeNote(id)], n)); // prettier-ignore
  },
  (open, n) => {
    const view = pick(state(open).views, n);
    return view === undefined ? Promise.resolve() : openView(open.desk, view.name);
  },
];

const walks: Action[] = [
  async (open, n) => (n % 3 === 0 ? graphAction.redo : graphAction.undo)(open.desk),
  (open, n) => (n % 3 === 0 ? open.journal.redo() : open.journal.undo()),
  async (open, n) =>
    graphAction.goTo(open.desk, Math.max(0, open.desk.graph.store.getState().history.past.length - (n % 4))),
  (open, n) => open.journal.goTo(Math.max(0, open.journal.store.getState().history.past.length - (n % 4))),
];

const ALL = [...workspaceActions, ...graphActions, ...graphActions, ...walks];

/** One of everything that a person can do, as the window does it; it resolves when the window is at rest again. */
export async function act(open: OpenWorkspace, which: number, n: number): Promise<void> {
  await ALL[which % ALL.length]?.(open, n);
  await open.rest();
}

/** The graph's steps first: what is drawn anew because other rings were found is one of them. And once more: a graph that waited for its entities comes back with them. */
export async function undoAll({ desk, journal, rest }: OpenWorkspace): Promise<void> {
  undoGraph(desk);
  while ((await journal.undo()) !== undefined) await rest();
  undoGraph(desk);
}

function undoGraph(desk: OpenWorkspace['desk']): void {
  while (desk.graph.store.getState().history.past.length > 0) graphAction.undo(desk);
}

/** Where both histories stand. */
export const placeIn = ({ desk, journal }: OpenWorkspace): Place => ({
  workspace: journal.store.getState().history.past.length,
  graph: desk.graph.store.getState().history.past.length,
});

type Place = { workspace: number; graph: number };

/** The workspace's steps first: the graph's are about what they brought. */
export async function redoTo({ desk, journal, rest }: OpenWorkspace, place: Place): Promise<void> {
  for (let at = 0; at < place.workspace; at++) {
    await journal.redo();
    await rest();
  }
  for (let at = 0; at < place.graph; at++) graphAction.redo(desk);
}
