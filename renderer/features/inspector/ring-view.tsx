// One ring: how sure, what holds it, from which groups of evidence, what was left out, what else it may be.
import type { RingDetail } from '../../../shared/engine/engine';
import { useSession, useWorkbench, useZone } from '../../state/context';
import { useQuery } from '../../state/query';
import { answersKey } from '../../state/workbench';
import { formatBits, formatCount, formatOf, formatShare } from '../../ui/format';
import { Facts } from '../../ui/list';
import { formatDates } from '../../ui/time';
import { Activity } from './activity';
import { Benign } from './benign';
import { Block } from './block';
import { GroupBars } from './group-bars';
import { RingJudgements } from './ring-judgements';
import { Holding, NotCounted } from './ring-selectors';
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
      <Benign benign={data.benign} considered={data.considered} />
      <Block title="Evidence by group" figure="bits a member">
        <GroupBars evidence={data.evidence} />
      </Block>
      <Holding ring={data} />
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
