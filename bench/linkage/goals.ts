// What the figures must be: medians and worst cases over the worlds, and nobody accused who only shares an address.
import type { BenchRatio } from '../table';
import type { Measured } from './measure';
import { lostTo } from './lost';
import { median, MEASURES, type Measure } from './measures';
import { accusedOf, SHARED_ADDRESSES } from './scores';

export function goalsOf(worlds: readonly Measured[], second: readonly Measured[]): BenchRatio[] {
  return [
    ...(worlds.length === 0 ? [] : ownGoals(worlds)),
    ...beaten([...worlds, ...second]),
    ...(second.length === 0 || worlds.length === 0
      ? []
      : MEASURES.map((measure) => secondWithin(worlds, second, measure))),
    ...(second.length === 0 ? [] : accusations('second generator: ', second)),
  ];
}

function ownGoals(worlds: readonly Measured[]): BenchRatio[] {
  return [
    ...MEASURES.flatMap(({ label, of }) => {
      const f1 = ({ evaluation }: Measured): number => of(evaluation).f1;
      const values = worlds.map(f1);
      return [
        atLeast(`median ${label}`, median(values), 0.95),
        atLeast(`worst ${label} (${worst(worlds, f1).name})`, Math.min(...values), 0.8),
      ];
    }),
    ...accusations('', worlds),
  ];
}

function accusations(of: string, worlds: readonly Measured[]): BenchRatio[] {
  const total = (figure: (measured: Measured) => number): number =>
    worlds.reduce((sum, one) => sum + figure(one), 0);
  const rate =
    (total(({ evaluation }) => evaluation.accused) / total(({ evaluation }) => evaluation.benign)) * 10_000;
  const sheltered = total(({ evaluation }) =>
    SHARED_ADDRESSES.reduce((sum, archetype) => sum + accusedOf(evaluation, archetype), 0),
  );
  return [
    atMost(`${of}accused of 10,000 accounts in no ring`, rate, 1),
    atMost(`${of}accused behind a carrier NAT, on a campus, in a VPN or a relay`, sheltered, 0),
  ];
}

/** Worlds in which some baseline, with hindsight, does as well by either measure. */
function beaten(worlds: readonly Measured[]): BenchRatio[] {
  if (worlds.every(({ baselines }) => baselines.length === 0)) return [];
  const lost = [...new Set(lostTo(worlds).map(({ world }) => world))];
  const named = lost.length === 0 ? '' : ` (${lost.map(({ name }) => name).join(', ')})`;
  return [
    atMost(`worlds of ${String(worlds.length)} in which a baseline does as well${named}`, lost.length, 0),
  ];
}

function secondWithin(
  worlds: readonly Measured[],
  second: readonly Measured[],
  { label, of }: Measure,
): BenchRatio {
  const f1 = ({ evaluation }: Measured): number => of(evaluation).f1;
  const behind = median(worlds.map(f1)) - median(second.map(f1));
  return atMost(`median ${label} lost on the second generator`, behind, 0.05);
}

function worst(worlds: readonly Measured[], of: (measured: Measured) => number): Measured {
  return worlds.reduce((least, one) => (of(one) < of(least) ? one : least));
}

function atLeast(label: string, value: number, goal: number): BenchRatio {
  return { label, value, goal: `≥ ${String(goal)}`, met: value >= goal };
}

function atMost(label: string, value: number, goal: number): BenchRatio {
  return { label, value, goal: `≤ ${String(goal)}`, met: value <= goal };
}
