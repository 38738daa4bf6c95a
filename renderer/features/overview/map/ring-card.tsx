// The selected ring in a few words, over the map: enough to decide whether to open it.
import { X } from 'lucide-react';
import type { RingList, RingSummary } from '../../../../shared/engine/engine';
import { useActions, useWorkbench, useZone } from '../../../state/context';
import { benignWord, shortKind } from '../../../state/linkage-words';
import { Button, IconButton } from '../../../ui/button';
import { formatBits, formatOf, formatShare } from '../../../ui/format';
import { KindMark } from '../../../ui/kind-mark';
import { formatDates } from '../../../ui/time';

export function RingCard({ list }: { list: RingList }) {
  const ringId = useWorkbench((state) => state.selection.ringId);
  const actions = useActions();
  const zone = useZone();
  const ring = list.rings.find((each) => each.id === ringId);
  if (ring === undefined) return null;
  return (
    <section className="ring-card float" aria-label={`Ring ${ring.rank}`}>
      <div className="row">
        <h2 className="ring-card-title grow">Ring {ring.rank}</h2>
        <span className="text-2">{formatShare(ring.confidence)} sure</span>
        <IconButton label="Let go of this ring" onClick={() => actions.selectRing(null)}>
          <X size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </div>
      <p className="ring-card-line">
        {formatOf(ring.accounts, 'account')} · median member {formatBits(ring.bits)} bits
        <br />
        {formatDates(ring.first, ring.last, zone)}
      </p>
      <HeldBy ring={ring} />
      {ring.benign !== null && (
        <p className="ring-card-line">
          Looks like {benignWord(ring.benign.archetype)}: {ring.benign.reasons[0] ?? ''}
        </p>
      )}
      <Button variant="primary" keys="Enter" wide onClick={() => actions.openRing(ring.id)}>
        Open in Explore
      </Button>
    </section>
  );
}

function HeldBy({ ring }: { ring: RingSummary }) {
  const kinds = useWorkbench((state) => state.kinds);
  const held = ring.heldBy
    .filter((kind) => kinds.has(kind))
    .slice(0, 4)
    .map((kind) => kinds.get(kind));
  if (held.length === 0) return null;
  return (
    <p className="ring-card-held">
      {held.map((kind) => (
        <span key={kind.id} className="ring-card-kind">
          <KindMark kind={kind} />
          {shortKind(kind)}
        </span>
      ))}
    </p>
  );
}
