// Chooses whose rows, or whose activity, the panels below the graph show.
import { Segmented, type Choice } from '../ui/choice';
import { formatCount } from '../ui/format';
import { useWorkbench } from './context';
import { useRowsScope, useScopeDesk, type ScopeType } from './rows-scope';

/** `label`: "Rows of". Where there is but everything, there is nothing to choose. */
export function ScopeChoice({ label }: { label: string }) {
  const desk = useScopeDesk();
  const { chosen, entities } = useRowsScope();
  const rank = useWorkbench(
    ({ rings, openRingId }) => rings?.rings.find((ring) => ring.id === openRingId)?.rank ?? null,
  );
  const several = entities.length;
  const choices: Choice<ScopeType>[] = [
    { value: 'all', label: 'All' },
    ...(rank === null ? [] : [{ value: 'ring' as const, label: `Ring ${rank}` }]),
    ...(several === 0 ? [] : [{ value: 'selection' as const, label: `Selected ${formatCount(several)}` }]),
  ];
  if (choices.length === 1) return null;
  return <Segmented label={label} choices={choices} value={chosen} onChange={desk.choose} />;
}
