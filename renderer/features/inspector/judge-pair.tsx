// What a person says of these two accounts: the linkage obeys it, and it can be taken back.
import { useEffect, useMemo, useRef } from 'react';
import type { EntityRow } from '../../../shared/engine/engine';
import type { JudgedPair } from '../../../shared/linkage/judgements/types';
import { pairOf, VERDICTS, type Judgement, type Verdict } from '../../../shared/model/records/judgement';
import type { Command } from '../../state/commands';
import { useCommands, useWorkbench, useZone } from '../../state/context';
import { JudgementLine } from '../../state/judgement-line';
import { useJudging } from '../../state/judgements';
import { undoKeys, useWorkspaceUndo } from '../../state/workspace-undo';
import { Writes } from '../../state/writes';
import { Moment } from '../../ui/moment';
import { Block } from './block';
import { JudgeChoices, useDraft, VERDICT_KEYS, VERDICT_LABELS } from './judge-choices';
import './judge.css';

type Props = { accounts: readonly [EntityRow, EntityRow]; judged: JudgedPair };

export function JudgePair({ accounts: [a, b], judged }: Props) {
  const pair = pairOf({ a: a.key, b: b.key });
  const own = useWorkbench((state) => state.judgements.find((judgement) => pairOf(judgement) === pair));
  const { judge, takeBack } = useJudging();
  const undo = useWorkspaceUndo();
  const draft = useDraft();
  const say = (verdict: Verdict, reason: string): void => {
    judge([[a.key, b.key]], verdict, reason);
    draft.write(null);
  };
  const back = (): void => takeBack([pair]);
  const reason = own?.reason ?? '';
  usePairCommands({ say: (verdict) => say(verdict, draft.text ?? reason), back }, own !== undefined);
  return (
    <Block title="Your judgement" figure={own !== undefined && <At judgement={own} />}>
      <div className="judge" onKeyDown={undoKeys(undo)}>
        <Writes>
          <JudgeChoices present={own?.verdict} reason={reason} draft={draft} judge={say} />
          {own !== undefined && (
            <button type="button" className="inspector-link judge-back" onClick={back}>
              Take back
            </button>
          )}
        </Writes>
        <Others own={own} judged={judged} />
      </div>
    </Block>
  );
}

function At({ judgement }: { judgement: Judgement }) {
  const zone = useZone();
  return <Moment at={Date.parse(judgement.at)} zone={zone} />;
}

/** Judgements of other pairs that decide about this one, or against what was said of it. */
function Others({ own, judged }: { own: Judgement | undefined; judged: JudgedPair }) {
  const ready = useWorkbench((state) => state.work === 'ready');
  const all = useWorkbench((state) => state.rings?.judgements ?? []);
  if (!ready || judged.verdict === null || judged.verdict === own?.verdict) return null;
  const words =
    own === undefined || own.verdict === 'unsure'
      ? `${judged.verdict === 'same' ? 'One operator' : 'Not the same'} by what was judged of others:`
      : 'Not obeyed, because newer judgements say otherwise:';
  return (
    <>
      <p className={own === undefined || own.verdict === 'unsure' ? 'text-2' : 'warn'}>{words}</p>
      <ul className="judge-others">
        {judged.judgements
          .flatMap((at) => all[at] ?? [])
          .map((row) => (
            <JudgementLine key={pairOf(row.judgement)} row={row} />
          ))}
      </ul>
    </>
  );
}

type Ways = { say: (verdict: Verdict) => void; back: () => void };

function usePairCommands(ways: Ways, isJudged: boolean): void {
  const now = useRef(ways);
  useEffect(() => {
    now.current = ways;
  });
  const commands = useMemo<Command[]>(
    () => [
      ...VERDICTS.map((verdict) => ({
        id: `judge.${verdict}`,
        label: `Judge the two accounts: ${VERDICT_LABELS[verdict].toLowerCase()}`,
        group: 'Judgement',
        keys: VERDICT_KEYS[verdict],
        writes: true as const,
        run: () => now.current.say(verdict),
      })),
      {
        id: 'judge.take-back',
        label: 'Take the judgement back',
        group: 'Judgement',
        keys: 'j b',
        enabled: isJudged,
        writes: true,
        run: () => now.current.back(),
      },
    ],
    [isJudged],
  );
  useCommands(commands);
}
