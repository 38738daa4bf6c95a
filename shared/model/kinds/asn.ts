// An autonomous system: who announces a network to the rest of the internet.
import { columnNames } from '../values/column-names';
import type { Canonical, Kind } from './kind';
import { invalid, valid } from './kind';

const MAX_ASN = 0xffff_ffff;

export const asn: Kind = {
  id: 'asn',
  label: 'Autonomous system',
  plural: 'Autonomous systems',
  icon: 'waypoints',
  shape: 'chevron',
  hue: 'address',
  realm: false,
  evidence: { group: 'network', baseBits: 0.5, flatTo: 8, slope: 0.5, halfLifeDays: 90 },
  why: 'One provider serves thousands to millions: sharing it says next to nothing. Half a bit, so that it is listed and never decides. Reasoned.',
  canonical: canonicalAsn,
  display: (value) => value,
  derives: [],
  guess: {
    names: columnNames('asn', 'as number', 'autonomous system', 'autonomous system number'),
    looksLike: (value) => /^AS\d{1,10}$/i.test(value) && canonicalAsn(value).ok,
  },
};

/** "AS64500" from "64500", "as64500", "AS 64500" or asdot "AS1.10" (RFC 5396). */
function canonicalAsn(written: string): Canonical {
  const match = /^(?:ASN?[ :]?)?(\d{1,10})(?:\.(\d{1,5}))?$/i.exec(written.trim());
  if (match === null) return invalid('not an AS number');
  const high = Number(match[1]);
  if (match[2] === undefined) return fromNumber(high);
  const low = Number(match[2]);
  return high > 0xffff || low > 0xffff ? invalid('part over 65535') : fromNumber(high * 65_536 + low);
}

function fromNumber(number: number): Canonical {
  if (number > MAX_ASN) return invalid('over 4294967295');
  // RFC 7607: AS 0 says that a block is not to be announced.
  return number === 0 ? invalid('AS 0 is nobody') : valid(`AS${String(number)}`);
}
