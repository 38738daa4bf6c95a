// The kinds in the graph, by shape, and the filter by kind: pressing one hides that kind everywhere in the graph.
import { EyeOff } from 'lucide-react';
import { useMemo } from 'react';
import { useWorkbench } from '../../state/context';
import { kindPlural, markOf } from '../../state/entity-text';
import { formatCount } from '../../ui/format';
import { KindMark, ShapeMark } from '../../ui/kind-mark';
import { kindCounts, shownNodes } from '../../state/graph-view';
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
  const collections = useMemo(
    () => [...view.nodes.values()].some((node) => node.type === 'collection'),
    [view],
  );
  const suppressed = useMemo(
    () => [...view.nodes.values()].some((node) => node.type === 'entity' && node.suppressed !== null),
    [view],
  );
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
      {collections && (
        <span className="graph-legend-note">
          <CollectionMark />
          Collection
        </span>
      )}
      {suppressed && (
        <span className="graph-legend-note">
          <SuppressedMark />
          Not counted
        </span>
      )}
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
