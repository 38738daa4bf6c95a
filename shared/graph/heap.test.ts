import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHeap } from './heap';

const SIZE = 30;
const pushes = fc.record({ item: fc.nat(SIZE - 1), priority: fc.integer({ min: -5, max: 5 }) });

it('gives the lowest priority first, the smaller number among equals, however pushes and pops alternate', () => {
  fc.assert(
    fc.property(fc.array(fc.option(pushes, { freq: 3 })), (steps) => {
      const heap = createHeap(SIZE);
      const waiting = new Map<number, number>();
      for (const step of [...steps, ...new Array<null>(SIZE + 1).fill(null)]) {
        if (step === null) {
          const [first] = [...waiting].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
          expect(heap.pop()).toBe(first?.[0] ?? -1);
          if (first !== undefined) waiting.delete(first[0]);
        } else {
          heap.push(step.item, step.priority);
          waiting.set(step.item, Math.min(step.priority, waiting.get(step.item) ?? Infinity));
        }
      }
    }),
  );
});
