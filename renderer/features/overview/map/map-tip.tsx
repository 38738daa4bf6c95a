// What the pointer is on, beside it: the entity, or the ring.
import type { EntityRow, RingList } from '../../../../shared/engine/engine';
import { useSession, useWorkbench } from '../../../state/context';
import { displayValue, kindLabel } from '../../../state/entity-text';
import { answersKey } from '../../../state/workbench';
import { useQuery } from '../../../state/query';
import { cutMiddle, formatOf, formatShare } from '../../../ui/format';
import type { Size } from '../../../ui/use-size';
import { describeRing } from './ring-words';
import type { Pointed } from './use-map-pointer';

export function MapTip({ pointed, list, size }: { pointed: Pointed; list: RingList; size: Size }) {
  const kinds = useWorkbench((state) => state.kinds);
  const row = useRow(pointed.entity);
  const ring = list.rings[pointed.ring];
  const place = beside(pointed.place, size);
  if (pointed.entity !== null) {
    if (row === undefined) return null;
    return (
      <div className="map-tip float" style={place} aria-hidden>
        <div className="strong cut">{cutMiddle(displayValue(kinds, row.key), 40)}</div>
        <div className="text-2">{factsOf(row, kindLabel(kinds, row.key.kind))}</div>
      </div>
    );
  }
  if (ring === undefined) return null;
  return (
    <div className="map-tip float" style={place} aria-hidden>
      {describeRing(ring, kinds)}
    </div>
  );
}

/** Towards the middle from every side: never out of the map. */
function beside({ x, y }: Pointed['place'], { width, height }: Size) {
  return {
    ...(x > width / 2 ? { right: width - x + 14 } : { left: x + 14 }),
    ...(y > height / 2 ? { bottom: height - y + 12 } : { top: y + 12 }),
  };
}

function factsOf(row: EntityRow, kind: string): string {
  const sure = row.confidence === null ? '' : `, ${formatShare(row.confidence)} sure`;
  const ring = row.ring === null ? 'in no ring' : `ring ${row.ring}${sure}`;
  return `${kind} · ${formatOf(row.degree, 'neighbour')}${row.key.kind === 'account' ? ` · ${ring}` : ''}`;
}

/** Undefined until it is known, and for no entity. */
export function useRow(entity: number | null): EntityRow | undefined {
  const session = useSession();
  const version = useWorkbench(answersKey);
  const key = entity === null ? null : `map row ${version} ${entity}`;
  const answer = useQuery(key, () => session.engine.rows([entity ?? 0]));
  return answer.pending || entity === null ? undefined : answer.data?.[0];
}
