// The headline figures: accounts in rings, observations, what was suppressed, since when.
import type { RingList, WorkspaceSummary } from '../../../shared/engine/engine';
import { useWorkbench, useZone } from '../../state/context';
import { formatCount, formatOf, formatShort } from '../../ui/format';
import { Figure } from '../../ui/list';
import { formatDates, formatUtc } from '../../ui/time';

export function OverviewFigures() {
  // The zeros of a workspace that is being filled right now are no findings.
  const filling = useWorkbench((state) => state.work !== 'ready' && state.summary?.observations === 0);
  const summary = useWorkbench((state) => (filling ? null : state.summary));
  const rings = useWorkbench((state) => (filling ? null : state.rings));
  const zone = useZone();
  return (
    <div className="overview-figures">
      <Figure {...inRings(summary, rings)} />
      <Figure {...observed(summary)} />
      <Figure {...suppressed(rings)} />
      <Figure {...seen(summary, zone)} />
    </div>
  );
}

const WAITING = '–';

function inRings(summary: WorkspaceSummary | null, list: RingList | null) {
  if (summary === null || list === null) return { value: WAITING, label: 'accounts in rings' };
  const suspect = list.rings.filter((ring) => ring.benign === null);
  const benign = list.rings.length - suspect.length;
  const accounts = suspect.reduce((sum, ring) => sum + ring.accounts, 0);
  const beside = benign === 0 ? '' : `; ${formatOf(benign, 'group looks', 'groups look')} benign`;
  return {
    value: formatShort(accounts),
    label: `accounts in ${formatOf(suspect.length, 'ring')}`,
    detail: `of ${formatCount(summary.accounts)}${beside}`,
  };
}

function observed(summary: WorkspaceSummary | null) {
  if (summary === null) return { value: WAITING, label: 'observations' };
  return {
    value: formatShort(summary.observations),
    label: 'observations',
    detail: `from ${formatOf(summary.sources.length, 'source')}`,
    title: formatCount(summary.observations),
  };
}

function suppressed(list: RingList | null) {
  if (list === null) return { value: WAITING, label: 'selectors suppressed' };
  return {
    value: formatShort(list.suppressed.length),
    label: 'selectors suppressed',
    detail: 'each with a reason',
  };
}

function seen(summary: WorkspaceSummary | null, zone: string) {
  if (summary === null) return { value: WAITING, label: 'time range' };
  if (summary.first === null || summary.last === null)
    return { value: WAITING, label: 'time range', detail: 'no times in these logs' };
  const days = Math.max(1, Math.ceil((summary.last - summary.first) / 86_400_000));
  return {
    value: formatOf(days, 'day'),
    label: formatDates(summary.first, summary.last, zone),
    detail: formatOf(summary.entities, 'entity', 'entities'),
    title: `${formatUtc(summary.first) ?? ''} to ${formatUtc(summary.last) ?? ''}`,
  };
}
