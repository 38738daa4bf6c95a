// The kinds in the graph, by shape, and the filter by kind: pressing one hides that kind everywhere in the graph.
import { EyeOff } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useWorkbench } from '../../state/context';
import { kindPlural, markOf } from '../../state/entity-text';
import { formatCount } from '../../ui/format';
import { KindMark, ShapeMark } from '../../ui/kind-mark';
import { isGroup, kindCounts, shownNodes } from '../../state/graph-view';
import { toggleKind } from './graph-actions';
import { useGraph, useGraphDesk, useLook } from './use-graph';

/** Shapes are kinds whatever the colours say. */
export function KindsLegend() {
  const view = useGraph((state) => state.view);
  const kinds = useWorkbench((state) => state.kinds);
  const counts = useMemo(
    () =>
      sorted(
        kindCounts(view.nodes.values()),
        kinds.all().map((kind) => kind.id),
      ),
    [view, kinds],
  );
  const shown = useMemo(() => kindCounts(shownNodes(view)), [view]);
  return (
    <div className="graph-legend-kinds" role="group" aria-label="Kinds shown">
      {counts.map(([kind, count]) => (
        <KindButton
          key={kind}
          {...{ kind, count }}
          shown={shown.get(kind) ?? 0}
          hidden={view.hiddenKinds.has(kind)}
        />
      ))}
      <Notes />
    </div>
  );
}

type KindButtonProps = { kind: string; count: number; shown: number; hidden: boolean };

/** "47/182" where a filter leaves out some. */
function KindButton({ kind, count, shown, hidden }: KindButtonProps) {
  const desk = useGraphDesk();
  const kinds = useWorkbench((state) => state.kinds);
  const plural = kindPlural(kinds, kind);
  return (
    <button
      type="button"
      className="graph-legend-kind"
      aria-pressed={!hidden}
      title={`${hidden ? 'Show' : 'Hide'} ${plural.toLowerCase()}`}
      onClick={() => toggleKind(desk, kind, plural)}
    >
      {hidden ? <EyeOff size={12} strokeWidth={1.5} aria-hidden /> : <Mark kind={kind} />}
      <span className="cut">{plural}</span>
      <span className="graph-legend-count">
        {!hidden && shown < count && `${formatCount(shown)}/`}
        {formatCount(count)}
      </span>
    </button>
  );
}

/** Of no colour while colours say something else. */
function Mark({ kind }: { kind: string }) {
  const mark = markOf(
    useWorkbench((state) => state.kinds),
    kind,
  );
  const coloured = useLook().colour.measure.type === 'kind';
  return coloured ? (
    <KindMark kind={mark} />
  ) : (
    <ShapeMark shape={mark.shape} fill="var(--text-3)" size={12} />
  );
}

/** Marks that are of no kind, where they are drawn. */
function Notes() {
  const nodes = useGraph(({ view }) => view.nodes);
  const drawn = useMemo(() => {
    const all = [...nodes.values()];
    return {
      collections: all.some((node) => node.type === 'collection' && !isGroup(node)),
      groups: all.some(isGroup),
      suppressed: all.some((node) => node.type === 'entity' && node.suppressed !== null),
    };
  }, [nodes]);
  return (
    <>
      {drawn.collections && <Note mark={<CollectionMark />}>Collection</Note>}
      {drawn.groups && <Note mark={<GroupMark />}>Group</Note>}
      {drawn.suppressed && <Note mark={<SuppressedMark />}>Not counted</Note>}
    </>
  );
}

function Note({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <span className="graph-legend-note">
      {mark}
      {children}
    </span>
  );
}

function sorted(counts: ReadonlyMap<string, number>, order: readonly string[]): [string, number][] {
  const rank = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...counts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

export function CollectionMark({ size = 12 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" fill="none" stroke="var(--k-account)" aria-hidden>
      <circle cx="8.2" cy="5.8" r="4.6" opacity="0.6" />
      <circle cx="6" cy="8" r="4.6" fill="var(--ground-float)" />
    </svg>
  );
}

export function GroupMark() {
  return (
    <svg width="12" height="12" viewBox="0 0 14 14" fill="none" stroke="var(--k-account)" aria-hidden>
      <circle cx="7" cy="7" r="6" fill="var(--ground-float)" />
      <circle cx="7" cy="7" r="3.4" />
    </svg>
  );
}

function SuppressedMark() {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="var(--text-3)"
      strokeDasharray="2 2"
      aria-hidden
    >
      <circle cx="6" cy="6" r="4.6" />
    </svg>
  );
}
