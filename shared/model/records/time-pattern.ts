// The grammar of a time pattern in an import specification: fields of fixed meaning between literal separators, "DD/MM/YYYY HH:mm:ss".

/** A longer field before the shorter one that begins it. `ddd` is a weekday's name, `Z` an offset from UTC (Z, +0200, +02:00, GMT). */
export const TIME_FIELDS = [
  'YYYY',
  'YY',
  'MMM',
  'MM',
  'DD',
  'ddd',
  'HH',
  'mm',
  'SSS',
  'ss',
  'A',
  'Z',
] as const;
export type TimeField = (typeof TIME_FIELDS)[number];

/** One field of the pattern, or literal text that must be there as it is. */
export type TimePart = { field: TimeField } | { literal: string };

/** Splits a pattern; a letter that belongs to no field is a literal only where ISO 8601 has one (T). Undefined: another letter. */
export function timeParts(pattern: string): TimePart[] | undefined {
  const parts: TimePart[] = [];
  for (let at = 0; at < pattern.length;) {
    const field = TIME_FIELDS.find((candidate) => pattern.startsWith(candidate, at));
    const text = field ?? pattern.charAt(at);
    if (field === undefined && /[^T\P{L}]/u.test(text)) return undefined;
    parts.push(field === undefined ? { literal: text } : { field });
    at += text.length;
  }
  return parts;
}

/** Why a pattern cannot tell times, or undefined: it needs year, month and day, every field once, and AM/PM only beside an hour. */
export function timePatternProblem(pattern: string): string | undefined {
  const parts = timeParts(pattern);
  if (parts === undefined) return 'a letter that is no field';
  const fields = parts.flatMap((part) => ('field' in part ? [part.field] : []));
  if (new Set(fields).size < fields.length) return 'a field twice';
  const has = (field: TimeField): boolean => fields.includes(field);
  if (has('MM') && has('MMM')) return 'the month twice';
  if (has('YYYY') && has('YY')) return 'the year twice';
  if (!(has('YYYY') || has('YY')) || !(has('MM') || has('MMM')) || !has('DD'))
    return 'no year, month and day';
  if (has('A') && !has('HH')) return 'AM/PM without an hour';
  if ((has('mm') && !has('HH')) || (has('ss') && !has('mm')) || (has('SSS') && !has('ss')))
    return 'a part of the time is missing';
  return undefined;
}

/** "UTC", an IANA name that this machine knows, or a fixed offset "+05:30". */
export function isZone(zone: string): boolean {
  if (/^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(zone)) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
