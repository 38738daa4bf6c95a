// What the map's lines and marks mean; only what is drawn is explained.
import { useWorkbench } from '../../state/context';
import { KindMark } from '../../ui/kind-mark';
import { SURE } from './ring-map.model';

export function Legend() {
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
