// Several at once: how many of which kind; for a collection, the selectors that its accounts have in common.
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { displayValue, kindPlural, markOf, shortValue } from '../../state/entity-text';
import { neighbourIds, nodeOfEntity } from '../../state/graph-view';
import type { EntityNode } from '../../state/graph-view';
import { graphStoreOf } from '../../state/graph-view-store';
import { useQuery } from '../../state/query';
import { formatBits, formatCount, formatOf } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { Facts } from '../../ui/list';
import { Activity } from './activity';
import { Block } from './block';
import { GraphCommand } from './graph-command';
import { JudgeSeveral } from './judge-several';
import { Trouble } from './trouble';

const LISTED = 50;

export function SeveralView({ ids }: { ids: readonly number[] }) {
  const { engine } = useSession();
  const kinds = useWorkbench((state) => state.kinds);
  const version = useWorkbench((state) => state.summary?.version ?? 0);
  const scope = useMemo(() => ({ type: 'entities' as const, ids: [...ids] }), [ids]);
  const key = `several ${version} ${ids.length} ${ids.slice(0, 40).join(' ')} ${ids.at(-1) ?? ''}`;
  const { data, problem } = useQuery(key, () =>
    engine.table({
      table: 'entities',
      scope,
      chosen: {},
      text: '',
      from: null,
      to: null,
      sort: [{ column: 'volume', descending: true }],
      offset: 0,
      limit: LISTED,
    }),
  );
  const held = useCommon(ids);
  if (problem !== undefined) return <Trouble problem={problem} />;
  return (
    <>
      <section className="inspector-identity">
        <h2 className="inspector-value">{formatOf(ids.length, 'entity', 'entities')} selected</h2>
        <Facts
          facts={(data?.facets.kind ?? []).map(
            ({ value, rows }) => [kindPlural(kinds, value), formatCount(rows)] as const,
          )}
        />
        <GraphCommand id="graph.pivot" label="What else do these share?" />
      </section>
      <JudgeSeveral ids={ids} />
      {held.length > 0 && <Common held={held} />}
      <Activity scope={scope} colourKind="account" />
      <Block
        title="The most active"
        figure={
          data !== undefined && data.total > LISTED ? `${LISTED} of ${formatCount(data.total)}` : undefined
        }
      >
        <ul>
          {data?.rows.map((row) => (
            <Line
              key={row.id}
              id={row.id}
              kind={row.key.kind}
              name={shortValue(kinds, row.key, 26)}
              title={displayValue(kinds, row.key)}
              figure={formatCount(row.volume)}
            />
          ))}
        </ul>
      </Block>
    </>
  );
}

function Common({ held }: { held: readonly EntityNode[] }) {
  const kinds = useWorkbench((state) => state.kinds);
  return (
    <Block title="All of them have" figure={formatOf(held.length, 'selector')}>
      <ul>
        {held.map((node) => (
          <Line
            key={node.id}
            id={node.row.id}
            kind={node.row.key.kind}
            name={shortValue(kinds, node.row.key, 26)}
            title={displayValue(kinds, node.row.key)}
            figure={node.suppressed === null ? `${formatBits(node.bits)} bits` : 'not counted'}
          />
        ))}
      </ul>
    </Block>
  );
}

function Line({
  id,
  kind,
  name,
  title,
  figure,
}: {
  id: number;
  kind: string;
  name: string;
  title: string;
  figure: string;
}) {
  const kinds = useWorkbench((state) => state.kinds);
  const { select, hover } = useActions();
  return (
    <li>
      <button
        type="button"
        className="inspector-line"
        title={title}
        onClick={() => select([id])}
        onPointerEnter={() => hover([id])}
        onPointerLeave={() => hover([])}
      >
        <KindMark kind={markOf(kinds, kind)} />
        <span className="grow cut">{name}</span>
        <span className="text-3">{figure}</span>
      </button>
    </li>
  );
}

/** When exactly one collection is selected: the selectors that the graph draws for all of it. */
function useCommon(ids: readonly number[]): EntityNode[] {
  const graph = graphStoreOf(useSession());
  const view = useStore(graph.store, (state) => state.view);
  return useMemo(() => {
    const owner = nodeOfEntity(view);
    const id = owner.get(ids[0] ?? -1);
    const node = id === undefined ? undefined : view.nodes.get(id);
    if (id === undefined || node?.type !== 'collection' || node.members.length !== ids.length) return [];
    if (!ids.every((member) => owner.get(member) === id)) return [];
    return neighbourIds(view, id)
      .flatMap((other) => {
        const selector = view.nodes.get(other);
        const full = view.edges.get(`${id} ${other}`)?.accounts === node.members.length;
        return selector?.type === 'entity' && full ? [selector] : [];
      })
      .sort((a, b) => b.bits - a.bits);
  }, [view, ids]);
}
