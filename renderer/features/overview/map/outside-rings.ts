// How many points of the map lie in no ring.
import type { EntityMap } from '../../../../shared/map/types';

export function outsideRings({ ring, kind, kinds }: Pick<EntityMap, 'ring' | 'kind' | 'kinds'>) {
  const account = kinds.indexOf('account');
  let [accounts, selectors] = [0, 0];
  ring.forEach((inside, at) => {
    if (inside >= 0) return;
    if (kind[at] === account) accounts++;
    else selectors++;
  });
  return { accounts, selectors };
}
