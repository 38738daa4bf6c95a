// One ring: how sure, what holds it, from which groups of evidence, what was left out, what else it may be.
import type { RingDetail } from '../../../shared/engine/engine';
import { useSession, useWorkbench, useZone } from '../../state/context';
import { useQuery } from '../../state/query';
import { ringExplanation } from '../../state/ring-explanation';
import { useRankOf } from '../../state/use-rank-of';
import { answersKey } from '../../state/workbench';
import { formatBits, formatCount, formatOf, formatShare } from '../../ui/format';
import { Facts } from '../../ui/list';
import { formatDates } from '../../ui/time';
import { Activity } from './activity';
import { Benign } from './benign';
import { Block } from './block';
import { GroupBars } from './group-bars';
import { BeginTogether, Growth } from './growth';
import { RingJudgements } from './ring-judgements';
import { Holding, NotCounted, PromptClusters } from './ring-selectors';
import { Ties } from './ties';
import { Trouble } from './trouble';

export function RingView({ ringId }: { ringId: string }) {
  const { engine } = useSession();
  const key = useWorkbench((state) => `ring ${answersKey(state)} ${ringId}`);
  const { data, problem } = useQuery(key, () => engine.ring(ringId));
  if (problem !== undefined) return <Trouble problem={problem} />;
  if (data === undefined)
    return <div className="inspector-waiting" role="status" aria-label="Reading the ring" />;
  return (
    <>
      <Identity ring={data} />
      <Explanation ring={data} />
      <Ties ring={data} />
      <Benign benign={data.benign} considered={data.considered} />
      <Block title="Evidence by group" figure="bits a member">
        <GroupBars evidence={data.evidence} />
      </Block>
      <BeginTogether ring={data} />
      <Growth ring={data} />
      <Holding ring={data} />
      <PromptClusters ring={data} />
      <NotCounted ring={data} />
      <RingJudgements ring={data} />
      <Activity scope={{ type: 'ring', ringId }} colourKind="account" />
      <Reasons ring={data} />
    </>
  );
}

function Identity({ ring }: { ring: RingDetail }) {
  const zone = useZone();
  return (
    <section className="inspector-identity">
      <div>
        <h2 className="inspector-value">Ring {ring.rank}</h2>
        <div className="text-3 micro">
          {formatOf(ring.accounts, 'account')} · {formatShare(ring.confidence)} sure
        </div>
      </div>
      <Facts
        facts={[
          ['Median member', `${formatBits(ring.bits)} bits`],
          ['Cohesion', `${formatShare(ring.cohesion)} of pairs share a selector`],
          ['Seen', formatDates(ring.first, ring.last, zone)],
          ['Volume', `${formatCount(ring.volume)} observations`],
        ]}
      />
    </section>
  );
}

/** In one paragraph, for whoever reads no further. */
function Explanation({ ring }: { ring: RingDetail }) {
  const kinds = useWorkbench((state) => state.kinds);
  const zone = useZone();
  const rankOf = useRankOf();
  return (
    <Block title="In short">
      <p className="text-2">{ringExplanation(ring, { kinds, zone, rankOf }).join(' ')}</p>
    </Block>
  );
}

function Reasons({ ring }: { ring: RingDetail }) {
  if (ring.rankReasons.length === 0) return null;
  return (
    <Block title="Why it ranks here">
      <ul className="inspector-reasons">
        {ring.rankReasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Block>
  );
}
