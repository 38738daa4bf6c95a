// What the map's lines and marks mean, and how many points are not in any ring; only what is drawn is explained.
import type { RingList } from '../../../../shared/engine/engine';
import type { EntityMap } from '../../../../shared/map/types';
import { useActions, useWorkbench } from '../../../state/context';
import { formatOf } from '../../../ui/format';
import { KindMark } from '../../../ui/kind-mark';
import { lookOfRing } from './ring-words';

export function Legend({ list, map }: { list: RingList; map: EntityMap }) {
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
