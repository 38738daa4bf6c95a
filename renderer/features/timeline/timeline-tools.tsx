// Above the timeline: the time that is chosen, and whose activity it is.
import { useWorkbench } from '../../state/context';
import { ScopeChoice } from '../../state/scope-choice';
import { SpanChip } from '../../state/span-chip';

export function TimelineTools() {
  const ready = useWorkbench((state) => state.summary !== null && state.summary.entities > 0);
  if (!ready) return null;
  return (
    <>
      <SpanChip />
      <ScopeChoice label="Activity of" />
    </>
  );
}
