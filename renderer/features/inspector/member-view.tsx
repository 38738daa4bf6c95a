// Why an account is in its ring, or in none: its fit with the ring step by step, against the bar of membership, and the ring that comes next.
import type { EntityRow, Engine } from '../../../shared/engine/engine';
import type { MemberExplanation, RingFit } from '../../../shared/linkage/reasons/explain-member';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { fitWords, nearestWords, nextRingWords } from '../../state/fit-words';
import { useQuery } from '../../state/query';
import { answersKey } from '../../state/workbench';
import { formatBits } from '../../ui/format';
import { Block } from './block';
import { MemberSteps } from './member-steps';
import { strongestGroup } from './member-steps.model';
import { Trouble } from './trouble';

type Explained = { explanation: MemberExplanation; rows: ReadonlyMap<number, EntityRow> };

export function MemberView({ account }: { account: number }) {
  const { engine } = useSession();
  const linked = useWorkbench((state) => state.rings !== null);
  const key = useWorkbench((state) => `member ${answersKey(state)} ${account}`);
  const { data, problem } = useQuery(linked ? key : null, () => explained(engine, account));
  if (problem !== undefined) return <Trouble problem={problem} />;
  if (data === undefined) return null;
  const { ring, runnerUp } = data.explanation;
  if (ring === null || (!ring.isMember && ring.verdict === 'nothing-strong')) return <Stranger ring={ring} />;
  return (
    <>
      <Block
        title={ring.isMember ? `Why it is in ring ${ring.rank}` : 'Why it is in no ring'}
        figure={<span className="accent">{`${formatBits(ring.total)} bits`}</span>}
      >
        <p className="text-2">
          {!ring.isMember && <Nearest ring={ring} />}
          {(ring.isMember ? fitWords : nearestWords)(ring, strongestGroup(ring))}
        </p>
        <MemberSteps fit={ring} rows={data.rows} />
      </Block>
      {runnerUp !== null && runnerUp.verdict !== 'nothing-strong' && <Next fit={runnerUp} rows={data.rows} />}
    </>
  );
}

async function explained(engine: Engine, account: number): Promise<Explained> {
  const explanation = await engine.explainMember(account);
  const steps = [explanation.ring, explanation.runnerUp].flatMap((fit) => fit?.steps ?? []);
  const ids = new Set(steps.flatMap((step) => (step.type === 'selector' ? [step.selector] : [])));
  const rows = await engine.rows([...ids]);
  return { explanation, rows: new Map(rows.map((row) => [row.id, row])) };
}

/** What is shared with no ring, or too weak to be weighed, is not told step by step. */
function Stranger({ ring }: { ring: RingFit | null }) {
  return (
    <Block title="Why it is in no ring">
      <p className="text-2">
        {ring === null
          ? 'It has nothing in common with any ring.'
          : 'Nothing that it shares with any ring is strong enough to be weighed.'}
      </p>
    </Block>
  );
}

function Nearest({ ring }: { ring: RingFit }) {
  return (
    <>
      <RingLink ring={ring}>Ring {ring.rank}</RingLink> comes nearest.{' '}
    </>
  );
}

/** Folded: what stands here is what the account is not. */
function Next({ fit, rows }: { fit: RingFit; rows: Explained['rows'] }) {
  return (
    <Block title={nextRingWords(fit)} figure={`${formatBits(fit.total)} bits`}>
      <p className="text-2">
        {fitWords(fit, strongestGroup(fit))} <RingLink ring={fit}>Look at ring {fit.rank}</RingLink>
      </p>
      <details className="inspector-details">
        <summary>Step by step</summary>
        <MemberSteps fit={fit} rows={rows} />
      </details>
    </Block>
  );
}

function RingLink({ ring, children }: { ring: RingFit; children: React.ReactNode }) {
  const { selectRing } = useActions();
  return (
    <button type="button" className="inspector-link" onClick={() => selectRing(ring.ringId)}>
      {children}
    </button>
  );
}
