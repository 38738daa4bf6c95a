// Moments as people read them: in the analyst's zone, with UTC at hand. `zone` is an IANA name; `null` times are unknown.

const cache = new Map<string, Intl.DateTimeFormat>();

export function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`;
  const kept = cache.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  cache.set(key, kept);
  return kept;
}

/** What the zone is ahead of UTC at a moment, in milliseconds. */
export function zoneOffset(ms: number, zone: string): number {
  const parts = formatter(zone, FIELDS).formatToParts(ms);
  const at = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return local - Math.floor(ms / 1000) * 1000;
}

const FIELDS = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const;

const DAY = { day: 'numeric', month: 'short' } as const;
const YEAR = { ...DAY, year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** "11 Jul 2026 04:14" */
export function formatTime(ms: number | null, zone: string): string {
  if (ms === null) return '–';
  return `${formatter(zone, YEAR).format(ms)} ${formatter(zone, CLOCK).format(ms)}`;
}

/** "11 Jul 04:14:09": rows of a log, where the year is said elsewhere. */
export function formatTimeShort(ms: number | null, zone: string, seconds = false): string {
  if (ms === null) return '–';
  const clock = seconds ? { ...CLOCK, second: '2-digit' as const } : CLOCK;
  return `${formatter(zone, DAY).format(ms)} ${formatter(zone, clock).format(ms)}`;
}

/** "11 Jul 2026" */
export function formatDate(ms: number | null, zone: string): string {
  return ms === null ? '–' : formatter(zone, YEAR).format(ms);
}

/** "17 Jun – 14 Jul 2026"; one date when both are the same day. */
export function formatDates(first: number | null, last: number | null, zone: string): string {
  if (first === null || last === null) return '–';
  const from = formatDate(first, zone);
  const to = formatDate(last, zone);
  if (from === to) return to;
  const sameYear = from.slice(-4) === to.slice(-4);
  return `${sameYear ? formatter(zone, DAY).format(first) : from} – ${to}`;
}

/** "04:14" */
export function formatClock(ms: number, zone: string): string {
  return formatter(zone, CLOCK).format(ms);
}

/** For titles: "2026-07-11 04:14:00 UTC". */
export function formatUtc(ms: number | null): string | undefined {
  return ms === null
    ? undefined
    : new Date(ms)
        .toISOString()
        .replace('T', ' ')
        .replace(/\.000Z$|Z$/u, ' UTC');
}

/** What the zone is ahead of UTC at a moment: "UTC+2", "UTC". */
export function zoneLabel(zone: string, ms: number): string {
  const parts = formatter(zone, { timeZoneName: 'shortOffset' }).formatToParts(ms);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
  return name === 'GMT+0' || name === 'UTC+0' ? 'UTC' : name.replace('GMT', 'UTC');
}

/** "11 – 14 Jul", "11 Jul 04:15 – 06:00": as short as it can be; `to` is the first moment after the span. Years where they differ. */
export function formatSpan(from: number, to: number, zone: string): string {
  const years = formatter(zone, { year: 'numeric' });
  const date = years.format(from) === years.format(to - 1) ? DAY : YEAR;
  const day = (ms: number): string => formatter(zone, date).format(ms);
  if (formatClock(from, zone) === '00:00' && formatClock(to, zone) === '00:00')
    return dayWords(from, to - 1, day, zone);
  const end = day(from) === day(to) ? formatClock(to, zone) : `${day(to)} ${formatClock(to, zone)}`;
  return `${day(from)} ${formatClock(from, zone)} – ${end}`;
}

function dayWords(first: number, last: number, day: (ms: number) => string, zone: string): string {
  if (day(first) === day(last)) return day(last);
  const month = formatter(zone, { month: 'short', year: 'numeric' });
  const start =
    month.format(first) === month.format(last)
      ? formatter(zone, { day: 'numeric' }).format(first)
      : day(first);
  return `${start} – ${day(last)}`;
}
