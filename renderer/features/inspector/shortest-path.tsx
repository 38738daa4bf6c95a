// The way with fewest hops, where it is another than the strongest: said beside it, for whoever asks how near two accounts are.
import type { Engine, EntityRow } from '../../../shared/engine/engine';
import type { EvidencePath } from '../../../shared/linkage/reasons/evidence-path';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { displayValue, markOf, shortValue } from '../../state/entity-text';
import { pathEntities } from '../../state/path-entities';
import { useQuery } from '../../state/query';
import { answersKey } from '../../state/workbench';
import { formatCount, formatOf } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { Block } from './block';
import { GraphCommand } from './graph-command';

/** Rows in order; `hubs`: it leads through what is not counted, and nothing else does. */
type Way = { rows: EntityRow[]; hubs: boolean } | null;

export function ShortestPath({ a, b, strongest }: { a: number; b: number; strongest: EvidencePath | null }) {
  const { engine } = useSession();
  const key = useWorkbench((state) => `shortest ${answersKey(state)} ${a} ${b}`);
  const { data } = useQuery(key, () => shortest(engine, a, b));
  if (data === undefined || data === null) return null;
  const ids = data.rows.map(({ id }) => id);
  if (strongest !== null && ids.join(' ') === pathEntities(strongest).join(' ')) return null;
  return (
    <Block title="Shortest path" figure={formatOf(ids.length - 1, 'hop')}>
      <p className="text-3 micro">{wayWords(ids.length, data.hubs, strongest)}</p>
      <ol aria-label="Shortest path, hop by hop">
        {data.rows.map((row) => (
          <Hop key={row.id} row={row} />
        ))}
      </ol>
      <GraphCommand
        id={data.hubs ? 'graph.shortest-hubs' : 'graph.shortest'}
        label="Show the shortest in graph"
      />
    </Block>
  );
}

async function shortest(engine: Engine, from: number, to: number): Promise<Way> {
  const counted = await engine.fewestSteps({ from, to, hubs: false });
  const way = counted ?? (await engine.fewestSteps({ from, to, hubs: true }));
  return way === null ? null : { rows: await engine.rows(way), hubs: counted === null };
}

function wayWords(length: number, hubs: boolean, strongest: EvidencePath | null): string {
  if (hubs) return 'Over anything that was seen together, and only through suppressed hubs: it says little.';
  const over = 'Over anything that was seen together, suppressed hubs left out';
  if (strongest === null) return `${over}.`;
  const hops = pathEntities(strongest).length - 1;
  return hops === length - 1
    ? `${over}; the strongest takes as many hops, over other things.`
    : `${over}; the strongest takes ${formatCount(hops)} hops.`;
}

function Hop({ row }: { row: EntityRow }) {
  const kinds = useWorkbench((state) => state.kinds);
  const { select, hover } = useActions();
  return (
    <li>
      <button
        type="button"
        className="inspector-line"
        title={displayValue(kinds, row.key)}
        onClick={() => select([row.id])}
        onPointerEnter={() => hover([row.id])}
        onPointerLeave={() => hover([])}
      >
        <KindMark kind={markOf(kinds, row.key.kind)} />
        <span className="grow cut">{shortValue(kinds, row.key, 28)}</span>
      </button>
    </li>
  );
}
