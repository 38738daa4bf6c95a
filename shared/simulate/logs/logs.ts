// The five logs that services keep of their accounts, as lines in order of time.
import { isoTime, unixSeconds } from '../calendar';
import { mixWith, saltOf } from '../mix';
import { accountName } from '../roster';
import { chronological, column, timeOf, type EventTable } from '../tables';
import type { SimulatedFile } from '../types';
import { systemNumber, type World } from '../world';
import { addressText } from '../world/address-space';
import { agentText, PLATFORMS, tlsText } from '../world/clients';
import {
  cardRangeText,
  deviceText,
  emailText,
  instrumentText,
  keyText,
  organisationText,
  promptText,
} from '../world/names';
import { chunksOf, csvField } from './chunks';

type Line = (row: number) => string;

export function simulatedLogs(world: World): SimulatedFile[] {
  const { books } = world;
  const names = mixWith(world.seed, saltOf('names'));
  return [
    csvLog('signups.csv', 'time,account,ip,asn,email,organisation', books.signUps, signUpLine(world, names)),
    csvLog('signins.csv', 'time,account,ip,ja4,user_agent,device', books.signIns, signInLine(world, names)),
    csvLog('payments.csv', 'time,account,instrument,card_range', books.payments, paymentLine(world, names)),
    log('devices.jsonl', books.devices, deviceLine(world, names)),
    log('usage.jsonl', books.usage, usageLine(world, names)),
  ];
}

function csvLog(name: string, header: string, table: EventTable, line: Line): SimulatedFile {
  return log(name, table, line, header);
}

function log(name: string, table: EventTable, line: Line, header?: string): SimulatedFile {
  const lines = function* (): Iterable<string> {
    if (header !== undefined) yield header;
    for (const row of chronological(table)) yield line(row);
  };
  return { name, rows: table.rows, chunks: () => chunksOf(lines()) };
}

function signUpLine(world: World, names: number): Line {
  const table = world.books.signUps;
  const at = cells(table);
  return (row) => {
    const account = at(1, row);
    const organisation = at(4, row) === 0 ? '' : organisationText(names, at(4, row));
    const address = at(2, row);
    return [
      isoTime(timeOf(table, row)),
      accountName(world.roster.salt, account),
      addressText(address),
      `AS${systemNumber(world, address)}`,
      emailText(names, account, at(3, row)),
      organisation,
    ].join(',');
  };
}

function signInLine(world: World, names: number): Line {
  const table = world.books.signIns;
  const at = cells(table);
  const agents = remembered((agent) => csvField(agentText(world.clients, agent)));
  const fingerprints = remembered((tls) => tlsText(world.clients, tls));
  return (row) => {
    const device = at(5, row) === 0 ? '' : deviceText(names, at(5, row));
    const who = accountName(world.roster.salt, at(1, row));
    const client = `${fingerprints(at(3, row))},${agents(at(4, row))},${device}`;
    return `${isoTime(timeOf(table, row))},${who},${addressText(at(2, row))},${client}`;
  };
}

function paymentLine(world: World, names: number): Line {
  const table = world.books.payments;
  const at = cells(table);
  return (row) => {
    const card = `${instrumentText(names, at(2, row))},${cardRangeText(names, at(3, row))}`;
    return `${isoTime(timeOf(table, row))},${accountName(world.roster.salt, at(1, row))},${card}`;
  };
}

/** Keys in the order in which they are written. */
function deviceLine(world: World, names: number): Line {
  const table = world.books.devices;
  const at = cells(table);
  return (row) => {
    const first = timeOf(table, row);
    return JSON.stringify({
      account: accountName(world.roster.salt, at(1, row)),
      device: deviceText(names, at(2, row)),
      platform: PLATFORMS[at(3, row)],
      first_seen: isoTime(first),
      last_seen: isoTime(first + at(4, row)),
      sign_ins: at(5, row),
    });
  };
}

function usageLine(world: World, names: number): Line {
  const table = world.books.usage;
  const at = cells(table);
  return (row) =>
    JSON.stringify({
      time: unixSeconds(timeOf(table, row)),
      account: accountName(world.roster.salt, at(1, row)),
      key: at(2, row) === 0 ? null : keyText(names, at(2, row)),
      prompt_cluster: at(3, row) === 0 ? null : promptText(names, at(3, row)),
      exchanges: at(4, row),
      ip: at(5, row) === 0 ? null : addressText(at(5, row)),
      model: at(6, row) === 0 ? 'model-1' : 'model-2',
    });
}

function cells(table: EventTable): (index: number, row: number) => number {
  return (index, row) => column(table, index)[row] as number;
}

/** Few values are written very often: each text is made once. */
function remembered(make: (value: number) => string): (value: number) => string {
  const texts = new Map<number, string>();
  return (value) => {
    let text = texts.get(value);
    if (text === undefined) texts.set(value, (text = make(value)));
    return text;
  };
}
