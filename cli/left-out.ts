// What the command line leaves out of the evidence: --without-kind, --without-selector, --without-source, looked up by the names that people know.
import type { Dataset, EntityId, EntityKey } from '../shared/dataset/types';
import { RetortError } from '../shared/kernel/errors';
import { kindRegistry } from '../shared/model/kinds/registry';
import type { CustomKind } from '../shared/model/records/custom-kind';
import type { Excluded } from '../shared/model/records/linkage-settings';
import { usage } from './command';

export const LEFT_OUT_OPTIONS = {
  'without-kind': { type: 'string', multiple: true },
  'without-selector': { type: 'string', multiple: true },
  'without-source': { type: 'string', multiple: true },
} as const;

export const LEFT_OUT_HELP = `  --without-kind KIND   leave a kind out of the evidence; may be given several times, as may the next two
  --without-selector KIND:VALUE   leave one selector out
  --without-source NAME   leave out what one log says, by the name of its file
`;

export type LeftOutNames = {
  kinds: string[];
  selectors: { kind: string; value: string }[];
  sources: string[];
};

/** @throws RetortError `usage` where a selector is not KIND:VALUE. */
export function leftOutNames(values: Partial<Record<keyof typeof LEFT_OUT_OPTIONS, string[]>>): LeftOutNames {
  return {
    kinds: values['without-kind'] ?? [],
    selectors: (values['without-selector'] ?? []).map(selectorName),
    sources: values['without-source'] ?? [],
  };
}

/** @throws RetortError `kind-unknown`, `entity-not-found` {entity}, `source-not-found` {source}: what is not there is refused, never ignored. */
export function leftOut(names: LeftOutNames, dataset: Dataset, custom: readonly CustomKind[]): Excluded {
  const kinds = kindRegistry(custom);
  return {
    kinds: names.kinds.map((id) => kinds.get(id).id),
    selectors: names.selectors.flatMap(({ kind, value }) => {
      const canonical = kinds.get(kind).canonical(value);
      const keys = keysOf(dataset, kind, canonical.ok ? canonical.value : value);
      if (keys.length === 0) throw new RetortError('entity-not-found', { entity: `${kind} ${value}` });
      return keys;
    }),
    sources: names.sources.flatMap((name) => {
      const found = dataset.sources.filter((source) => source.name === name);
      if (found.length === 0) throw new RetortError('source-not-found', { source: name });
      return found.map(({ id }) => id);
    }),
  };
}

/** An account by what the log calls it. @throws RetortError `entity-not-found` {entity} */
export function accountNamed(dataset: Dataset, name: string): EntityId {
  const [key] = accountKeys(dataset, name);
  const id = key === undefined ? undefined : dataset.dictionary.find(key);
  if (id === undefined) throw new RetortError('entity-not-found', { entity: `account ${name}` });
  return id;
}

/** Of an account by what the log calls it, under every realm that has it. */
export function accountKeys(dataset: Dataset, name: string): EntityKey[] {
  return keysOf(dataset, 'account', name);
}

/** Under every realm that the logs have for the kind. */
function keysOf({ dictionary }: Dataset, kind: string, value: string): EntityKey[] {
  return dictionary.classes
    .filter((one) => one.kind === kind)
    .map(({ realm }) => ({ kind, realm, value }))
    .filter((key) => dictionary.find(key) !== undefined);
}

function selectorName(written: string): LeftOutNames['selectors'][number] {
  const at = written.indexOf(':');
  if (at <= 0 || at === written.length - 1)
    throw usage(`--without-selector takes KIND:VALUE, not "${written}"`);
  return { kind: written.slice(0, at), value: written.slice(at + 1) };
}
