// The four systems' logs as text. Each has a layout, a way to write the time and names of columns of its own, as logs of four houses have.
import type { Booking, Enrolment, Exchange, Journal, Login } from './journal';

export const LOG_NAMES = {
  exchanges: 'edge-rollups.jsonl',
  logins: 'console-access.tsv',
  enrolments: 'enrolments.csv',
  bookings: 'ledger-bookings.txt',
} as const;

const LOGIN_HEADER = 'epoch\tlogin\tmachine\tclient_hello\tsoftware\tpeer';
const ENROLMENT_HEADER = 'Opened;Login;Contact;Mobile;Origin;Software;Tenant';
const BOOKING_HEADER = 'booked|login|instrument|bin8|entry|eur';

/** Characters of a block. */
const BLOCK = 1 << 18;

export function exchangeLog({ exchanges }: Journal): Iterable<string> {
  return blocks('', exchanges, exchangeLine);
}

export function loginLog({ logins }: Journal): Iterable<string> {
  return blocks(`${LOGIN_HEADER}\n`, logins, loginLine);
}

/** As a spreadsheet saves it: semicolons, quotes where needed, CRLF. */
export function enrolmentLog({ enrolments }: Journal): Iterable<string> {
  return blocks(`${ENROLMENT_HEADER}\r\n`, enrolments, enrolmentLine);
}

export function bookingLog({ bookings }: Journal): Iterable<string> {
  return blocks(`${BOOKING_HEADER}\n`, bookings, bookingLine);
}

function* blocks<T>(header: string, entries: readonly T[], line: (entry: T) => string): Generator<string> {
  let block = header;
  for (const entry of entries) {
    block += line(entry);
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

function exchangeLine(exchange: Exchange): string {
  const { at, until, account, address, software, hello, key, family, model, calls } = exchange;
  const peer = { addr: address, ua: software, ja4: hello };
  const prompt = { family: family === '' ? null : family, model };
  const line = {
    t0: at,
    t1: until,
    principal: account,
    credential: key === '' ? null : key,
    peer,
    prompt,
    n: calls,
  };
  return `${JSON.stringify(line)}\n`;
}

function loginLine({ at, account, device, hello, software, address }: Login): string {
  return `${String(Math.floor(at / 1000))}\t${account}\t${device}\t${hello}\t${software}\t${address}\n`;
}

function enrolmentLine({ at, account, mail, phone, address, software, tenant }: Enrolment): string {
  return `${[germanTime(at), account, mail, phone, address, software, tenant].map(quoted).join(';')}\r\n`;
}

function bookingLine({ at, account, instrument, range, entry, cents }: Booking): string {
  return `${new Date(at).toISOString()}|${account}|${instrument}|${range}|${entry}|${(cents / 100).toFixed(2)}\n`;
}

function quoted(value: string): string {
  return /[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** 02.03.2026 14:05:09, in UTC. */
function germanTime(at: number): string {
  const [date, time] = new Date(at).toISOString().split('T') as [string, string];
  return `${date.split('-').reverse().join('.')} ${time.slice(0, 8)}`;
}
