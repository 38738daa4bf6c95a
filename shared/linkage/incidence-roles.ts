// Which entities are accounts and which are selectors, and the positions they have as such.
import type { Dataset } from '../dataset/types';
import type { Incidence } from './incidence';
import type { LinkageParameters } from './types';

/** With the position of every entity, -1 for those that are not accounts (or not selectors): only needed until the entries are there. */
export type Roles = Pick<Incidence, 'accounts' | 'selectors' | 'aloneFrom' | 'kinds' | 'kindOf'> & {
  accountOf: Int32Array;
  selectorOf: Int32Array;
};

/** An entity that no edge names any more is neither. */
export function assignRoles(dataset: Dataset, parameters: LinkageParameters): Roles {
  const { classes, classOf, size } = dataset.dictionary;
  const { outOffsets, inOffsets, degree } = dataset.index;
  const isAccount = classes.map(({ kind }) => kind === 'account');
  const isSelector = isSelectorOf(dataset, parameters);
  const accounts = createPlaces(size);
  const shared = createPlaces(size);
  const alone: number[] = [];
  for (let id = 0; id < size; id++) {
    const entityClass = classOf[id] as number;
    if (outOffsets[id] === outOffsets[id + 1] && inOffsets[id] === inOffsets[id + 1]) continue;
    if (isAccount[entityClass] === true) accounts.add(id);
    if (!isSelector(id)) continue;
    if (degree[id] === 1) alone.push(id);
    else shared.add(id);
  }
  const aloneFrom = shared.size();
  for (const id of alone) shared.add(id);
  const selectors = shared.ids();
  return {
    ...{ accounts: accounts.ids(), accountOf: accounts.placeOf },
    ...{ selectors, selectorOf: shared.placeOf, aloneFrom },
    ...kindsOf(dataset, selectors),
  };
}

function isSelectorOf(
  { dictionary }: Dataset,
  { curves, excluded }: LinkageParameters,
): (id: number) => boolean {
  const { classes, classOf } = dictionary;
  const isOfClass = classes.map(
    ({ kind }) => kind !== 'account' && curves[kind] !== undefined && !excluded.kinds.includes(kind),
  );
  const without = new Set(excluded.selectors.map((key) => dictionary.find(key)));
  return (id) => isOfClass[classOf[id] as number] === true && !without.has(id);
}

type Places = {
  placeOf: Int32Array;
  add(id: number): void;
  size(): number;
  /** By place. */
  ids(): Uint32Array;
};

function createPlaces(entities: number): Places {
  const placeOf = new Int32Array(entities).fill(-1);
  const ids = new Uint32Array(entities);
  let count = 0;
  return {
    placeOf,
    add: (id) => {
      placeOf[id] = count;
      ids[count++] = id;
    },
    size: () => count,
    ids: () => ids.slice(0, count),
  };
}

function kindsOf(
  { dictionary: { classes, classOf } }: Dataset,
  selectors: Uint32Array,
): Pick<Roles, 'kinds' | 'kindOf'> {
  const kinds = [...new Set(classes.map(({ kind }) => kind))];
  const kindOfClass = Uint8Array.from(classes, ({ kind }) => kinds.indexOf(kind));
  const kindOf = new Uint8Array(selectors.length);
  for (let at = 0; at < kindOf.length; at++)
    kindOf[at] = kindOfClass[classOf[selectors[at] as number] as number] as number;
  return { kinds, kindOf };
}
