// A moment in the analyst's zone, with UTC on hover and for machines.
import { formatTime, formatTimeShort, formatUtc } from './time';

export function Moment({ at, zone, short = false }: { at: number | null; zone: string; short?: boolean }) {
  if (at === null) return <span className="text-3">–</span>;
  return (
    <time dateTime={new Date(at).toISOString()} title={formatUtc(at)} className="no-wrap">
      {short ? formatTimeShort(at, zone) : formatTime(at, zone)}
    </time>
  );
}

/** A long value, cut in the middle; whole in its title and when copied. */
export function Value({ value, cut, mono = true }: { value: string; cut: string; mono?: boolean }) {
  return (
    <span className={mono ? 'mono' : undefined} title={value} onCopy={(event) => copyWhole(event, value)}>
      {cut}
    </span>
  );
}

function copyWhole(event: React.ClipboardEvent, value: string): void {
  if (window.getSelection()?.toString().includes('…') !== true) return;
  event.clipboardData.setData('text/plain', value);
  event.preventDefault();
}
