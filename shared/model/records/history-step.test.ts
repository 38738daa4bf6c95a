import { describe, expect, it } from 'vitest';
import { firstToStay, historyProblem, stepOf, type KeptHistory, type StepRecord } from './history-step';

const step = (sequence: number, size = 10): StepRecord => ({ sequence, label: `step ${sequence}`, size });
const steps = (from: number, to: number, size = 10): StepRecord[] =>
  Array.from({ length: to - from + 1 }, (_, at) => step(from + at, size));

describe('H8 of what is kept', () => {
  it.each([
    ['nothing falls off within the bounds', steps(1, 99), step(100), 1],
    ['a tenth falls off beyond the number of steps', steps(1, 100), step(101), 12],
    ['it goes by the numbers that the steps have', steps(51, 150), step(151), 62],
    ['as many fall off as their size asks for', steps(1, 50, 30), step(51, 30), 7],
    ['the newest stays, whatever its size', steps(1, 50), step(51, 9_999), 51],
    ['the first stays, whatever its size', [], step(1, 9_999), 1],
  ])('%s', (_, kept, added, first) => {
    expect(firstToStay(kept, added, { steps: 100, size: 1_500 })).toBe(first);
  });
});

describe('H5 a list of steps', () => {
  it.each<[string, KeptHistory, string | undefined]>([
    ['that is empty is sound', { steps: [], done: 0 }, undefined],
    ['that begins later, with some undone, is sound', { steps: steps(7, 9), done: 7 }, undefined],
    ['all of which is undone is sound', { steps: steps(7, 9), done: 6 }, undefined],
    ['with a gap is refused', { steps: [step(1), step(3)], done: 3 }, 'step 2 is damaged or missing'],
    ['with an unreadable label is refused', { steps: [{ ...step(4), label: '' }], done: 4 }, 'step 4 is damaged or missing'], // prettier-ignore
    ['with a size that is none is refused', { steps: [{ ...step(1), size: NaN }], done: 1 }, 'step 1 is damaged or missing'], // prettier-ignore
    ['without its first number is refused', { steps: [step(0)], done: 0 }, 'the first step has no number'],
    ['that has lost its steps is refused', { steps: [], done: 5 }, 'no step is there'],
    [
      'that stands nowhere is refused',
      { steps: steps(1, 2), done: 9 },
      'it is not known which steps are done',
    ],
  ])('%s', (_, kept, problem) => {
    expect(historyProblem(kept)).toBe(problem);
  });

  it('has labels that are not endless', () => {
    expect(stepOf(1, 'a'.repeat(9_999), '{}').label).toHaveLength(1_000);
  });
});
