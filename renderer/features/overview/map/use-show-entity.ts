// From the map into Explore: the entity is selected there, the ring that it is in or holds is open.
import type { EntityId } from '../../../../shared/dataset/types';
import { ringHolding } from '../../../../shared/map/find-point';
import type { EntityMap } from '../../../../shared/map/types';
import { useActions } from '../../../state/context';

export function useShowEntity(map: EntityMap): (id: EntityId) => void {
  const actions = useActions();
  return (id) => {
    const ring = ringHolding(map, id);
    if (ring !== null) actions.openRing(ring);
    actions.showScreen('explore');
    actions.select([id]);
  };
}
