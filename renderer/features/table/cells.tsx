// What stands in cells: an entity by its mark and value, a kind, a moment, a figure.
import type { EntityRow } from '../../../shared/engine/engine';
import { isRelation, relation } from '../../../shared/model/relations/registry';
import { useWorkbench, useZone } from '../../state/context';
import { displayValue, kindLabel, kindPlural, markOf, spokenEntity } from '../../state/entity-text';
import { cutMiddle, formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { Moment, Value } from '../../ui/moment';

/** Longer values are cut in the middle. */
const LONGEST = 48;

export function ValueCell({ row }: { row: EntityRow }) {
  const kinds = useWorkbench((state) => state.kinds);
  const shown = displayValue(kinds, row.key);
  return <Value value={shown} cut={cutMiddle(shown, LONGEST)} />;
}

/** Where a row is about several, its mark says of which kind each is. */
export function EntityCell({ row }: { row: EntityRow | null }) {
  const kinds = useWorkbench((state) => state.kinds);
  if (row === null) return <NoCell />;
  return (
    <span className="row" title={spokenEntity(kinds, row.key)}>
      <KindMark kind={markOf(kinds, row.key.kind)} label={kindLabel(kinds, row.key.kind)} />
      <span className="cut">
        <ValueCell row={row} />
      </span>
    </span>
  );
}

export function KindCell({ kind }: { kind: string }) {
  const kinds = useWorkbench((state) => state.kinds);
  return <Marked kind={kind} words={kindLabel(kinds, kind)} />;
}

/** Many of a kind: "Accounts". */
export function KindsLabel({ value }: { value: string }) {
  const kinds = useWorkbench((state) => state.kinds);
  return <Marked kind={value} words={kindPlural(kinds, value)} />;
}

function Marked({ kind, words }: { kind: string; words: string }) {
  const kinds = useWorkbench((state) => state.kinds);
  return (
    <span className="row">
      <KindMark kind={markOf(kinds, kind)} />
      <span className="cut" title={words}>
        {words}
      </span>
    </span>
  );
}

export function RelationLabel({ value }: { value: string }) {
  return <TextCell text={isRelation(value) ? relation(value).label : value} />;
}

export function MomentCell({ at }: { at: number | null }) {
  const zone = useZone();
  return (
    <span className="text-2">
      <Moment at={at} zone={zone} short />
    </span>
  );
}

export function TextCell({ text }: { text: string }) {
  return (
    <span className="cut" title={text}>
      {text}
    </span>
  );
}

export function FigureCell({ figure }: { figure: number | null }) {
  return figure === null ? <NoCell /> : <>{formatCount(figure)}</>;
}

export function NoCell() {
  return <span className="text-3">–</span>;
}

/** ISO 8601 in UTC. */
export function plainTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
