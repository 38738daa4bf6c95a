// The time that filters everything, wherever it does: what it is, and the way to let it go.
import { Clock } from 'lucide-react';
import { Chip } from '../ui/chip';
import { formatSpan, zoneLabel } from '../ui/time';
import { useActions, useWorkbench, useZone } from './context';

export function SpanChip() {
  const zone = useZone();
  const span = useWorkbench((state) => state.span);
  const { showSpan, announce } = useActions();
  if (span === null) return null;
  const words = formatSpan(span.from, span.to, zone);
  const clear = (): void => {
    showSpan(null);
    announce('The time is let go.');
  };
  return (
    <Chip
      tone="on"
      icon={<Clock size={12} strokeWidth={1.5} aria-hidden />}
      removeLabel={`Let the time ${words}, ${zoneLabel(zone, span.from)}, go`}
      onRemove={clear}
    >
      {words}
    </Chip>
  );
}
