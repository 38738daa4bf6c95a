// The proleptic Gregorian calendar over integers, with the clause that says what is wrong with a date or a time of day.

export const DAY_MS = 86_400_000;

/** Edges hold whole seconds in 32 bits, the last value meaning "no time": 2106-02-07T06:28:14Z is the latest. */
export const LATEST_MS = 0xffff_fffe * 1000;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01 (Hinnant, "chrono-compatible low-level date algorithms"). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** What is wrong with the date, empty when nothing is. */
export function dateProblem(year: number, month: number, day: number): string {
  if (month < 1 || month > 12) return `month ${month}`;
  if (day < 1 || day > 31) return `day ${day}`;
  if (day <= (DAYS[month - 1] as number)) return '';
  if (month === 2 && day === 29 && isLeap(year)) return '';
  return `${day} ${MONTHS[month - 1] as string} ${year} does not exist`;
}

/** What is wrong with the time of day: 24:00:00 is the end of the day, and second 60 a leap second, which counts as the next second. */
export function clockProblem(hour: number, minute: number, second: number): string {
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0))) return `hour ${hour}`;
  if (minute > 59) return `minute ${minute}`;
  if (second > 60 || (second === 60 && minute !== 59)) return `second ${second}`;
  return '';
}

/** 1 to 12 for three letters of an English month's name, whatever their case; 0 for anything else. */
export function monthOfName(first: number, second: number, third: number): number {
  const name = String.fromCharCode(first & 0xdf, second | 0x20, third | 0x20);
  return MONTHS.indexOf(name) + 1;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
