// Judgements of a workspace at work: in its rings, its previews, its explanations and the runs that are kept.
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { pairOf, type Judgement } from '../model/records/judgement';
import { datasetInput, keyOf, seen } from '../testing/dataset-builder';
import { commitInput } from '../testing/dataset-store';
import { judgement } from '../testing/judgements-contract';
import { workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { createEngine } from './create-engine';

const FIRST = Date.UTC(2026, 5, 1);

async function opened() {
  const ring = Array.from({ length: 6 }, (_, n) => `account:r${n}`).flatMap((account) => [
    seen(account, 'paid-with', 'payment@lab:card', { first: FIRST }),
    seen(account, 'used-device', 'device@lab:phone', { first: FIRST }),
  ]);
  const strangers = Array.from({ length: 60 }, (_, n) =>
    seen(`account:s${n}`, 'used-device', `device@lab:own-${n}`, { first: FIRST }),
  );
  const store = createMemoryWorkspace(workspaceRecord('w'));
  await commitInput(store, datasetInput([[...ring, ...strangers]]));
  const engine = createEngine(store, { now: () => 0, curves: shippedCurves });
  await engine.load(noProgress);
  const judge = (judgements: Judgement[], takenBack: string[] = []): Promise<void> =>
    store.commit({ type: 'judge', judgements, takenBack });
  const idOf = async (account: string): Promise<number> =>
    (await engine.resolve([keyOf(`account:${account}`)]))[0] as number;
  return { engine, judge, idOf };
}

const joined = [judgement('r0', 's1', 'same', 1), judgement('r0', 'nobody', 'same', 2)];

describe('judgements of a workspace', () => {
  it('L18 L19 hold from the next run on, and are gone when they are taken back', async () => {
    const { engine, judge, idOf } = await opened();
    const before = await engine.findRings({}, noProgress);
    await judge(joined);
    const list = await engine.findRings({}, noProgress);
    expect(list.rings.map(({ accounts, judgements }) => [accounts, judgements])).toEqual([[7, [0]]]);
    expect(list.judgements.map(({ state, a, b }) => [state, a?.key.value, b?.key.value])).toEqual([
      ['held', 'r0', 's1'],
      ['waiting', 'r0', undefined],
    ]);
    expect((await engine.entity(await idOf('s1'))).ring).toBe(1);
    await judge([], joined.map(pairOf));
    expect(await engine.findRings({}, noProgress)).toEqual(before);
  });

  it('L23 are in the explanation of a link', async () => {
    const { engine, judge, idOf } = await opened();
    await judge([judgement('r0', 's1', 'same', 1), judgement('s1', 's2', 'same', 2)]);
    await engine.findRings({}, noProgress);
    const { judged, total, threshold } = await engine.explainLink(await idOf('s2'), await idOf('r0'));
    expect(judged).toEqual({ verdict: 'same', judgements: [1, 0] });
    expect(total).toBeLessThan(threshold);
  });

  it('R10 a preview obeys them, and applying it finds the same', async () => {
    const { engine, judge } = await opened();
    await engine.findRings({}, noProgress);
    await judge(joined);
    const preview = await engine.previewRings({ curves: {} }, noProgress);
    expect([preview.after.accounts, preview.parameters.judgements]).toEqual([7, joined]);
    expect((await engine.findRings({}, noProgress)).accountsInRings).toBe(7);
  });

  it('R9 are counted in a kept run, which names nobody; a reason is no other run', async () => {
    const { engine, judge } = await opened();
    const kept = async () => {
      await engine.findRings({}, noProgress);
      return (await engine.run()).content;
    };
    expect((await kept()).parameters.judgements).toBeUndefined();
    await judge([...joined, judgement('r1', 'r2', 'unsure', 3)]);
    const first = await kept();
    expect(first.parameters.judgements).toMatchObject({ same: 2, notSame: 0, unsure: 1 });
    expect(JSON.stringify(first)).not.toContain('nobody');
    await judge([judgement('r1', 'r2', 'unsure', 3, 'the same hours')]);
    expect((await kept()).digest).toBe(first.digest);
    await judge([judgement('r1', 'r2', 'same', 3)]);
    expect((await kept()).digest).not.toBe(first.digest);
  });
});
