import { expect, it } from 'vitest';
import type { Incidence } from './incidence';
import { hush } from './reach';
import type { ScoreSheet } from './score-sheet';
import type { Tellings } from './tellings';

type Wide = { accounts: number; bits: number; group: number };

/** Which of these, strongest first, need not be walked when `needed` bits are needed. */
function hushed(needed: number, wide: Wide[]): { places: number[]; bits: number } {
  const tellings: Partial<Tellings> = {
    selectors: Uint32Array.from(wide, (_, at) => at),
    strong: wide.length,
    bits: Float64Array.from(wide, ({ bits }) => bits),
    groups: Uint8Array.from(wide, ({ group }) => group),
  };
  const offsets = wide.reduce<number[]>((all, { accounts }) => [...all, (all.at(-1) ?? 0) + accounts], [0]);
  const incidence = { selectorOffsets: Uint32Array.from(offsets) } as Partial<Incidence> as Incidence;
  const { places, bits } = hush({ tellings } as Partial<ScoreSheet> as ScoreSheet, incidence, needed);
  return { places: [...places], bits };
}

const one = { accounts: 1_000, bits: 8, group: 0 };

it.each([
  ['each next one of a group counts half: 8 + 4 + 2', 14.5, [0, 1, 2], 14],
  ['all of them are as much as is needed', 14, [0, 1], 12],
  ['one alone is more', 7, [], 0],
])('L11 leaves unwalked what is too little together: %s', (_words, needed, places, bits) => {
  expect(hushed(needed, [one, one, one])).toEqual({ places, bits });
});

it('L11 counts other groups whole', () => {
  expect(hushed(17, [one, { ...one, group: 1 }])).toEqual({ places: [0, 1], bits: 16 });
  expect(hushed(16, [one, { ...one, group: 1 }])).toEqual({ places: [0], bits: 8 });
});

it('L11 leaves the widest unwalked first, then what still fits, and walks what few have', () => {
  const wide = [
    { accounts: 300, bits: 9, group: 0 },
    { accounts: 9_000, bits: 7, group: 1 },
    { accounts: 10, bits: 5, group: 2 },
    { accounts: 400, bits: 4.5, group: 3 },
  ];
  expect(hushed(12, wide)).toEqual({ places: [1, 3], bits: 11.5 });
});
