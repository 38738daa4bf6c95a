// A column of the index against a range of moments.
import { NO_TIME } from '../../dataset/types';
import type { FilterRange } from '../../model/records/entity-filter';
import type { EntityTest } from './facet';

/** `seconds`: of each entity, as EntityColumns has them: what has no time is in no range. */
export function momentWithin(seconds: Uint32Array, { from, to }: FilterRange): EntityTest {
  return (id) => {
    const at = seconds[id] as number;
    return at !== NO_TIME && at * 1000 >= (from ?? -Infinity) && at * 1000 <= (to ?? Infinity);
  };
}
