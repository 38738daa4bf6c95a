// What a store must do with judgements: a part of the workspace store's contract.
import { expect, it } from 'vitest';
import { pairOf, type Judgement } from '../model/records/judgement';
import type { WorkspaceStore } from '../ports/workspace-store';

/** Accounts by their value in the realm `lab`; `minute` orders judgements in time. */
export function judgement(
  a: string,
  b: string,
  verdict: Judgement['verdict'] = 'same',
  minute = 0,
  reason = '',
): Judgement {
  const at = new Date(Date.UTC(2026, 6, 14, 12, minute)).toISOString();
  return { a: { realm: 'lab', value: a }, b: { realm: 'lab', value: b }, verdict, reason, at };
}

export function describeJudgements(
  store: () => WorkspaceStore,
  reopened: () => Promise<WorkspaceStore>,
): void {
  const judge = (judgements: Judgement[], takenBack: string[] = []): Promise<void> =>
    store().commit({ type: 'judge', judgements, takenBack });

  it('L18 keeps judgements, oldest first', async () => {
    expect(await store().judgements()).toEqual([]);
    const [later, earlier] = [judgement('ann', 'bob', 'same', 5), judgement('ann', 'eve', 'not-same', 1)];
    await judge([later, earlier]);
    expect(await (await reopened()).judgements()).toEqual([earlier, later]);
  });

  it('L18 keeps one of a pair, whichever is named first: the one that came last', async () => {
    await judge([judgement('ann', 'bob', 'same', 1, 'one card'), judgement('ann', 'eve', 'same', 2)]);
    const again = judgement('bob', 'ann', 'not-same', 3, 'two people');
    await judge([again]);
    expect(await (await reopened()).judgements()).toEqual([judgement('ann', 'eve', 'same', 2), again]);
  });

  it('L18 takes back the pairs that are named, with others judged in the same step, and no other', async () => {
    const [one, two, three] = [
      judgement('ann', 'bob'),
      judgement('__proto__', 'ann'),
      judgement('a b', 'c', 'unsure', 1),
    ];
    await judge([one, two]);
    await judge([three], [pairOf(judgement('bob', 'ann')), pairOf(judgement('nobody', 'ann'))]);
    expect(await (await reopened()).judgements()).toEqual([two, three]);
  });
}
