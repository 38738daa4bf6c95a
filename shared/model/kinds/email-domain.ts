// The domain of e-mail addresses. Bulk sign-ups come from few of them; the big public ones mean nothing.
import { columnNames } from '../values/column-names';
import { defangHost } from '../values/defang';
import { canonicalHostName, registrableDomain } from '../values/host-name';
import type { Canonical, Kind } from './kind';

export const emailDomain: Kind = {
  id: 'email-domain',
  label: 'E-mail domain',
  plural: 'E-mail domains',
  icon: 'at-sign',
  shape: 'diamond',
  hue: 'domain',
  realm: false,
  evidence: { group: 'contact', baseBits: 8, flatTo: 8, slope: 1, halfLifeDays: 365 },
  why: "Most accounts are with a few public providers, which the degree takes to nothing; a domain on a few accounts is somebody's own, or disposable. Half the worth of a mailbox. Reasoned.",
  canonical: canonicalDomain,
  display: defangHost,
  // A wildcard record gives every account a host of its own under one registered domain; what was registered is what they share.
  derives: [{ kind: 'email-domain', label: 'Registered domain', from: registrableDomain }],
  guess: {
    names: columnNames('email domain', 'e mail domain', 'mail domain', 'domain', 'domain name'),
    // Any host name looks the same.
    looksLike: () => false,
  },
};

/** The host as written, in lower case and ASCII: what a column says is kept whole, and the registered domain is there as a derivation. */
function canonicalDomain(written: string): Canonical {
  const text = written.trim();
  return canonicalHostName(text.startsWith('@') ? text.slice(1) : text);
}
