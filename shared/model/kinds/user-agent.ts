// What the client software calls itself. Cheap to forge and shared by millions; it helps only where it is rare.
import { columnNames } from '../values/column-names';
import { defangText } from '../values/defang';
import { collapsed, visible } from '../values/text';
import type { Kind } from './kind';

export const userAgent: Kind = {
  id: 'user-agent',
  label: 'User agent',
  plural: 'User agents',
  icon: 'app-window',
  shape: 'pentagon',
  hue: 'device',
  realm: false,
  evidence: { group: 'client', baseBits: 3, flatTo: 4, slope: 0.8, halfLifeDays: 90 },
  why: 'About ten bits at the mean, but most people carry one of the common ones (Eckersley 2010), and anybody can write it. Three bits, gone soon.',
  canonical: collapsed,
  display: (value) => visible(defangText(value)),
  derives: [],
  guess: {
    names: columnNames('user agent', 'useragent', 'ua', 'http user agent', 'agent string', 'client name'),
    looksLike: (value) =>
      /^(?:Mozilla\/\d|Opera\/\d|Dalvik\/\d|okhttp\/\d|curl\/\d|python-requests\/\d|axios\/\d|Go-http-client\/\d)/.test(
        value,
      ),
  },
};
