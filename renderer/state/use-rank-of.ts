// A ring's number by its id, as the list in place has it.
import { useMemo } from 'react';
import { useWorkbench } from './context';
import type { RankOf } from './ring-words';

export function useRankOf(): RankOf {
  const rings = useWorkbench((state) => state.rings);
  return useMemo(() => {
    const ranks = new Map(rings?.rings.map(({ id, rank }) => [id, rank]));
    return (ringId) => ranks.get(ringId);
  }, [rings]);
}
