// Judging pairs of accounts: what is judged holds from then on, the rings follow, and each step can be taken back.
import { useMemo } from 'react';
import type { EntityKey } from '../../shared/dataset/types';
import { pairOf, type AccountKey, type Judgement, type Verdict } from '../../shared/model/records/judgement';
import { useAttempt } from './attempt';
import { useActions, useSession, useSurroundings } from './context';
import { shortValue } from './entity-text';
import { workspaceJournalOf } from './workspace-journal';
import type { JournalChange } from './workspace-step';
import type { Entry } from './undo';
import type { KindRegistry } from '../../shared/model/kinds/registry';

/** Two accounts, the first named first. */
export type AccountPair = readonly [EntityKey, EntityKey];

export type Judging = {
  /** All pairs as one step. Judging what is judged so already, with the same reason, does nothing. */
  judge(pairs: readonly AccountPair[], verdict: Verdict, reason: string): void;
  /** All of them as one step; pairs as `pairOf` names them. */
  takeBack(pairs: readonly string[]): void;
};

export function useJudging(): Judging {
  const session = useSession();
  const { workbench } = useSurroundings();
  const attempt = useAttempt();
  const { announce } = useActions();
  return useMemo(() => {
    const take = (step: Entry<JournalChange> | undefined, said: string): void => {
      if (step === undefined) return;
      attempt(async () => {
        await workspaceJournalOf(session).take(step);
        announce(said);
      });
    };
    return {
      judge: (pairs, verdict, reason) => {
        const { judgements, kinds } = workbench.store.getState();
        const at = new Date().toISOString();
        const label = `${verdictWord(verdict)}, ${pairsWords(kinds, pairs)}`;
        const given = pairs.map((pair) => judgementOf(pair, verdict, reason, at));
        take(judgeStep(label, judgements, given), `Judged ${label}. The rings follow.`);
      },
      takeBack: (pairs) => {
        const { judgements, kinds } = workbench.store.getState();
        const gone = judgements.filter((judgement) => pairs.includes(pairOf(judgement)));
        const label = `judgement of ${pairsWords(kinds, gone.map(keysOf))}`;
        take(takeBackStep(`taking back the ${label}`, gone), `Taken back: ${label}. The rings follow.`);
      },
    };
  }, [session, workbench, attempt, announce]);
}

/** What judging does and what was before; undefined where nothing would change. */
export function judgeStep(
  label: string,
  known: readonly Judgement[],
  given: readonly Judgement[],
): Entry<JournalChange> | undefined {
  const before = new Map(known.map((judgement) => [pairOf(judgement), judgement]));
  const fresh = given.filter((judgement) => !saysTheSame(judgement, before.get(pairOf(judgement))));
  if (fresh.length === 0) return undefined;
  const pairs = fresh.map(pairOf);
  return {
    label,
    forward: { type: 'judge', judgements: fresh, takenBack: [] },
    backward: {
      type: 'judge',
      judgements: pairs.flatMap((pair) => before.get(pair) ?? []),
      takenBack: pairs.filter((pair) => !before.has(pair)),
    },
  };
}

/** Accounts that are judged in one step, at most. */
export const MOST_JUDGED = 1_000;

/** Several accounts as one operator's, in one step; undefined where all of it is judged so already. */
export function sameOperatorStep(
  kinds: KindRegistry,
  known: readonly Judgement[],
  accounts: readonly EntityKey[],
  at: string,
): Entry<JournalChange> | undefined {
  const pairs = chainOf(accounts);
  const given = pairs.map((pair) => judgementOf(pair, 'same', '', at));
  return judgeStep(`${verdictWord('same')}, ${pairsWords(kinds, pairs)}`, known, given);
}

/** Judgements of two of these accounts. */
export function judgedAmong(known: readonly Judgement[], accounts: readonly AccountKey[]): Judgement[] {
  const name = ({ realm, value }: AccountKey): string => JSON.stringify([realm, value]);
  const names = new Set(accounts.map(name));
  return known.filter(({ a, b }) => names.has(name(a)) && names.has(name(b)));
}

export function takeBackStep(label: string, gone: readonly Judgement[]): Entry<JournalChange> | undefined {
  if (gone.length === 0) return undefined;
  return {
    label,
    forward: { type: 'judge', judgements: [], takenBack: gone.map(pairOf) },
    backward: { type: 'judge', judgements: gone, takenBack: [] },
  };
}

function saysTheSame(one: Judgement, other: Judgement | undefined): boolean {
  return one.verdict === other?.verdict && one.reason === other.reason;
}

function judgementOf([a, b]: AccountPair, verdict: Verdict, reason: string, at: string): Judgement {
  const account = ({ realm, value }: EntityKey): Judgement['a'] => ({ realm, value });
  return { a: account(a), b: account(b), verdict, reason: reason.trim(), at };
}

export function keysOf({ a, b }: Pick<Judgement, 'a' | 'b'>): AccountPair {
  return [
    { kind: 'account', ...a },
    { kind: 'account', ...b },
  ];
}

/** Several accounts as one operator's: each with the first. */
export function chainOf(accounts: readonly EntityKey[]): AccountPair[] {
  const [first, ...others] = accounts;
  return first === undefined ? [] : others.map((other) => [first, other]);
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  same: 'same operator',
  'not-same': 'not the same',
  unsure: 'unsure',
};

export const verdictWord = (verdict: Verdict): string => VERDICTS[verdict];

function pairsWords(kinds: KindRegistry, pairs: readonly AccountPair[]): string {
  const [first] = pairs;
  if (first === undefined || pairs.length > 1) return `${pairs.length} pairs`;
  return first.map((key) => shortValue(kinds, key, 16)).join(' and ');
}
