// What a store must do with the settings of linkage and with the runs that it keeps: a part of the workspace store's contract.
import { expect, it } from 'vitest';
import type { RetortError } from '../kernel/errors';
import { nothingExcluded, type LinkageSettings } from '../model/records/linkage-settings';
import { KEPT_RUNS, type RunMembers, type RunRecord } from '../model/records/run';
import type { WorkspaceStore } from '../ports/workspace-store';

const settings: LinkageSettings = {
  threshold: 20,
  excluded: { ...nothingExcluded, selectors: [{ kind: 'address', realm: '', value: '203.0.113.1' }] },
  curves: {
    device: { group: 'client', baseBits: 12, flatTo: 3, slope: 1, halfLifeDays: Infinity },
  },
};

function run(nth: number): RunRecord {
  const at = new Date(Date.UTC(2026, 6, 14, 12, nth)).toISOString();
  return {
    id: `${at} ${nth}`,
    at,
    digest: nth.toString(16).padStart(8, '0'),
    parameters: {
      ...{ threshold: 16, prior: -8, seed: 1, minimumMembers: 3 },
      ...{ curves: settings.curves, excluded: nothingExcluded },
    },
    sources: [{ id: 's1', name: 'sign-ins.csv' }],
    accounts: 100,
    accountsInRings: nth,
    rings: [{ id: 'ring-00000001', rank: 1, accounts: nth }],
  };
}

const members = (nth: number): RunMembers => Float64Array.from({ length: nth }, (_, at) => 2 ** 52 + at);

export function describeRuns(store: () => WorkspaceStore, reopened: () => Promise<WorkspaceStore>): void {
  it('R8 starts with what ships, keeps what a person set, and forgets it when it is set back', async () => {
    expect(await store().linkageSettings()).toEqual({ curves: {} });
    await store().commit({ type: 'set-linkage', settings });
    expect(await (await reopened()).linkageSettings()).toEqual(settings);
    await store().commit({ type: 'set-linkage', settings: { curves: {} } });
    expect(await (await reopened()).linkageSettings()).toEqual({ curves: {} });
  });

  it('R9 keeps runs with their members, newest first, whatever comes and goes since', async () => {
    expect(await store().runs()).toEqual([]);
    for (const nth of [1, 2, 3])
      await store().commit({ type: 'keep-run', run: run(nth), members: members(nth) });
    expect(await (await reopened()).runs()).toEqual([run(3), run(2), run(1)]);
    expect(await store().runMembers(run(2).id)).toEqual(members(2));
  });

  it('R9 keeps the newest runs only, and says so when an older one is asked for', async () => {
    for (let nth = 1; nth <= KEPT_RUNS + 2; nth++)
      await store().commit({ type: 'keep-run', run: run(nth), members: members(1) });
    const kept = await store().runs();
    expect(kept.map(({ accountsInRings }) => accountsInRings)).toEqual(
      Array.from({ length: KEPT_RUNS }, (_, at) => KEPT_RUNS + 2 - at),
    );
    const asked = store().runMembers(run(1).id);
    await expect(asked).rejects.toSatisfy((error) => (error as RetortError).code === 'run-not-found');
    expect(await store().runMembers(run(KEPT_RUNS + 2).id)).toEqual(members(1));
  });
}
