// The selected entity in a few words, over the map: enough to decide whether to look at it in Explore.
import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { EntityRow, RingList } from '../../../../shared/engine/engine';
import { ringHolding } from '../../../../shared/map/find-point';
import type { EntityMap } from '../../../../shared/map/types';
import { useActions, useWorkbench, useZone } from '../../../state/context';
import { displayValue, kindLabel, markOf } from '../../../state/entity-text';
import { Button, IconButton } from '../../../ui/button';
import { cutMiddle, formatOf, formatShare } from '../../../ui/format';
import { KindMark } from '../../../ui/kind-mark';
import { formatDates } from '../../../ui/time';
import { useRow } from './map-tip';
import { useShowEntity } from './use-show-entity';

export function EntityCard({ list, map }: { list: RingList; map: EntityMap }) {
  const entity = useWorkbench(({ selection }) => selection.entities.at(-1) ?? null);
  const kinds = useWorkbench((state) => state.kinds);
  const actions = useActions();
  const show = useShowEntity(map);
  const zone = useZone();
  const row = useRow(entity);
  const ringId = useMemo(() => (entity === null ? null : ringHolding(map, entity)), [map, entity]);
  const ring = list.rings.find(({ id }) => id === ringId);
  if (row === undefined) return null;
  const value = displayValue(kinds, row.key);
  return (
    <section className="ring-card float" aria-label={`${kindLabel(kinds, row.key.kind)} ${value}`}>
      <div className="row">
        <KindMark kind={markOf(kinds, row.key.kind)} />
        <h2 className="ring-card-title grow cut" title={value}>
          {cutMiddle(value, 28)}
        </h2>
        <IconButton label="Let go of this" onClick={() => actions.select([])}>
          <X size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </div>
      <p className="ring-card-line">
        {kindLabel(kinds, row.key.kind)} · {formatOf(row.degree, 'neighbour')}
        <br />
        {formatDates(row.first, row.last, zone)}
      </p>
      {ring !== undefined && <p className="ring-card-line">{inRing(row, ring.rank)}</p>}
      <Button variant="primary" wide onClick={() => show(row.id)}>
        Open in Explore
      </Button>
    </section>
  );
}

function inRing({ confidence }: EntityRow, rank: number): string {
  return confidence === null ? `Holds ring ${rank}` : `Ring ${rank}, ${formatShare(confidence)} sure`;
}
