// One ring in two lines: its rank, its kinds, what else it may be, how many accounts; what holds it in words, how sure.
import { Handshake, Link2 } from 'lucide-react';
import type { RingSummary } from '../../../shared/engine/engine';
import { useWorkbench } from '../../state/context';
import { markOf } from '../../state/entity-text';
import { benignWord } from '../../state/linkage-words';
import { classes } from '../../ui/classes';
import { formatCount, formatOf, formatShare } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { shortTie } from '../../state/ring-words';
import { useRankOf } from '../../state/use-rank-of';
import { heldByWords, MOST_KINDS } from './rings.model';

type Props = {
  id: string;
  ring: RingSummary;
  top: number;
  position: number;
  of: number;
  open: boolean;
  current: boolean;
  /** Members that were seen in the chosen time; null: none is chosen. */
  seen: number | null;
  onPress: () => void;
};

export function RingRow({ id, ring, top, position, of, open, current, seen, onPress }: Props) {
  const kinds = useWorkbench((state) => state.kinds);
  const rankOf = useRankOf();
  const tie = shortTie(ring, rankOf);
  return (
    <div
      id={id}
      role="option"
      aria-selected={open}
      aria-posinset={position}
      aria-setsize={of}
      aria-label={spoken(ring, heldByWords(ring, kinds), tie, seen)}
      className={classes(
        'ring-row',
        open && 'ring-row-open',
        current && 'ring-row-current',
        seen === 0 && 'ring-row-unseen',
      )}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onPress}
    >
      <span className="ring-line">
        <span className="ring-name">
          <span className="ring-title">Ring {ring.rank}</span>
          {ring.heldBy.slice(0, MOST_KINDS).map((kind) => (
            <KindMark key={kind} kind={markOf(kinds, kind)} />
          ))}
          {ring.benign !== null && (
            <span className="ring-benign">
              <Handshake size={12} strokeWidth={1.5} aria-hidden />
              <span className="cut">{benignWord(ring.benign.archetype)}</span>
            </span>
          )}
          {ring.benign === null && tie !== null && (
            <span className="ring-tie" title={tie}>
              <Link2 size={12} strokeWidth={1.5} aria-hidden />
              <span className="cut">{tie}</span>
            </span>
          )}
        </span>
        <span className="ring-accounts">
          {seen !== null && <span className="ring-seen">{formatCount(seen)} of </span>}
          {formatCount(ring.accounts)}
        </span>
      </span>
      <span className="ring-line ring-sure">
        <span className="grow cut">{heldByWords(ring, kinds)}</span>
        <span className="ring-bar">
          <span style={{ width: `${Math.round(ring.confidence * 100)}%` }} />
        </span>
        <span className="ring-percent">{formatShare(ring.confidence)} sure</span>
      </span>
    </div>
  );
}

function spoken(ring: RingSummary, heldBy: string, tie: string | null, seen: number | null): string {
  const benign = ring.benign === null ? '' : `, looks like ${benignWord(ring.benign.archetype)}`;
  const then = seen === null ? '' : `, ${formatCount(seen)} seen in the chosen time`;
  return `Ring ${ring.rank}: ${formatOf(ring.accounts, 'account')}${then}, held by ${heldBy}, ${formatShare(ring.confidence)} sure${benign}${tie === null ? '' : `, ${tie}`}`;
}
