// What the map's lines and marks mean, and how many points are not in any ring; only what is drawn is explained.
import type { RingList, Seen } from '../../../../shared/engine/engine';
import type { EntityMap } from '../../../../shared/map/types';
import { useMemo } from 'react';
import { useActions, useWorkbench } from '../../../state/context';
import { SpanChip } from '../../../state/span-chip';
import { formatCount, formatOf } from '../../../ui/format';
import { KindMark } from '../../../ui/kind-mark';
import { lookOfRing } from './ring-words';

type Props = { list: RingList; map: EntityMap; seen: Seen | null };

export function Legend({ list, map, seen }: Props) {
  const looks = new Set(list.rings.map(lookOfRing));
  const [payment, account] = useWorkbench((state) => [
    state.kinds.get('payment'),
    state.kinds.get('account'),
  ]);
  const shown = useWorkbench((state) => state.preferences.mapSelectors);
  const { prefer } = useActions();
  const { outside } = map;
  return (
    <div className="map-legend">
      <SpanChip />
      {seen !== null && <SeenAccounts map={map} seen={seen} />}
      {looks.has('sure') && <LegendLine look="sure" words="80% sure or more" />}
      {looks.has('unsure') && <LegendLine look="unsure" words="less sure" />}
      {looks.has('benign') && <LegendLine look="benign" words="looks benign" />}
      <div className="map-legend-line">
        <KindMark kind={account} />
        account, surest innermost
      </div>
      <div className="map-legend-line">
        <KindMark kind={payment} />
        what holds a ring
      </div>
      {outside.accounts > 0 && (
        <div className="map-legend-line">
          <span className="map-legend-dot" aria-hidden />
          {formatOf(outside.accounts, 'account')} in no ring
        </div>
      )}
      {outside.selectors > 0 && (
        <label className="map-legend-line map-legend-choice">
          <input
            type="checkbox"
            checked={shown}
            onChange={(event) => prefer({ mapSelectors: event.target.checked })}
          />
          {formatOf(outside.selectors, 'selector')} that hold none
        </label>
      )}
    </div>
  );
}

/** The rest is still there, and hardly to be seen. */
function SeenAccounts({ map, seen }: { map: EntityMap; seen: Seen }) {
  const accounts = useMemo(() => accountsSeen(map, seen.mask), [map, seen]);
  return (
    <div className="map-legend-line" role="status">
      {formatCount(accounts.seen)} of {formatOf(accounts.of, 'account')} seen then
    </div>
  );
}

function accountsSeen({ entity, kind, kinds }: EntityMap, mask: Uint8Array): { seen: number; of: number } {
  const account = kinds.indexOf('account');
  let seen = 0;
  let of = 0;
  for (let at = 0; at < entity.length; at++) {
    if (kind[at] !== account) continue;
    of++;
    seen += mask[entity[at] as number] as number;
  }
  return { seen, of };
}

function LegendLine({ look, words }: { look: 'sure' | 'unsure' | 'benign'; words: string }) {
  return (
    <div className="map-legend-line">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
        <circle cx="6" cy="6" r="5" className={`map-ring map-ring-${look}`} />
      </svg>
      {words}
    </div>
  );
}
