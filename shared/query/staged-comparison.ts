// What a staged import would add: entities that are new, and those that are known already.
import { matchDictionary, mergeDictionaries } from '../dataset/dictionary';
import type { Dictionary } from '../dataset/types';
import type { StagedComparison } from '../engine/engine';
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
