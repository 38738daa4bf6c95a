// What a ring is tied to: the ring that went on when it stopped, and rings that some accounts fit as well.
import type { BridgeDetail, RingDetail } from '../../../shared/engine/engine';
import { useActions, useWorkbench, useZone } from '../../state/context';
import { displayValue, markOf, shortValue } from '../../state/entity-text';
import {
  bothHoldWords,
  bridgeWords,
  succeededWords,
  succeedsWords,
  type RankOf,
} from '../../state/ring-words';
import { useRankOf } from '../../state/use-rank-of';
import { Button } from '../../ui/button';
import { formatBits, formatCount, formatOf } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { Block } from './block';

/** Bridges shown; the others are counted. */
const MOST = 8;

export function Ties({ ring }: { ring: RingDetail }) {
  const rankOf = useRankOf();
  const zone = useZone();
  const { succeeds, succeededBy, bridges } = ring;
  const ties = bridges.length + Number(succeeds !== null) + Number(succeededBy !== null);
  if (ties === 0) return null;
  return (
    <Block title="Tied to other rings" figure={formatCount(ties)}>
      <ul className="inspector-ties">
        {succeeds !== null && (
          <li>
            <ToRing ringId={succeeds.ringId}>{succeedsWords(succeeds, rankOf, zone)}</ToRing>
          </li>
        )}
        {succeededBy !== null && (
          <li>
            <ToRing ringId={succeededBy.ringId}>{succeededWords(succeededBy, rankOf, zone)}</ToRing>
          </li>
        )}
        {bridges.slice(0, MOST).map((bridge) => (
          <Bridge key={bridge.ringId} bridge={bridge} rankOf={rankOf} own={ring.rank} />
        ))}
      </ul>
      {bridges.length > MOST && (
        <p className="text-3 micro">and {formatOf(bridges.length - MOST, 'ring')} that fewer accounts fit</p>
      )}
    </Block>
  );
}

function ToRing({ ringId, children }: { ringId: string; children: string }) {
  const { openRing } = useActions();
  return (
    <button type="button" className="inspector-link inspector-tie" onClick={() => openRing(ringId)}>
      {children}
    </button>
  );
}

function Bridge({ bridge, rankOf, own }: { bridge: BridgeDetail; rankOf: RankOf; own: number }) {
  const kinds = useWorkbench((state) => state.kinds);
  const { select } = useActions();
  const { ids, accounts, shared, selectors } = bridge;
  const other = rankOf(bridge.ringId);
  return (
    <li>
      <ToRing ringId={bridge.ringId}>{bridgeWords(bridge, rankOf)}</ToRing>
      <details className="inspector-details">
        <summary>{bothHoldWords(bridge, kinds)}</summary>
        {shared.length > 0 && (
          <p className="text-3 micro inspector-tie-head">
            members of ring {own} and of ring {other ?? '–'}
          </p>
        )}
        <ul>
          {shared.map((one) => (
            <Shared key={one.row.id} shared={one} own={own} other={other} />
          ))}
        </ul>
        {selectors > shared.length && (
          <p className="text-3 micro">and {formatOf(selectors - shared.length, 'selector')} more</p>
        )}
        <div className="inspector-more">
          <Button variant="bare" onClick={() => select(ids)}>
            {ids.length < accounts
              ? `Select the first ${formatCount(ids.length)} accounts`
              : `Select ${formatOf(accounts, 'account')}`}
          </Button>
        </div>
      </details>
    </li>
  );
}

type SharedProps = { shared: BridgeDetail['shared'][number]; own: number; other: number | undefined };

function Shared({ shared: { row, members, bits }, own, other }: SharedProps) {
  const kinds = useWorkbench((state) => state.kinds);
  const { select } = useActions();
  const told = `${formatOf(members[0], 'member')} of ring ${own}, ${formatCount(members[1])} of ring ${other ?? '–'}; at least ${formatBits(bits)} bits`;
  return (
    <li>
      <button
        type="button"
        className="inspector-line"
        title={`${displayValue(kinds, row.key)}\n${told}`}
        onClick={() => select([row.id])}
      >
        <KindMark kind={markOf(kinds, row.key.kind)} />
        <span className="grow cut">{shortValue(kinds, row.key, 24)}</span>
        <span className="text-3 no-wrap">
          {formatCount(members[0])} and {formatCount(members[1])}
        </span>
      </button>
    </li>
  );
}
