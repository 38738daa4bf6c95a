import { expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { runKernel, type KernelInput } from './kernel-run';

/** A path of three, its first edge given twice. */
const input: KernelInput = {
  ...{ kernel: 'strength', parameters: [], nodes: 3 },
  edges: { size: 3, from: [0, 1, 1], to: [1, 0, 2], weights: [2, 5, 3] },
};

it('runs the kernel of that id, and of parallel edges the stronger counts', () => {
  expect([...Array.from(runKernel(input, noProgress).values)]).toEqual([5, 8, 3]);
  const between = runKernel({ ...input, kernel: 'betweenness' }, noProgress);
  expect(Array.from(between.values)).toEqual([0, 1, 0]);
});

it('refuses a kernel that is not known, and a parameter outside its limits', () => {
  expect(() => runKernel({ ...input, kernel: '__proto__' }, noProgress)).toThrow(/usage/);
  const parameters = [['pivots', 0]] as const;
  expect(() => runKernel({ ...input, kernel: 'betweenness-sampled', parameters }, noProgress)).toThrow(
    /usage/,
  );
});
