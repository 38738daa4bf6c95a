// What `evaluate` prints: the contract that others script against. Everything but `seconds` follows from logs, specification, truth and options alone.
import type { ComparedBaseline } from '../shared/linkage/baselines/compare';
import {
  evaluate,
  linkScore,
  type AccusedOfArchetype,
  type Evaluation,
  type Score,
} from '../shared/linkage/evaluation';
import type { Linkage } from '../shared/linkage/linkage';
import { linksOf } from '../shared/linkage/links-of';
import { accusingRings, groupingOf, OUTSIDE, type AlignedTruth } from '../shared/linkage/truth';

export type EvaluationReport = {
  truth: {
    accounts: number;
    inRings: number;
    rings: number;
    /** In the truth and in no log: missed. */
    absent: number;
    /** In the logs and not in the truth: left out of every figure. */
    unlabelled: number;
  };
  /** Rows of the logs that were not taken. */
  rejected: number;
  retort: WayReport & {
    threshold: number;
    seed: number;
    /** Rings with a benign explanation, and whether they are among those reported. */
    explained: number;
    explainedCounted: boolean;
    /** Pairs at the threshold, each by itself, both of whose accounts are in the truth. */
    links: Score & { linked: number };
  };
  baselines: (WayReport & { id: string; source: string; tried: number })[];
  seconds: { ingest: number; index: number; link: number; communities: number; baselines: number };
};

/** One way of finding rings against the truth; scores are 0 to 1. */
export type WayReport = {
  label: string;
  setting: string;
  /** Rings that accuse. */
  reported: number;
  pairwise: Score;
  bCubed: Score;
  bCubedInRings: Score;
  ringsFound: number;
  accused: number;
  benign: number;
  accusedByArchetype: AccusedOfArchetype[];
};

export function evaluationReport(
  aligned: AlignedTruth,
  linkage: Linkage,
  compared: readonly ComparedBaseline[],
  more: Pick<EvaluationReport, 'rejected'> & {
    explainedCounted: boolean;
    seconds: Record<'ingest' | 'index' | 'baselines', number>;
  },
): EvaluationReport {
  const { result } = linkage;
  const accusing = accusingRings(result);
  const counted = more.explainedCounted ? result.rings.map(({ members }) => members) : accusing;
  const own = evaluate(groupingOf(counted, aligned), aligned.truth);
  const { threshold, seed } = result.parameters;
  const setting = `threshold ${String(threshold)} bits, seed ${String(seed)}`;
  const { ingest, index, baselines } = more.seconds;
  return {
    truth: truthReport(aligned, own),
    rejected: more.rejected,
    retort: {
      ...way('Retort', setting, own),
      threshold,
      seed,
      explained: result.rings.length - accusing.length,
      explainedCounted: more.explainedCounted,
      links: linksReport(linkage, aligned),
    },
    baselines: compared.map(({ baseline, setting: best, tried, evaluation }) => ({
      id: baseline.id,
      source: baseline.source,
      tried: tried.length,
      ...way(baseline.label, best, evaluation),
    })),
    seconds: rounded({ ingest, index, ...result.seconds, baselines }),
  };
}

function linksReport(linkage: Linkage, { positionOf, truth }: AlignedTruth): Score & { linked: number } {
  const { accounts } = linkage.evidence.incidence;
  const position = (account: number): number => positionOf[accounts[account] as number] as number;
  const links = linksOf(linkage).map(({ a, b }) => [position(a), position(b)] as const);
  const labelled = links.filter(([a, b]) => a !== OUTSIDE && b !== OUTSIDE);
  return { linked: labelled.length, ...rounded(linkScore(labelled, truth.ring)) };
}

function truthReport(
  { truth, absent, unlabelled }: AlignedTruth,
  { rings }: Evaluation,
): EvaluationReport['truth'] {
  const inRings = truth.ring.reduce((sum, ring) => sum + (ring === OUTSIDE ? 0 : 1), 0);
  return { accounts: truth.accounts.length, inRings, rings, absent, unlabelled };
}

function way(label: string, setting: string, evaluation: Evaluation): WayReport {
  const { reported, ringsFound, accused, benign, accusedByArchetype } = evaluation;
  return {
    label,
    setting,
    reported,
    pairwise: rounded(evaluation.pairwise),
    bCubed: rounded(evaluation.bCubed),
    bCubedInRings: rounded(evaluation.bCubedInRings),
    ringsFound,
    accused,
    benign,
    accusedByArchetype,
  };
}

/** To a ten-thousandth: more is noise to whoever reads it. */
function rounded<T extends Record<string, number>>(figures: T): T {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10_000) / 10_000]),
  ) as T;
}
