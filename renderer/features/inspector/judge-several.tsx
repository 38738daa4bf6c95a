// Several accounts as one operator's: each is judged with the first, in one step, and what was judged among them can be taken back in one.
import { useEffect, useMemo, useRef } from 'react';
import { pairOf, type AccountKey } from '../../../shared/model/records/judgement';
import { useCommands, useSession, useWorkbench } from '../../state/context';
import { chainOf, judgedAmong, MOST_JUDGED, useJudging } from '../../state/judgements';
import { undoKeys, useWorkspaceUndo } from '../../state/workspace-undo';
import { useQuery } from '../../state/query';
import { Writes } from '../../state/writes';
import { formatCount, formatOf } from '../../ui/format';
import { Block } from './block';
import { JudgeChoices, useDraft, VERDICT_KEYS } from './judge-choices';
import './judge.css';

/** Nothing where others than accounts are selected. */
export function JudgeSeveral({ ids }: { ids: readonly number[] }) {
  const { engine } = useSession();
  const version = useWorkbench((state) => state.summary?.version ?? 0);
  const few = ids.length <= MOST_JUDGED;
  const { data } = useQuery(few ? `judge ${version} ${ids.join(' ')}` : null, () => engine.rows([...ids]));
  if (!few) {
    return (
      <Block title="Your judgement">
        <p className="text-2">At most {formatCount(MOST_JUDGED)} accounts are judged at once.</p>
      </Block>
    );
  }
  if (data?.every(({ key }) => key.kind === 'account') !== true) return null;
  return <Judge key={data.map(({ id }) => id).join(' ')} accounts={data.map(({ key }) => key)} />;
}

function Judge({ accounts }: { accounts: readonly { kind: string; realm: string; value: string }[] }) {
  const among = useAmong(accounts);
  const { judge, takeBack } = useJudging();
  const undo = useWorkspaceUndo();
  const draft = useDraft();
  const say = (): void => {
    judge(chainOf(accounts), 'same', draft.text ?? '');
    draft.write(null);
  };
  const now = useRef(say);
  useEffect(() => {
    now.current = say;
  });
  const commands = useMemo(
    () => [
      {
        id: 'judge.same',
        label: 'Judge the selected accounts: same operator',
        group: 'Judgement',
        keys: VERDICT_KEYS.same,
        writes: true as const,
        run: () => now.current(),
      },
    ],
    [],
  );
  useCommands(commands);
  return (
    <Block title="Your judgement" figure={`each with the first of ${formatCount(accounts.length)}`}>
      <div className="judge" onKeyDown={undoKeys(undo)}>
        <Writes>
          <JudgeChoices verdicts={['same']} present={undefined} reason="" draft={draft} judge={say} />
          {among.length > 0 && (
            <button type="button" className="inspector-link judge-back" onClick={() => takeBack(among)}>
              Take back {formatOf(among.length, 'judgement')} among them
            </button>
          )}
        </Writes>
      </div>
    </Block>
  );
}

/** Pairs of these accounts that are judged. */
function useAmong(accounts: readonly AccountKey[]): readonly string[] {
  const judgements = useWorkbench((state) => state.judgements);
  return useMemo(() => judgedAmong(judgements, accounts).map(pairOf), [accounts, judgements]);
}
