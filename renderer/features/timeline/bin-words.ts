// What is in a bin, in words: for the tip under the pointer, and for those who hear the chart.
import { binTotals, busiestBin } from '../../state/activity-layers';
import type { TimeSpan } from '../../state/workbench';
import { formatCount, formatOf } from '../../ui/format';
import { formatDates, formatSpan, formatter, zoneLabel } from '../../ui/time';
import { spanOfBin } from './scale';
import type { Bars, Extent } from './use-timeline';

/** "13 Jul 04:00 – 05:00, 2026, UTC+2" */
export function spanWords({ from, to }: TimeSpan, zone: string): string {
  const written = formatSpan(from, to, zone);
  const year = formatter(zone, { year: 'numeric' }).format(to - 1);
  return `${written}${written.includes(year) ? '' : ` ${year}`}, ${zoneLabel(zone, from)}`;
}

/** Beyond this nobody asks for the hour. */
const DAYS = 4 * 86_400_000;

/** What is in sight: to the minute where that is little, "13 Jun – 15 Jul 2026, UTC" where it is much. */
export function windowWords(window: TimeSpan, zone: string): string {
  const { from, to } = window;
  if (to - from < DAYS) return spanWords(window, zone);
  return `${formatDates(from, to, zone)}, ${zoneLabel(zone, from)}`;
}

/** Bands of a bin with something in it, the largest first. */
export function bandsIn(
  { bands }: Bars,
  bin: number,
): { id: string; label: string; fill: string; count: number }[] {
  return bands
    .map(({ id, label, fill, counts }) => ({ id, label, fill, count: counts[bin] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** "13 Jul 04:00 – 05:00 2026, UTC+2: 12 times seen; address 9, card 3" */
export function spokenBin(bars: Bars, bin: number, zone: string): string {
  const found = bandsIn(bars, bin);
  const when = spanWords(spanOfBin(bars.edges, bin), zone);
  if (found.length === 0) return `${when}: nothing`;
  const total = found.reduce((sum, { count }) => sum + count, 0);
  const parts = found.map(({ label, count }) => `${label} ${formatCount(count)}`);
  return `${when}: ${timesSeen(total)}; ${parts.join(', ')}`;
}

/** An observation that says "12 times" counts twelve. */
function timesSeen(count: number): string {
  return `${formatOf(count, 'time')} seen`;
}

/** What the whole chart shows. */
export function spokenChart(bars: Bars | undefined, extent: Extent | undefined, zone: string): string {
  if (bars === undefined || extent?.all === null) return 'Timeline: nothing has a time';
  const { edges, step, bands } = bars;
  const totals = binTotals(bands);
  const when = formatDates(edges[0] ?? 0, (edges.at(-1) ?? 1) - 1, zone);
  const all = totals.reduce((sum, total) => sum + total, 0);
  const busiest = all === 0 ? '' : `. Most: ${spokenBin(bars, busiestBin(bands), zone)}`;
  return `Timeline, ${when}, a bar for each ${step.label}: ${timesSeen(all)}${busiest}`;
}
