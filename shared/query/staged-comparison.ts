// What a staged import would add, and what a retraction would take: entities that are new, known already, or named by one source alone.
import { createDictionary, matchDictionary, mergeDictionaries } from '../dataset/dictionary';
import type { Dictionary } from '../dataset/types';
import type { KindCount, StagedComparison } from '../engine/engine';
import { noProgress } from '../kernel/progress';
import type { SourceDictionary } from '../model/records/dictionary';

/** An entity that several staged sources name counts once. Kinds in order of first appearance. */
export function compareStaged(known: Dictionary, staged: readonly SourceDictionary[]): StagedComparison {
  const { dictionary } = mergeDictionaries(staged, noProgress);
  const matches = matchDictionary(known, dictionary);
  const kinds = [...new Set(dictionary.classes.map(({ kind }) => kind))];
  const comparison = kinds.map((kind) => ({ kind, fresh: 0, known: 0 }));
  const ofClass = dictionary.classes.map(({ kind }) => kinds.indexOf(kind));
  for (let id = 0; id < dictionary.size; id++) {
    const line = comparison[ofClass[dictionary.classOf[id] as number] as number] as StagedComparison[number];
    if ((matches[id] as number) < 0) line.fresh++;
    else line.known++;
  }
  return comparison.filter(({ fresh, known: old }) => fresh + old > 0);
}

/** Entities of `own` that none of `others` names, by kind; kinds without any are left out. */
export function onlyIn(own: SourceDictionary, others: readonly SourceDictionary[]): KindCount[] {
  const known =
    others.length === 0 ? createDictionary(NOTHING) : mergeDictionaries(others, noProgress).dictionary;
  return compareStaged(known, [own]).flatMap(({ kind, fresh }) =>
    fresh > 0 ? [{ kind, entities: fresh }] : [],
  );
}

const NOTHING: SourceDictionary = {
  classes: [],
  classOf: new Uint8Array(0),
  offsets: new Uint32Array(1),
  bytes: new Uint8Array(0),
};
