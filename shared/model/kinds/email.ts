// An e-mail address (RFC 5321), as an account was registered with it.
import { columnNames } from '../values/column-names';
import { defangHost } from '../values/defang';
import { canonicalHostName, registrableDomain } from '../values/host-name';
import { opaque, visible } from '../values/text';
import type { Canonical, Kind } from './kind';
import { invalid, valid } from './kind';

export const email: Kind = {
  id: 'email',
  label: 'E-mail address',
  plural: 'E-mail addresses',
  icon: 'mail',
  shape: 'rhomboid',
  hue: 'domain',
  realm: false,
  evidence: { group: 'contact', baseBits: 18, flatTo: 4, slope: 4, halfLifeDays: Infinity },
  why: "A mailbox is one person's or one desk's: verified, it cannot be shared by chance. Four accounts allow for one person with several; beyond, it is a shared inbox. Reasoned.",
  canonical: canonicalEmail,
  display: displayEmail,
  derives: [
    {
      kind: 'email-domain',
      label: 'Domain of the address',
      from: (value) => registrableDomain(domainOf(value)),
    },
  ],
  guess: {
    names: columnNames('email', 'e mail', 'email address', 'e mail address', 'mail address', '=mail'),
    looksLike: (value) => value.includes('@') && canonicalEmail(value).ok,
  },
};

/**
 * Lower case throughout: no provider of size tells local parts apart by case. Plus-tags and dots are kept: what they mean differs by provider, so
 * folding them would merge strangers at some, and the evidence must be the value that the log holds.
 */
function canonicalEmail(written: string): Canonical {
  const text = written.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 0) return invalid('no @ in it');
  if (at === 0) return invalid('nothing before the @');
  const problem = localProblem(text.slice(0, at));
  if (problem !== undefined) return invalid(problem);
  const host = canonicalHostName(text.slice(at + 1));
  if (!host.ok) return invalid(`domain: ${host.reason}`);
  const whole = `${text.slice(0, at).normalize('NFC')}@${host.value}`;
  const checked = opaque(whole);
  return checked.ok ? valid(whole) : checked;
}

function localProblem(local: string): string | undefined {
  if (local.length > 64) return 'over 64 characters before the @';
  if (local.startsWith('"') && local.endsWith('"') && local.length > 2) return undefined;
  if (/[\s<>()[\],;:\\"@]/u.test(local)) return 'not an address alone';
  return local.startsWith('.') || local.endsWith('.') || local.includes('..')
    ? 'misplaced dot before the @'
    : undefined;
}

function displayEmail(value: string): string {
  const at = value.lastIndexOf('@');
  return visible(`${value.slice(0, at)}@${defangHost(value.slice(at + 1))}`);
}

function domainOf(value: string): string {
  return value.slice(value.lastIndexOf('@') + 1);
}
