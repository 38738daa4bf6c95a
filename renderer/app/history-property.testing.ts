// The property of both histories, over any store: 200 random steps with a restart somewhere among them, undone to the start, done again, with a restart before each.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import { act, placeIn, redoTo, undoAll } from './history-actions.testing';
import {
  fillWorkspace,
  openWorkspace,
  viewDigest,
  workspaceDigest,
  type OpenWorkspace,
} from './history.testing';

export type StoreUnderTest = {
  store: WorkspaceStore;
  /** After the store was closed. */
  reopen(): Promise<WorkspaceStore>;
  dispose(): Promise<void>;
};

const STEPS = 200;

const course = fc.record({
  rings: fc.array(fc.integer({ min: 3, max: 14 }), { minLength: 1, maxLength: 3 }),
  steps: fc.array(fc.tuple(fc.nat(), fc.nat(9_999)), { minLength: STEPS, maxLength: STEPS }),
  restart: fc.nat(STEPS),
});

export async function provesHistories(runs: number, create: () => Promise<StoreUnderTest>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(course, async ({ rings, steps, restart }) => {
      const under = await create();
      await fillWorkspace(under.store, rings);
      let open = await openWorkspace(under.store);
      const again = async (): Promise<void> => {
        await open.close();
        open = await openWorkspace(await under.reopen());
      };
      const start = await digests(open);
      for (const [at, [which, n]] of steps.entries()) {
        if (at === restart) await again();
        await act(open, which, n);
      }
      const end = await digests(open);
      const place = placeIn(open);
      await again();
      expect(await digests(open)).toEqual(end);
      await undoAll(open);
      expect(await digests(open)).toEqual(start);
      await again();
      expect(await digests(open)).toEqual(start);
      await redoTo(open, place);
      expect(await digests(open)).toEqual(end);
      await undoAll(open);
      expect(await digests(open)).toEqual(start);
      await open.close();
      await under.dispose();
    }),
    // A failure names its seed; to shrink 200 steps takes minutes.
    { numRuns: runs, endOnFailure: true },
  );
}

const digests = async (open: OpenWorkspace): Promise<[workspace: string, view: string]> => [
  await workspaceDigest(open),
  await viewDigest(open),
];
