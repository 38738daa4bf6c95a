// One entity: what it is, how much sharing it means, a typical link through it, when it was active, where that is written.
import type { EntityDetail } from '../../../shared/engine/engine';
import { useActions, useSession, useWorkbench, useZone } from '../../state/context';
import { countedKind, kindLabel, markOf } from '../../state/entity-text';
import { useQuery } from '../../state/query';
import { answersKey } from '../../state/workbench';
import { suppressionWord } from '../../state/linkage-words';
import { formatBits, formatCount, formatOf } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { Facts } from '../../ui/list';
import { Moment } from '../../ui/moment';
import { Activity } from './activity';
import { Block } from './block';
import { Head } from './head';
import { MemberView } from './member-view';
import { Observations } from './observations';
import { Trouble } from './trouble';
import { TypicalLink } from './typical-link';
import { WhatIf } from './what-if';
import { Worth } from './worth';

export function EntityView({ id }: { id: number }) {
  const { engine } = useSession();
  const key = useWorkbench((state) => `entity ${answersKey(state)} ${id}`);
  const { data, problem } = useQuery(key, () => engine.entity(id));
  if (problem !== undefined) return <Trouble problem={problem} />;
  if (data === undefined)
    return <div className="inspector-waiting" role="status" aria-label="Reading the entity" />;
  return (
    <>
      <Identity detail={data} />
      {data.key.kind === 'account' && <MemberView account={id} />}
      <WhatIf detail={data} />
      {data.suppressed !== null && (
        <Block title="Not counted" figure={suppressionWord(data.suppressed.reason)}>
          <p className="text-2">{data.suppressed.detail}. Sharing it links nobody.</p>
        </Block>
      )}
      {data.bits !== null && data.suppressed === null && <Worth detail={data} bits={data.bits} />}
      {data.bits !== null && data.suppressed === null && <TypicalLink selector={id} />}
      <Activity scope={{ type: 'entities', ids: [id] }} colourKind={data.key.kind} />
      <Observations id={id} total={data.observations} />
    </>
  );
}

function Identity({ detail }: { detail: EntityDetail }) {
  const kinds = useWorkbench((state) => state.kinds);
  const zone = useZone();
  const realm = detail.key.realm === '' ? [] : [`of ${detail.key.realm}`];
  return (
    <section className="inspector-identity">
      <Head row={detail} detail={[kindLabel(kinds, detail.key.kind), ...realm].join(' · ')} />
      <Facts
        facts={[
          ['Seen with', <Neighbours counts={detail.neighbours} />],
          [
            'Seen',
            <>
              <Moment at={detail.first} zone={zone} /> – <Moment at={detail.last} zone={zone} />
            </>,
          ],
          ['Observations', <ObservationWords detail={detail} />],
          ...(detail.volume === detail.observations ? [] : [['Volume', formatCount(detail.volume)] as const]),
          ...(detail.ringId === null
            ? []
            : [['Ring', <RingWord ringId={detail.ringId} rank={detail.ring} />] as const]),
          ...(detail.bits === null || detail.suppressed !== null
            ? []
            : [['Worth', `${formatBits(detail.bits)} bits when shared`] as const]),
        ]}
      />
    </section>
  );
}

/** "157 accounts"; with several kinds, each by its mark and name. */
function Neighbours({ counts }: { counts: EntityDetail['neighbours'] }) {
  const kinds = useWorkbench((state) => state.kinds);
  return (
    <span className="inspector-kinds">
      {counts.map(({ kind, entities }) => (
        <span key={kind} className="inspector-kind">
          <KindMark kind={markOf(kinds, kind)} />
          {countedKind(kinds, kind, entities)}
        </span>
      ))}
    </span>
  );
}

function ObservationWords({ detail }: { detail: EntityDetail }) {
  return (
    <>
      {formatCount(detail.observations)} <span className="text-3">from</span>{' '}
      <span
        title={detail.sources
          .map((source) => `${source.name}: ${formatCount(source.observations)}`)
          .join('\n')}
      >
        {formatOf(detail.sources.length, 'source')}
      </span>
    </>
  );
}

function RingWord({ ringId, rank }: { ringId: string; rank: number | null }) {
  const { openRing } = useActions();
  return (
    <button type="button" className="inspector-link" onClick={() => openRing(ringId)}>
      Ring {rank ?? ''}
    </button>
  );
}
