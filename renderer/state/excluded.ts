// What is left out of the evidence, one thing at a time: by name, in and out of the settings, and in words.
import type { EntityKey } from '../../shared/dataset/types';
import type { KindRegistry } from '../../shared/model/kinds/registry';
import {
  nothingExcluded,
  type Excluded,
  type LinkageSettings,
} from '../../shared/model/records/linkage-settings';
import { formatOf } from '../ui/format';
import { kindPlural, shortValue } from './entity-text';
import { shortKind } from './linkage-words';

export type ExcludedThing =
  { type: 'selector'; key: EntityKey } | { type: 'kind'; kind: string } | { type: 'source'; id: string };

export function thingsOf({ sources, kinds, selectors }: Excluded): ExcludedThing[] {
  return [
    ...sources.map((id) => ({ type: 'source' as const, id })),
    ...kinds.map((kind) => ({ type: 'kind' as const, kind })),
    ...selectors.map((key) => ({ type: 'selector' as const, key })),
  ];
}

export function withThing(settings: LinkageSettings, thing: ExcludedThing): LinkageSettings {
  return { ...settings, excluded: excludedOf([...others(settings, thing), thing]) };
}

/** Counts it again. */
export function withoutThing(settings: LinkageSettings, thing: ExcludedThing): LinkageSettings {
  const { excluded: _, ...rest } = settings;
  const things = others(settings, thing);
  return things.length === 0 ? rest : { ...rest, excluded: excludedOf(things) };
}

export function isExcluded(excluded: Excluded, thing: ExcludedThing): boolean {
  return thingsOf(excluded).some((one) => thingId(one) === thingId(thing));
}

/** "2 selectors and 1 source"; empty when nothing is left out. */
export function excludedWords({ selectors, kinds, sources }: Excluded): string {
  const parts = [
    ...(selectors.length === 0 ? [] : [formatOf(selectors.length, 'selector')]),
    ...(kinds.length === 0 ? [] : [formatOf(kinds.length, 'kind')]),
    ...(sources.length === 0 ? [] : [formatOf(sources.length, 'source')]),
  ];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** "card pm_4x…99", "all addresses", "signins.csv"; `nameOf` a source that is no longer there gives undefined. */
export function thingWords(
  thing: ExcludedThing,
  kinds: KindRegistry,
  nameOf: (sourceId: string) => string | undefined,
): string {
  if (thing.type === 'source') return nameOf(thing.id) ?? 'a source that was retracted';
  if (thing.type === 'kind') return `all ${lower(kindPlural(kinds, thing.kind))}`;
  const { kind } = thing.key;
  const label = kinds.has(kind) ? shortKind(kinds.get(kind)) : kind;
  return `${label} ${shortValue(kinds, thing.key, 24)}`;
}

export function thingId(thing: ExcludedThing): string {
  if (thing.type === 'source') return `source ${thing.id}`;
  if (thing.type === 'kind') return `kind ${thing.kind}`;
  return `selector ${thing.key.kind} ${thing.key.realm} ${thing.key.value}`;
}

function others({ excluded = nothingExcluded }: LinkageSettings, thing: ExcludedThing): ExcludedThing[] {
  return thingsOf(excluded).filter((one) => thingId(one) !== thingId(thing));
}

function excludedOf(things: readonly ExcludedThing[]): Excluded {
  return {
    selectors: things.flatMap((one) => (one.type === 'selector' ? [one.key] : [])),
    kinds: things.flatMap((one) => (one.type === 'kind' ? [one.kind] : [])),
    sources: things.flatMap((one) => (one.type === 'source' ? [one.id] : [])),
  };
}

function lower(word: string): string {
  return word.replace(/^[A-Z](?=[a-z-])/u, (letter) => letter.toLowerCase());
}
