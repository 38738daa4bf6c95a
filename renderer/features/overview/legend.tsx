// What the map's lines and marks mean; only what is drawn is explained.
import { useWorkbench } from '../../state/context';
import { formatOf } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { SURE } from './ring-map.model';

/** `accountsPerDot` 0: every account is in a ring. */
export function Legend({ accountsPerDot }: { accountsPerDot: number }) {
  const present = useWorkbench((state) => {
    const rings = state.rings?.rings ?? [];
    return {
      sure: rings.some((ring) => ring.benign === null && ring.confidence >= SURE),
      unsure: rings.some((ring) => ring.benign === null && ring.confidence < SURE),
      benign: rings.some((ring) => ring.benign !== null),
    };
  });
  const payment = useWorkbench((state) => state.kinds.get('payment'));
  if (!present.sure && !present.unsure && !present.benign) return null;
  return (
    <div className="overview-legend float">
      {present.sure && <LegendLine look="sure" words="80% sure or more" />}
      {present.unsure && <LegendLine look="unsure" words="less sure" />}
      {present.benign && <LegendLine look="benign" words="looks benign" />}
      <div className="overview-legend-line">
        <KindMark kind={payment} />
        what holds it, by kind
      </div>
      {accountsPerDot > 0 && (
        <div className="overview-legend-line">
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
            <path className="map-strangers" d="M3 4h0M8.5 3h0M6 8.5h0" />
          </svg>
          in no ring, {formatOf(accountsPerDot, 'account')} a dot
        </div>
      )}
    </div>
  );
}

function LegendLine({ look, words }: { look: 'sure' | 'unsure' | 'benign'; words: string }) {
  return (
    <div className="overview-legend-line">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
        <circle cx="6" cy="6" r="5" className={`map-ring map-ring-${look}`} />
      </svg>
      {words}
    </div>
  );
}
