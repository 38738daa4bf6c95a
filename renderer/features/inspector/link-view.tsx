// Two accounts: are they linked, and why. Every shared selector is listed, counted or not.
import { useSession, useWorkbench } from '../../state/context';
import { useQuery } from '../../state/query';
import { answersKey } from '../../state/workbench';
import { formatBits, formatOf } from '../../ui/format';
import { Block } from './block';
import { Head } from './head';
import { PathView } from './path-view';
import { JudgePair } from './judge-pair';
import { Trouble } from './trouble';
import { explained } from './typical-link';
import { judgedWords } from './judged-words';
import { Waterfall } from './waterfall';

export function LinkView({ a, b }: { a: number; b: number }) {
  const { engine } = useSession();
  const linked = useWorkbench((state) => state.rings !== null);
  const key = useWorkbench((state) => `link ${answersKey(state)} ${a} ${b}`);
  const { data, problem } = useQuery(linked ? key : null, () => explained(engine, a, b));
  if (problem !== undefined) return <Trouble problem={problem} />;
  if (data === undefined)
    return <div className="inspector-waiting" role="status" aria-label="Explaining the link" />;
  const { explanation, accounts, selectors } = data;
  return (
    <>
      <section className="inspector-identity">
        {accounts.map((row) => (
          <Head
            key={row.id}
            row={row}
            detail={row.ring === null ? 'Account · in no ring' : `Account · in ring ${row.ring}`}
          />
        ))}
      </section>
      <JudgePair key={`${a} ${b}`} accounts={accounts} judged={explanation.judged} />
      <Block
        title="What links them"
        figure={<span className="accent">{`${formatBits(explanation.total)} bits`}</span>}
      >
        {explanation.selectors.length === 0 ? (
          <>
            <p className="text-2">
              They share nothing. Strangers start at {formatBits(explanation.prior)} bits.
            </p>
            {explanation.judged.verdict !== null && (
              <p className="text-2">{judgedWords(explanation.judged.verdict)}</p>
            )}
          </>
        ) : (
          <>
            <p className="text-3 micro">
              {formatOf(explanation.selectors.length, 'shared selector')}. Within one kind of evidence the
              strongest counts whole, the next half, and so on.
            </p>
            <Waterfall explanation={explanation} rows={selectors} detailed />
          </>
        )}
      </Block>
      {explanation.total < explanation.threshold && <PathView a={a} b={b} />}
    </>
  );
}
