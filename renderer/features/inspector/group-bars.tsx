// Mean bits a member has from each group of evidence: a ring held by one group alone is weaker than its sum.
import { RING_EVIDENCE_GROUPS } from '../../../shared/model/evidence';
import type { RingEvidenceGroup } from '../../../shared/model/evidence';
import { groupColour, groupWord } from '../../state/linkage-words';
import { formatBits } from '../../ui/format';

export function GroupBars({ evidence }: { evidence: Partial<Record<RingEvidenceGroup, number>> }) {
  const bars = RING_EVIDENCE_GROUPS.flatMap((group) => {
    const bits = evidence[group] ?? 0;
    return bits > 0 ? [{ group, bits }] : [];
  }).sort((a, b) => b.bits - a.bits);
  const most = bars[0]?.bits ?? 1;
  return (
    <ul>
      {bars.map(({ group, bits }) => (
        <li key={group} className="inspector-bar-line">
          <span className="cut">{groupWord(group)}</span>
          <span className="inspector-track" aria-hidden>
            <i style={{ width: `${(bits / most) * 100}%`, background: groupColour(group) }} />
          </span>
          <span className="number">{formatBits(bits)}</span>
        </li>
      ))}
    </ul>
  );
}
