// An open workspace as the window has it, engine, journals and graph, without a window: what a person does to it is done by the very functions that the window calls.
import { createEngine } from '../../shared/engine/create-engine';
import { contentDigest } from '../../shared/archive/content-digest';
import { canonicalJson } from '../../shared/archive/canonical-json';
import type { EntityId } from '../../shared/dataset/types';
import { structuralLayout } from '../../shared/graph/layout';
import { shippedCurves } from '../../shared/model/kinds/registry';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import { datasetInput, seen, type Seen } from '../../shared/testing/dataset-builder';
import { commitInput, stageInput } from '../../shared/testing/dataset-store';
import { followDataset, followRing } from '../features/graph/graph-ring';
import { graphDeskOf, viewOf, type GraphDesk } from '../features/graph/graph-desk';
import { entitiesOf, shownEdges, shownNodes, type GraphView, type NodeId } from '../state/graph-view';
import { defaultPreferences } from '../state/preferences';
import type { Session } from '../state/session';
import { createWorkbench, type Workbench } from '../state/store';
import { workspaceJournalOf, type WorkspaceJournal } from '../state/workspace-journal';
import { openSession } from './session';
import type { RemoteIngest } from './session-parts';

export type OpenWorkspace = {
  store: WorkspaceStore;
  session: Session;
  workbench: Workbench;
  journal: WorkspaceJournal;
  desk: GraphDesk;
  /** Resolves once rings are found in what is there now and the graph has followed. */
  rest(): Promise<void>;
  close(): Promise<void>;
};

export async function openWorkspace(store: WorkspaceStore): Promise<OpenWorkspace> {
  const pure = createEngine(store, { now: () => 0, curves: shippedCurves });
  const engine = { ...pure, dispose: () => undefined };
  const ingest = { dispose: () => undefined } as unknown as RemoteIngest;
  const workbench = createWorkbench(defaultPreferences);
  const opened = await openSession({ store, engine, ingest, workbench });
  const session: Session = { ...opened, layout: async (input) => structuralLayout(input) };
  const desk = graphDeskOf(session, workbench);
  const rest = async (): Promise<void> => {
    await ready(workbench);
    const { summary, openRingId, rings } = workbench.store.getState();
    await followDataset(desk, summary?.version ?? null);
    await followRing(desk, openRingId, rings);
    await desk.sifting.settled();
  };
  await rest();
  return {
    ...{ store, session, workbench, desk, rest, journal: workspaceJournalOf(session) },
    close: async () => {
      await desk.keeper.settled();
      await session.dispose();
    },
  };
}

/** Work begins in the turn in which it is asked for. */
function ready({ store }: Workbench): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const { work, tasks, problem } = store.getState();
      if (work === 'failed') reject(new Error(problem?.code ?? 'failed'));
      if (work !== 'ready' || tasks.length > 0) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}

/** Two committed sources with rings in them, and one that is staged. */
export async function fillWorkspace(store: WorkspaceStore, rings: readonly number[]): Promise<void> {
  const sources = [0, 1, 2].map((at) => [
    ...rings.flatMap((size, ring) => ringIn(at, ring, size)),
    ...strangersIn(at),
  ]);
  const [first, second, third] = datasetInput(sources) as [Input, Input, Input];
  await commitInput(store, [first, second]);
  await stageInput(store, third);
}

type Input = ReturnType<typeof datasetInput>[number];

/** Accounts that share a card, a device and an address; each source tells of some, and of one account that no other has. */
function ringIn(source: number, ring: number, size: number): Seen[] {
  const accounts = Array.from({ length: size }, (_, at) => `account:${ring}-${at}`);
  const told = [...accounts.filter((_, at) => at % 3 !== source), `account:${ring}-only-${source}`];
  const first = START + source * 3_600_000;
  return told.flatMap((account, at) => [
    seen(account, 'paid-with', `payment:card-${ring}`, { first }),
    ...(at % 2 === 0 ? [seen(account, 'used-device', `device:device-${ring}`, { first })] : []),
    seen(account, 'signed-in-from', `address:203.0.113.${ring}`, { first }),
    ...(at === 0 ? [seen(account, 'signed-in-from', 'address:198.51.100.1', { first })] : []),
  ]);
}

/** Among few others, what a ring shares would be what everybody has. */
function strangersIn(source: number): Seen[] {
  return Array.from({ length: 40 }, (_, at) =>
    seen(`account:stranger-${source}-${at}`, 'signed-in-from', `address:192.0.2.${at}`, { first: START }),
  );
}

const START = Date.UTC(2026, 0, 5);

/** Everything that tells two workspaces apart but their histories. */
export const workspaceDigest = ({ store }: OpenWorkspace): Promise<string> => contentDigest(store);

/** The same text for the same graph, whatever ids its dataset has and in whatever order it was drawn, and for what its filter leaves of it. */
export async function viewDigest({ session, desk }: OpenWorkspace): Promise<string> {
  await desk.sifting.settled();
  const view = viewOf(desk);
  const ids = [...new Set([...view.nodes.values()].flatMap(entitiesOf))];
  const rows = await session.engine.rows(ids);
  const keys = new Map(rows.map(({ id, key }) => [id, `${key.kind}/${key.realm}/${key.value}`]));
  return canonicalJson(describedView(view, (id) => keys.get(id) ?? 'nobody'));
}

function describedView(view: GraphView, nameOf: (id: EntityId) => string): unknown {
  const named = (id: NodeId): string => {
    const node = view.nodes.get(id);
    return node === undefined ? `no node ${id}` : entitiesOf(node).map(nameOf).join(' ');
  };
  const nodes = [...view.nodes.values()].map((node) => [
    named(node.id),
    node.type,
    ...(node.type === 'entity'
      ? [node.bits, node.suppressed, node.unsought ?? null]
      : [node.first.key.value]),
    ...[view.places.get(node.id) ?? null, view.hidden.has(node.id), view.pinned.has(node.id)],
  ]);
  const edges = [...view.edges.values()].map(({ from, to, bits, accounts, relation }) => [
    ...[named(from), named(to), bits, accounts, relation],
  ]);
  const order = (list: unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();
  const shown = shownNodes(view).map((node) => [named(node.id), entitiesOf(node).map(nameOf).sort()]);
  const tied = shownEdges(view).map(({ from, to, accounts }) => [named(from), named(to), accounts]);
  return {
    ...{ scope: view.scope, nodes: order(nodes), edges: order(edges), kinds: [...view.hiddenKinds].sort() },
    ...{ filter: view.filter, shown: order(shown), tied: order(tied) },
  };
}
