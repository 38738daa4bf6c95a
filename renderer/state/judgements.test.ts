// Steps of judging and their inverses: back is exactly what was before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS, pairOf, type Judgement } from '../../shared/model/records/judgement';
import { judgement } from '../../shared/testing/judgements-contract';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { createMemoryWorkspace } from '../../shared/workspace/memory-workspace';
import { chainOf, judgeStep, judgedAmong, sameOperatorStep, takeBackStep } from './judgements';
import { kindRegistry } from '../../shared/model/kinds/registry';
import { changesOf } from './workspace-step';

const list = fc.array(
  fc
    .tuple(fc.nat(3), fc.nat(2), fc.constantFrom(...VERDICTS), fc.nat(50), fc.constantFrom('', 'why'))
    .map(([a, b, verdict, minute, reason]) =>
      judgement(`${a}`, `${b >= a ? b + 1 : b}`, verdict, minute, reason),
    ),
  { maxLength: 5 },
);
const onePerPair = (judgements: Judgement[]): Judgement[] => [
  ...new Map(judgements.map((one) => [pairOf(one), one])).values(),
];

async function storeOf(judgements: Judgement[]) {
  const store = createMemoryWorkspace(workspaceRecord('w'));
  await store.commit({ type: 'judge', judgements, takenBack: [] });
  return store;
}

describe('judging', () => {
  it('forward holds, and backward is exactly what was before', async () => {
    await fc.assert(
      fc.asyncProperty(list, list, async (known, given) => {
        const store = await storeOf(onePerPair(known));
        const before = await store.judgements();
        const step = judgeStep('step', before, onePerPair(given));
        if (step === undefined) return;
        await store.commit(...changesOf(step.forward));
        const verdicts = new Map((await store.judgements()).map((one) => [pairOf(one), one.verdict]));
        for (const one of onePerPair(given)) expect(verdicts.get(pairOf(one))).toBe(one.verdict);
        await store.commit(...changesOf(step.backward));
        expect(await store.judgements()).toEqual(before);
      }),
    );
  });

  it('again what is judged already is no step; another reason is one', () => {
    const known = [judgement('ann', 'bob', 'same', 1, 'one card')];
    expect(judgeStep('step', known, [judgement('bob', 'ann', 'same', 9, 'one card')])).toBeUndefined();
    expect(judgeStep('step', known, [judgement('bob', 'ann', 'same', 9, 'one phone')])).toBeDefined();
  });

  it('taking back gives back what was taken, and nothing is taken from nobody', async () => {
    const known = [judgement('ann', 'bob'), judgement('ann', 'eve', 'unsure', 1)];
    const store = await storeOf(known);
    const step = takeBackStep('step', known.slice(0, 1));
    await store.commit(...changesOf(step!.forward));
    expect(await store.judgements()).toEqual(known.slice(1));
    await store.commit(...changesOf(step!.backward));
    expect(await store.judgements()).toEqual(known);
    expect(takeBackStep('step', [])).toBeUndefined();
  });

  it('GT52 of several as one operator are one step, of those that are not judged so yet, and are found again', () => {
    const keys = ['ann', 'bob', 'eve'].map((value) => ({ kind: 'account', realm: 'lab', value }));
    const known = [judgement('ann', 'bob', 'same', 1), judgement('ann', 'joe', 'same', 2)];
    const at = '2026-07-14T12:00:00.000Z';
    const step = sameOperatorStep(kindRegistry([]), known, keys, at);
    expect(step?.forward).toMatchObject({ judgements: [{ a: { value: 'ann' }, b: { value: 'eve' }, at }] });
    expect(judgedAmong(known, keys)).toEqual(known.slice(0, 1));
    expect(sameOperatorStep(kindRegistry([]), known, keys.slice(0, 2), at)).toBeUndefined();
  });

  it('several accounts are judged each with the first', () => {
    const keys = ['a', 'b', 'c'].map((value) => ({ kind: 'account', realm: 'lab', value }));
    expect(chainOf(keys).map((pair) => pair.map(({ value }) => value).join(''))).toEqual(['ab', 'ac']);
    expect(chainOf(keys.slice(0, 1))).toEqual([]);
  });
});
