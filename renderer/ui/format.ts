// Numbers and names as people read them here: grouped digits, short sizes, long ids cut in the middle.

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const ONE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const UPTO_TWO = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** 12408551 is "12,408,551". */
export function formatCount(count: number): string {
  return WHOLE.format(count);
}

/** For headline figures: 12408551 is "12.4 M"; below ten million whole. */
export function formatShort(count: number): string {
  if (count >= 1e10) return `${ONE.format(count / 1e9)} bn`;
  return count >= 1e7 ? `${ONE.format(count / 1e6)} M` : formatCount(count);
}

/** "1 ring", "12 rings"; the plural is given where it is more than an s. */
export function formatOf(count: number, one: string, many: string = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** 29.84 is "29.8"; `sign` adds a plus or a true minus. */
export function formatBits(bits: number, sign = false): string {
  const written = ONE.format(Math.abs(bits));
  if (bits < 0 && written !== '0.0') return `−${written}`;
  return sign && bits > 0 ? `+${written}` : written;
}

/** 0.941 is "94%"; never rounds up to a certainty it is not. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent > 99 && percent < 100) return `${Math.floor(percent * 10) / 10}%`;
  if (percent > 0 && percent < 1) return '<1%';
  return `${Math.round(percent)}%`;
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Decimal units, as file managers print them: 4118000000 is "4.12 GB". */
export function formatBytes(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? formatCount(value) : UPTO_TWO.format(value)} ${UNITS[unit] ?? ''}`;
}

/** 94 s is "1 min 34 s"; used for time left and time taken. */
export function formatDuration(seconds: number): string {
  if (seconds < 0.95) return `${Math.max(1, Math.round(seconds * 1000))} ms`;
  if (seconds < 9.95) return `${ONE.format(seconds)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${formatCount(Math.floor(whole / 3600))} h ${Math.floor((whole % 3600) / 60)} min`;
}

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Keeps both ends of a long id: "acct_7c1e…93d0". Whole characters as people see them, never part of one. */
export function cutMiddle(text: string, longest = 20): string {
  if (text.length <= longest) return text;
  const letters = Array.from(LETTERS.segment(text), ({ segment }) => segment);
  if (letters.length <= longest) return text;
  const tail = Math.max(4, Math.floor((longest - 1) / 3));
  return `${letters.slice(0, longest - 1 - tail).join('')}…${letters.slice(-tail).join('')}`;
}
