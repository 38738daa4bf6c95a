// Security specs: as every other, with a stranger who listens, and with refusals expected instead of counted as problems.
import { test as base } from '../fixtures';
import { listenAsStranger } from './stranger';
import type { Stranger } from './stranger';

export { expect } from '../fixtures';

export const test = base.extend<{ stranger: Stranger }>({
  tolerant: true,
  stranger: async ({}, use) => {
    const stranger = await listenAsStranger();
    await use(stranger);
    await stranger.close();
  },
});
