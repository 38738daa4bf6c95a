// The time that filters everything, wherever it does: what it is, and the way to let it go.
import { useCallback, useMemo } from 'react';
import { Clock } from 'lucide-react';
import { Chip } from '../ui/chip';
import { formatSpan, zoneLabel } from '../ui/time';
import { useActions, useCommands, useWorkbench, useZone } from './context';

export function SpanChip() {
  const zone = useZone();
  const span = useWorkbench((state) => state.span);
  const letGo = useLetGo();
  useCommands(
    useMemo(
      () => [
        {
          ...{ id: 'timeline.let-go', label: 'Let the chosen time go', group: 'Timeline' },
          ...{ enabled: span !== null, run: letGo },
        },
      ],
      [span, letGo],
    ),
  );
  if (span === null) return null;
  const words = formatSpan(span.from, span.to, zone);
  return (
    <Chip
      tone="on"
      icon={<Clock size={12} strokeWidth={1.5} aria-hidden />}
      removeLabel={`Let the time ${words}, ${zoneLabel(zone, span.from)}, go`}
      onRemove={letGo}
    >
      {words}
    </Chip>
  );
}

/** Whenever it was, everything is shown again. */
export function useLetGo(): () => void {
  const { showSpan, announce } = useActions();
  return useCallback(() => {
    showSpan(null);
    announce('All of the time is shown again.');
  }, [showSpan, announce]);
}
