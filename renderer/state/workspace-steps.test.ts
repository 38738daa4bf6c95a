// Each step of the workspace over a real store: done, taken back and done again, by the text that is kept of it.
import { describe, expect, it } from 'vitest';
import { spec } from '../../shared/testing/import-spec-builder';
import {
  commitParts,
  sourceParts,
  stageParts,
  workspaceRecord,
} from '../../shared/testing/workspace-builder';
import { contentOf } from '../../shared/testing/workspace-content';
import { createMemoryWorkspace } from '../../shared/workspace/memory-workspace';
import { emptyHistory } from './undo';
import type { Session } from './session';
import { workspaceJournalOf, type JournalEntry } from './workspace-journal';
import * as steps from './workspace-steps';

const [kind] = spec().kinds as [NonNullable<ReturnType<typeof spec>['kinds'][number]>];
const AT = '2026-07-14T12:00:00.000Z';

async function workspace() {
  const store = createMemoryWorkspace(workspaceRecord('w'));
  await commitParts(store, sourceParts('s1', 9), sourceParts('s2', 8, 2), sourceParts('s3', 7, 3));
  await stageParts(store, sourceParts('s4', 6, 4));
  await stageParts(store, sourceParts('s5', 5, 5));
  await store.commit({ type: 'save-spec', spec: spec('b') });
  await store.commit({ type: 'save-kind', kind });
  const session = { reader: store, commit: store.commit, history: emptyHistory } as unknown as Session;
  return { store, journal: workspaceJournalOf(session), sources: await store.sources() };
}

type Given = Awaited<ReturnType<typeof workspace>>;

describe('H6 a step of the workspace is taken back and done again exactly', () => {
  it.each<[string, (given: Given) => JournalEntry | undefined]>([
    ['rename to “autumn”', () => steps.renameStep(workspaceRecord('w'), 'autumn')],
    ['mark TLP:RED', () => steps.markingStep(workspaceRecord('w'), 'TLP:RED')],
    ['save the specification “a”', () => steps.saveSpecStep([spec('b')], spec('a'))],
    ['save the specification “b”', () => steps.saveSpecStep([spec('b')], { ...spec('b'), kinds: [] })],
    ['delete the specification “b”', () => steps.deleteSpecStep([spec('b')], 'b')],
    ['define the kind “Purse”', () => steps.saveKindStep([kind], { ...kind, id: 'purse', label: 'Purse' })],
    ['change the kind “Wallet”', () => steps.saveKindStep([kind], { ...kind, evidence: null })],
    ['delete the kind “Wallet”', () => steps.deleteKindStep([kind], kind.id)],
    ['import 2 files', ({ sources }) => steps.importStep(sources, ['s5', 's4'], AT)],
    ['retract log.csv', ({ sources }) => steps.retractStep(sources, 's2')],
  ])('%s', async (label, step) => {
    const given = await workspace();
    const { store, journal } = given;
    const before = await contentOf(store);
    const entry = step(given);
    await journal.take(entry as JournalEntry);
    const after = await contentOf(store);
    expect(after).not.toEqual(before);
    for (let round = 0; round < 2; round++) {
      await journal.undo();
      expect(await contentOf(store)).toEqual(before);
      await journal.redo();
      expect(await contentOf(store)).toEqual(after);
    }
    expect(journal.store.getState().history.past.map((one) => one.label)).toEqual([
      label === 'retract log.csv' ? `retract ${given.sources[1]?.name ?? ''}` : label,
    ]);
  });

  it.each<[string, JournalEntry | undefined]>([
    ['the name that it has', steps.renameStep(workspaceRecord('w'), workspaceRecord('w').name)],
    ['the marking that it has', steps.markingStep(workspaceRecord('w'), workspaceRecord('w').marking)],
    ['a specification that is not there', steps.deleteSpecStep([], 'b')],
    ['a kind that is not there', steps.deleteKindStep([], 'wallet')],
    ['a source that is not there', steps.retractStep([], 's1')],
  ])('%s is no step', async (_, step) => {
    expect(step).toBeUndefined();
    const { journal } = await workspace();
    await journal.take(async () => step);
    expect(journal.store.getState().history).toEqual(emptyHistory);
  });
});
