// A device, by the identifier or fingerprint that the client software reports.
import { columnNames } from '../values/column-names';
import { trimmed, visible } from '../values/text';
import type { Canonical, Kind } from './kind';
import { invalid, valid } from './kind';

const UUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

export const device: Kind = {
  id: 'device',
  label: 'Device',
  plural: 'Devices',
  icon: 'monitor-smartphone',
  shape: 'hexagon',
  hue: 'device',
  realm: true,
  evidence: { group: 'client', baseBits: 17, flatTo: 100, slope: 3, halfLifeDays: 180 },
  why: "Among strangers a browser's fingerprint carries at least 18 bits (Eckersley 2010, How Unique Is Your Web Browser?); 17 here, as vendors' identifiers collide. A phone farm or a shared machine serves many: flat to 100. Half a year, as devices are replaced and reset.",
  canonical: canonicalDevice,
  display: visible,
  derives: [],
  guess: {
    names: columnNames(
      'device',
      'device id',
      'device fingerprint',
      'device hash',
      'browser fingerprint',
      'machine id',
      'hardware id',
      '=fingerprint',
      '=visitor id',
    ),
    // A UUID or a hash may be anything.
    looksLike: () => false,
  },
};

/** UUIDs in lower case without braces, since SDKs disagree; all else exactly. The all-zero UUID is how phones say that there is none. */
function canonicalDevice(written: string): Canonical {
  const uuid = UUID.exec(written.trim())?.[1]?.toLowerCase();
  if (uuid === undefined) return trimmed(written);
  return /^[0-]+$/.test(uuid) ? invalid('the all-zero id: no device') : valid(uuid);
}
