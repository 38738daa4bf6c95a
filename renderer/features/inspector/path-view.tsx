// How two accounts that are no link hang together through others: account by account, each step by the strongest selector that it shares.
import type { Engine, EntityRow } from '../../../shared/engine/engine';
import type { EvidencePath, PathStep } from '../../../shared/linkage/reasons/evidence-path';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { displayValue, markOf, shortValue } from '../../state/entity-text';
import { pathEntities } from '../../state/path-entities';
import { useQuery } from '../../state/query';
import { answersKey } from '../../state/workbench';
import { formatBits, formatOf } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { Block } from './block';
import { ShortestPath } from './shortest-path';
import { GraphCommand } from './graph-command';
import { Trouble } from './trouble';

type Found = { path: EvidencePath; rows: ReadonlyMap<number, EntityRow> } | null;

export function PathView({ a, b }: { a: number; b: number }) {
  const { engine } = useSession();
  const key = useWorkbench((state) => `path ${answersKey(state)} ${a} ${b}`);
  const { data, problem } = useQuery(key, () => pathBetween(engine, a, b));
  if (problem !== undefined) return <Trouble problem={problem} />;
  if (data === undefined) return null;
  if (data === null) {
    return (
      <>
        <Block title="Path between them">
          <p className="text-2">No chain of links leads from one to the other.</p>
        </Block>
        <ShortestPath a={a} b={b} strongest={null} />
      </>
    );
  }
  const { path, rows } = data;
  if (path.steps.length === 1) return null;
  return (
    <>
      <Block title="Path between them" figure={`weakest step ${formatBits(path.weakest)} bits`}>
        <p className="text-3 micro">{pathWords(path)}</p>
        <Steps path={path} rows={rows} />
        <GraphCommand id="graph.path" label="Show in graph" />
      </Block>
      <ShortestPath a={a} b={b} strongest={path} />
    </>
  );
}

async function pathBetween(engine: Engine, a: number, b: number): Promise<Found> {
  const path = await engine.path(a, b);
  if (path === null) return null;
  const rows = await engine.rows(pathEntities(path));
  return { path, rows: new Map(rows.map((row) => [row.id, row])) };
}

function pathWords({ steps, weakest, threshold }: EvidencePath): string {
  const others = formatOf(steps.length - 1, 'account');
  const worth =
    weakest >= threshold
      ? 'every step is a link'
      : `not every step reaches the threshold of ${formatBits(threshold)}`;
  return `Through ${others}; ${worth}. A chain is as strong as its weakest step.`;
}

function Steps({ path, rows }: { path: EvidencePath; rows: ReadonlyMap<number, EntityRow> }) {
  const [first] = path.steps;
  return (
    <ol className="inspector-path" aria-label="Path, step by step">
      {first !== undefined && (
        <li>
          <PathAccount row={rows.get(first.from)} />
        </li>
      )}
      {path.steps.map((step) => (
        <li key={step.to}>
          <PathLink step={step} row={rows.get(step.selector)} weak={step.bits < path.threshold} />
          <PathAccount row={rows.get(step.to)} />
        </li>
      ))}
    </ol>
  );
}

function PathAccount({ row }: { row: EntityRow | undefined }) {
  const kinds = useWorkbench((state) => state.kinds);
  const { select, hover } = useActions();
  if (row === undefined) return null;
  return (
    <button
      type="button"
      className="inspector-line"
      title={row.key.value}
      onClick={() => select([row.id])}
      onPointerEnter={() => hover([row.id])}
      onPointerLeave={() => hover([])}
    >
      <KindMark kind={markOf(kinds, row.key.kind)} />
      <span className="grow cut">{shortValue(kinds, row.key, 28)}</span>
      <span className="text-3 no-wrap">{row.ring === null ? 'in no ring' : `ring ${row.ring}`}</span>
    </button>
  );
}

/** Pressed, the step is what is explained. */
function PathLink({ step, row, weak }: { step: PathStep; row: EntityRow | undefined; weak: boolean }) {
  const kinds = useWorkbench((state) => state.kinds);
  const { selectLink } = useActions();
  const name = row === undefined ? step.kind : shortValue(kinds, row.key, 22);
  const more = step.shared > 1 ? ` and ${step.shared - 1} more` : '';
  return (
    <button
      type="button"
      className="inspector-line inspector-path-link"
      title={`${row === undefined ? step.kind : displayValue(kinds, row.key)}: ${formatBits(step.selectorBits)} bits by itself\nExplain this step`}
      onClick={() => selectLink(step.from, step.to)}
    >
      <KindMark kind={markOf(kinds, step.kind)} />
      <span className="grow cut text-2">
        {name}
        {more}
      </span>
      <span className="text-3 no-wrap">
        {formatBits(step.bits)} bits{weak ? ', no link' : ''}
      </span>
    </button>
  );
}
